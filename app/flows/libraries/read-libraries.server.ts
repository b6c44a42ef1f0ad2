import type { TenantTx } from '@sklaida/db/tenancy';
import { isUuid, stripDiacritics, todayIn } from '@sklaida/kernel';
import { municipalityById } from '@sklaida/people';
import {
  type FirstPerson,
  listFirstPeople,
  listMemberLibraries,
  listTerritory,
  type MemberLibrary,
  type Standing,
} from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';

export const shownStandings = ['joined', 'invited', 'expired', 'nobody', 'closed'] as const;
export type ShownStanding = (typeof shownStandings)[number];
export const librarySorts = ['name', 'municipality', 'standing'] as const;

export type LibraryFilter = {
  q: string;
  kind: string;
  municipality: string;
  standing: string;
  sort: (typeof librarySorts)[number];
};

export type LibraryLine = {
  id: string;
  name: string;
  kind: MemberLibrary['kind'];
  municipality: string;
  standing: ShownStanding;
  /** The day of a closing that is still to come. */
  closing: string | null;
  merged: boolean;
};

export type LibrariesPage = {
  counts: { total: number; joined: number; invited: number; nobody: number };
  rows: LibraryLine[];
  found: number;
  page: number;
  pages: number;
  filter: LibraryFilter;
  municipalities: { value: string; label: string }[];
  canOpen: boolean;
};

const onOnePage = 100;

/** A closed library is closed whoever worked there. */
function standingOf(one: MemberLibrary, today: string): Standing | 'closed' {
  return one.closedOn && one.closedOn <= today ? 'closed' : one.standing;
}

export function filterOf(query: URLSearchParams): LibraryFilter {
  const text = (name: string) => (query.get(name) ?? '').slice(0, 100);
  return {
    q: text('q'),
    kind: text('kind'),
    municipality: text('municipality'),
    standing: text('standing'),
    sort: librarySorts.find((one) => one === query.get('sort')) ?? 'name',
  };
}

/** Libraries of the territory that pass the filter, in its order. */
export async function filterLibraries(
  tx: TenantTx,
  filter: LibraryFilter,
  { locale, now }: { locale: Locale; now: Date },
): Promise<{ all: LibraryLine[]; passing: LibraryLine[] }> {
  const today = todayIn(timeZone, now);
  const formats = formatsFor(locale);
  const lines = (await listMemberLibraries(tx)).map((one) => ({
    id: one.id,
    name: one.name,
    kind: one.kind,
    place: one.municipality,
    municipality: municipalityById(one.municipality)?.short ?? one.municipality,
    standing: standingOf(one, today),
    closing: one.closedOn && one.closedOn > today ? formats.day(one.closedOn) : null,
    merged: one.mergedInto !== null,
  }));
  const plain = (text: string) => stripDiacritics(text).toLocaleLowerCase('lt');
  const words = plain(filter.q).split(/\s+/).filter(Boolean);
  const passing = lines
    .filter((one) => words.every((word) => plain(one.name).includes(word)))
    .filter((one) => filter.kind === '' || one.kind === filter.kind)
    .filter((one) => filter.municipality === '' || one.place === filter.municipality)
    // Closed libraries are looked for, not shown among those that work.
    .filter((one) => (filter.standing === '' ? one.standing !== 'closed' : one.standing === filter.standing));
  if (filter.sort !== 'name') {
    const order = (one: LibraryLine) => shownStandings.indexOf(one.standing);
    passing.sort((a, b) =>
      filter.sort === 'municipality' ? formats.compare(a.municipality, b.municipality) : order(a) - order(b),
    );
  }
  const bare = ({ place: _, ...line }: (typeof lines)[number]): LibraryLine => line;
  return { all: lines.map(bare), passing: passing.map(bare) };
}

