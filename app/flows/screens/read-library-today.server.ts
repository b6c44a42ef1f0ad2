import { listOccasions } from '@sklaida/calendar/server';
import {
  type AdoptionRow,
  countOpenConflicts,
  listAdoptions,
  listCampaigns,
} from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { daysBetween, type IsoDate, todayIn } from '@sklaida/kernel';
import { type HistoryEntry, listHistory, listTasks } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { type AskedByGroup, askedByGroups, askedInWords } from '~/flows/decisions/waiting-commitments.server';
import { type Formats, formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { readSchoolCard, type SchoolCardData } from '../adoptions/read-school.server';
import { waitingBulletins } from '../bulletins/waiting-bulletins.server';
import { waitingReviews } from '../composer/waiting-reviews.server';
import { type DutyKind, dutiesOf, dutyPages, type LibraryDuty, partOfDay } from '../duties/library-duties';
import { readReturnOffer } from '../duties/return-page.server';
import { type NearMeeting, readNearMeetings } from '../groups/near-meetings.server';
import { comingOccasions, type NextOccasion, occasionLines } from '../year/next-occasions.server';
import { type HistoryLine, historyReader, lineOf } from './read-history.server';

export type DutyLine = {
  id: string;
  title: string;
  /** The page of the thing, and the one where the button leads. */
  page: string;
  to: string;
  due: string;
  /** Days until its day; negative when it has passed. */
  left: number;
} & (
  | { kind: DutyKind; when: string; reason: string | null }
  | { kind: 'review'; what: string; verb: string }
);

export type NewsLine = Pick<
  HistoryLine,
  'id' | 'kind' | 'action' | 'title' | 'who' | 'actingFor' | 'number'
> & {
  day: string;
  under: string;
  clock: string;
};

export type LibraryToday = {
  base: string;
  greeting: { part: 'morning' | 'day' | 'evening'; name: string };
  sheet: { weekday: string; day: string; month: string; week: string };
  duties: DutyLine[];
  /** What working groups and notices of the library ask of the person. */
  asked: AskedByGroup[];
  waiting: { page: string; title: string }[];
  /** The school's only open card, shown instead of a list. */
  card: SchoolCardData | null;
  occasions: NextOccasion[];
  /** Of the person's groups. */
  meetings: NearMeeting[];
  news: NewsLine[];
  /** The desk of the region, for those who track its campaigns. */
  desk: string | null;
  /** Whether the library takes part in campaigns at all, so that an empty day says the right thing. */
  everInvited: boolean;
  /** Who stood in until now, for somebody who is just back. */
  returned: { to: string; deputyName: string } | null;
};

const shownNews = 5;
/** Enough to find that many after the single texts are left out. */
const readNews = 40;
const shownOccasions = 4;

export async function readLibraryToday(
  tx: TenantTx,
  member: Member,
  { locale, now }: { locale: Locale; now: Date },
): Promise<LibraryToday> {
  const { tenant, person, scopes } = member.entered;
  const can = (permission: Parameters<Member['permissions']['has']>[0]) => member.permissions.has(permission);
  const [adoptions, tasks, occasions, history, campaigns, undecided, reviews] = await Promise.all([
    can('adoption:read') ? listAdoptions(tx, { tenantId: tenant.id, scopes }) : [],
    listTasks(tx, { tenantId: tenant.id }),
    can('occasion:read') ? listOccasions(tx, { scopes }) : [],
    can('history:read')
      ? listHistory(tx, { tenantId: tenant.id, reader: historyReader(member), limit: readNews })
      : [],
    tenant.kind === 'county_library' ? listCampaigns(tx, { scopes }) : [],
    countOpenConflicts(tx, { tenantId: tenant.id }),
    waitingReviews(tx, member, locale),
  ]);
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, now);
  const { permissions } = member;
  const { mine, waiting } = dutiesOf({
    adoptions,
    tasks,
    permissions,
    tenantKind: tenant.kind,
    today,
    undecided,
  });
  const base = `/b/${tenant.slug}`;
  const school = tenant.kind === 'school_library';
  const only = school && reviews.length === 0 ? onlyOpen(adoptions, mine) : null;
  const titles = new Map([
    ...adoptions.map((one) => [one.id, one.campaignTitle] as const),
    ...campaigns.map((one) => [one.id, one.title] as const),
  ]);
  const dueOf = (dueOn: IsoDate) => ({ due: formats.day(dueOn), left: daysBetween(today, dueOn) });
  const duties: DutyLine[] = [
    ...mine.map((one) => ({
      id: one.id,
      kind: one.kind,
      title: one.title,
      page: `${base}/campaigns/${one.adoptionId}`,
      to: `${base}/campaigns/${one.adoptionId}${school ? schoolPage(one.kind) : dutyPages[one.kind]}`,
      when: formats.range(one.startsOn, one.endsOn),
      ...dueOf(one.dueOn),
      reason: one.reason,
    })),
    ...reviews.map(({ dueOn, ...one }) => ({
      ...one,
      kind: 'review' as const,
      page: one.to,
      ...dueOf(dueOn),
    })),
  ];
  if (reviews.length > 0) duties.sort((a, b) => rank(a) - rank(b) || a.left - b.left);
  return {
    base,
    greeting: {
      part: partOfDay(formats.clock(now)),
      name: locale === 'lt' ? (person.vocative ?? person.firstName) : person.firstName,
    },
    sheet: {
      weekday: formats.weekday(today),
      day: formats.dayNumber(today),
      month: formats.monthOf(today),
      week: formats.week(today),
    },
    duties,
    asked: [
      ...(await askedByGroups(tx, member, { locale, today })),
      ...askedInWords(await waitingBulletins(tx, member, { locale, today }), { locale, today }).map(
        (one) => ({
          ...one,
          icon: 'bell' as const,
        }),
      ),
    ],
    waiting: waiting.map((one) => ({ page: `${base}/campaigns/${one.adoptionId}`, title: one.title })),
    card: only ? await readSchoolCard(tx, member, only, { locale, today }) : null,
    occasions: occasionLines(comingOccasions(occasions, today, shownOccasions), today, formats),
    meetings: await readNearMeetings(tx, member, { formats, now }),
    news: newsOf(history)
      .slice(0, shownNews)
      .map((row) => newsLine(row, titles, formats)),
    desk:
      can('campaign:track') && tenant.regionSlug && tenant.kind === 'county_library'
        ? tenant.regionSlug
        : null,
    everInvited: adoptions.length > 0,
    returned: await readReturnOffer(tx, member, now),
  };
}

