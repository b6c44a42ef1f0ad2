import type { AdoptionState } from '@sklaida/campaigns';
import { type IsoDate, stripDiacritics } from '@sklaida/kernel';

export const missionShows = [
  'all',
  'unanswered',
  'stopped',
  'unopened',
  'late',
  'unreported',
  'declined',
] as const;
export type MissionShow = (typeof missionShows)[number];

/** What the address asks for; an empty string asks for nothing. */
export type MissionQuery = {
  show: MissionShow;
  kind: '' | 'library' | 'school';
  place: string;
  q: string;
  /** The last row seen of the libraries and of the schools. */
  after: string;
  afterSchool: string;
};

type MissionRow = {
  id: string;
  kind: 'county_library' | 'municipal_library' | 'school_library';
  name: string;
  shortName: string;
  municipality: string | null;
  responsibleName: string | null;
  state: AdoptionState;
  /** Also by a link without an account. */
  openedAt: Date | null;
};
export type MissionDays = { today: IsoDate; answerBy: IsoDate; endsOn: IsoDate; reportBy: IsoDate };

export function missionQueryOf(search: URLSearchParams): MissionQuery {
  const text = (name: string) => (search.get(name) ?? '').normalize('NFC').trim().slice(0, 80);
  const kind = text('kind');
  return {
    show: missionShows.find((one) => one === search.get('show')) ?? 'all',
    kind: kind === 'library' || kind === 'school' ? kind : '',
    place: text('place'),
    q: text('q'),
    after: text('after'),
    afterSchool: text('afterSchool'),
  };
}

/** The same wish as an address says it, with some of it changed; pages begin anew. */
export function missionSearch(query: MissionQuery, change: Partial<MissionQuery> = {}): string {
  const wish = { ...query, after: '', afterSchool: '', ...change };
  const kept = Object.entries(wish).filter(
    ([name, value]) => value !== '' && !(name === 'show' && value === 'all'),
  );
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
}

/** Past the day its step was waited for: an answer, the texts, the results. */
function isLateMember({ state }: Pick<MissionRow, 'state'>, days: MissionDays): boolean {
  switch (state) {
    case 'invited':
      return days.today > days.answerBy;
    case 'published':
      return days.today > days.reportBy;
    case 'reported':
    case 'declined':
      return false;
    default:
      return days.today > days.endsOn;
  }
}

export function isShown(
  row: Pick<MissionRow, 'state' | 'openedAt'>,
  show: MissionShow,
  days: MissionDays,
): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'unanswered':
      return row.state === 'invited';
    case 'stopped':
      return row.state === 'invited' && row.openedAt !== null;
    case 'unopened':
      return row.state === 'invited' && row.openedAt === null;
    case 'late':
      return isLateMember(row, days);
    case 'unreported':
      return row.state === 'published';
    case 'declined':
      return row.state === 'declined';
  }
}

const plain = (text: string) => stripDiacritics(text).toLowerCase();

/** Everything but *Rodyti*: kind, municipality, and each word typed found in the name, the place or the person. */
export function isSought(
  row: Pick<MissionRow, 'kind' | 'name' | 'shortName' | 'municipality' | 'responsibleName'>,
  { kind, place, q }: Pick<MissionQuery, 'kind' | 'place' | 'q'>,
  placeName: string,
): boolean {
  if (kind && (kind === 'school') !== (row.kind === 'school_library')) return false;
  if (place && row.municipality !== place) return false;
  if (!q) return true;
  const text = plain([row.name, row.shortName, placeName, row.responsibleName ?? ''].join(' '));
  return plain(q)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export const missionPageSize = 50;

/** One page of rows after the one named; `next` names the last of it when there are more. A row that is gone begins at the beginning. */
export function pageAfter<Row extends { id: string }>(
  rows: readonly Row[],
  after: string,
): { rows: Row[]; next: string | null; from: number } {
  const from = rows.findIndex((one) => one.id === after) + 1;
  const page = rows.slice(from, from + missionPageSize);
  return { rows: page, next: from + page.length < rows.length ? (page.at(-1)?.id ?? null) : null, from };
}