export async function readLibraries(
  tx: TenantTx,
  member: Member,
  query: URLSearchParams,
  circumstances: { locale: Locale; now: Date },
): Promise<LibrariesPage> {
  const filter = filterOf(query);
  const { all, passing } = await filterLibraries(tx, filter, circumstances);
  const working = all.filter(({ standing }) => standing !== 'closed');
  const count = (...standings: ShownStanding[]) =>
    working.filter(({ standing }) => standings.includes(standing)).length;
  const pages = Math.max(1, Math.ceil(passing.length / onOnePage));
  const page = Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1));
  return {
    counts: {
      total: working.length,
      joined: count('joined'),
      invited: count('invited'),
      nobody: count('nobody', 'expired'),
    },
    rows: passing.slice((page - 1) * onOnePage, page * onOnePage),
    found: passing.length,
    page,
    pages,
    filter,
    municipalities: await placesOf(tx, member, circumstances.locale),
    canOpen: member.permissions.has('member-library:open'),
  };
}

/** Municipalities of the region to choose from, in the order of the alphabet. */
export async function placesOf(tx: TenantTx, member: Member, locale: Locale) {
  const { regionId } = member.entered.tenant;
  const ids = regionId ? await listTerritory(tx, regionId) : [];
  return ids
    .map((id) => ({ value: id, label: municipalityById(id)?.name ?? id }))
    .sort((a, b) => formatsFor(locale).compare(a.label, b.label));
}

export type InvitationLine = Pick<FirstPerson, 'id' | 'email' | 'state'> & {
  name: string;
  sent: string;
  until: string;
};

export type LibraryPage = {
  id: string;
  name: string;
  shortName: string;
  kind: MemberLibrary['kind'];
  slug: string;
  municipality: { id: string; name: string };
  code: string | null;
  standing: ShownStanding;
  closedOn: string | null;
  mergedName: string | null;
  invitations: InvitationLine[];
  municipalities: { value: string; label: string }[];
  /** Working libraries of the same kind this one may be merged into. */
  others: { value: string; label: string }[];
  today: string;
  canOpen: boolean;
};

/** One library of the territory; null for anything else. */
export async function readLibrary(
  tx: TenantTx,
  member: Member,
  id: string | undefined,
  { locale, now }: { locale: Locale; now: Date },
): Promise<LibraryPage | null> {
  const all = isUuid(id) ? await listMemberLibraries(tx) : [];
  const one = all.find((library) => library.id === id);
  if (!one) return null;
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, now);
  const day = (at: Date) => formats.day(todayIn(timeZone, at));
  return {
    id: one.id,
    name: one.name,
    shortName: one.shortName,
    kind: one.kind,
    slug: one.slug,
    municipality: {
      id: one.municipality,
      name: municipalityById(one.municipality)?.name ?? one.municipality,
    },
    code: one.code,
    standing: standingOf(one, today),
    closedOn: one.closedOn && formats.longDay(one.closedOn),
    mergedName: one.mergedName,
    invitations: (await listFirstPeople(tx, one.id)).map((person) => ({
      id: person.id,
      email: person.email,
      state: person.state,
      name: `${person.firstName} ${person.lastName}`.trim(),
      sent: day(person.createdAt),
      until: day(person.expiresAt),
    })),
    municipalities: await placesOf(tx, member, locale),
    others: all
      .filter((other) => other.id !== one.id && other.kind === one.kind && !other.closedOn)
      .map((other) => ({
        value: other.id,
        label: `${other.name} (${municipalityById(other.municipality)?.short ?? ''})`,
      })),
    today,
    canOpen: member.permissions.has('member-library:open'),
  };
}

/** The list as a table to save. */
export function libraryTable(rows: readonly LibraryLine[], locale: Locale) {
  const t = translatorFor(locale, 'libraries');
  return {
    title: t('file'),
    columns: [
      { label: t('columns.name'), width: 60 },
      { label: t('columns.kind'), width: 32 },
      { label: t('columns.municipality'), width: 20 },
      { label: t('columns.standing'), width: 24 },
    ],
    rows: rows.map((one) => [
      one.name,
      t(`kinds.${one.kind}`),
      one.municipality,
      one.closing ? t('standing.closing', { day: one.closing }) : t(`standing.${one.standing}`),
    ]),
  };
}