/** Approving holds others up. */
const rank = ({ kind }: DutyLine) => (kind === 'approve' ? 0 : 1);

/** Steps of whole campaigns; the same step repeated by the same person is told once. */
function newsOf(history: readonly HistoryEntry[]): HistoryEntry[] {
  return history
    .filter((row) => row.subjectKind !== 'content_item')
    .filter((row, index, rows) => {
      const newer = rows[index - 1];
      return newer?.subjectId !== row.subjectId || newer.action !== row.action;
    });
}

function newsLine(row: HistoryEntry, titles: ReadonlyMap<string, string>, formats: Formats): NewsLine {
  const { id, kind, action, title, who, actingFor, number, at } = lineOf(row, titles);
  const day = todayIn(timeZone, row.at);
  return {
    id,
    kind,
    action,
    title,
    who,
    actingFor,
    number,
    day: formats.dayNumber(day),
    under: formats.shortMonth(day),
    clock: formats.clock(at),
  };
}

const schoolPage = (kind: DutyKind) =>
  kind === 'poster' ? dutyPages.poster : kind === 'answer' ? '' : '#kaip';

/** The one adoption of a school that still asks for something. */
function onlyOpen(adoptions: readonly AdoptionRow[], duties: readonly LibraryDuty[]): string | null {
  const asked = new Set(duties.map((one) => one.adoptionId));
  const [one] = adoptions.filter((row) => asked.has(row.id));
  return asked.size === 1 && one ? one.id : null;
}
