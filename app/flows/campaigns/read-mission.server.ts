import {
  type DeclineReason,
  declineReasons,
  type ShownAdoptionState,
  shownAdoptionState,
} from '@sklaida/campaigns';
import {
  countUntil,
  findLastTime,
  listAnswerDays,
  type Mirror,
  type StandingThen,
} from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { daysBetween, todayIn } from '@sklaida/kernel';
import { municipalityById } from '@sklaida/people';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { lastStepOf } from '../adoptions/member-steps.server';
import { type CampaignPicture, shownOrder } from '../materials/campaign-picture';
import { type AnswersOverTime, answersOverTime } from '../results/answers-over-time';
import {
  isShown,
  isSought,
  type MissionDays,
  type MissionQuery,
  type MissionShow,
  missionShows,
  pageAfter,
} from './mission-filters';
import { nameOf, type Standing, splitReminders } from './read-members.server';

export type MemberLine = {
  id: string;
  name: string;
  state: ShownAdoptionState;
  responsible: string | null;
  lastStep: string;
  reason: string | null;
  schools: { taking: number; total: number };
  /** A link without an account was made for it. */
  kit: boolean;
};
export type SchoolGroup = {
  place: string;
  name: string;
  taking: number;
  total: number;
  /** How many of them are asked for; their lines stand here when there is room for them. */
  shown: number;
  lines: MemberLine[] | null;
};
export type Waiting = {
  municipal: number;
  stopped: string[];
  unopened: string[];
  schools: { stopped: number; unopened: number };
  remindable: number;
  ordinal: 1 | 2;
  skipped: { twice: string[]; today: string[] };
};
export type MissionNumbers = {
  picture: CampaignPicture;
  counts: Record<MissionShow, number>;
  waiting: Waiting | null;
  /** How many of those shown may be reminded. */
  remindable: number;
};
export type MissionMoved = MissionNumbers & { lines: MemberLine[] };
export type MissionPage = MissionNumbers & {
  query: MissionQuery;
  places: { id: string; name: string }[];
  libraries: { lines: MemberLine[]; total: number; from: number; next: string | null };
  schools: { groups: SchoolGroup[]; total: number; from: number; next: string | null };
  reasons: { kind: DeclineReason; n: number; said: string[] }[];
  lastTime: LastTimeShown | null;
  answers: AnswersOverTime | null;
};
type LastTimeShown = { title: string; day: number; now: StandingThen; before: StandingThen };

/** Folds hold their schools up to this many; past it each municipality is a page of its own. */
const foldedSchools = 60;
const dayInMilliseconds = 24 * 60 * 60 * 1000;

const ofCampaign = ({ campaign }: Standing, member: Member) => ({
  tenantId: member.entered.tenant.id,
  campaignTenantId: campaign.tenantId,
  campaignId: campaign.id,
});

export function missionDays({ campaign }: Standing, now: Date): MissionDays {
  const { answerBy, endsOn, reportBy } = campaign;
  return { today: todayIn(timeZone, now), answerBy, endsOn, reportBy };
}

const placeName = (id: string | null) => municipalityById(id ?? '')?.short ?? '–';

export const soughtAmong = (all: readonly Mirror[], query: MissionQuery) =>
  all.filter((one) => isSought(one, query, placeName(one.municipality)));

/** The page *Dalyviai*; `locale` is the language of the page. */
export async function readMission(
  tx: TenantTx,
  member: Member,
  standing: Standing,
  input: { query: MissionQuery; now: Date; locale: Locale },
): Promise<MissionPage> {
  const { picture } = standing;
  const { query, now } = input;
  const all = standing.mirrors;
  const days = missionDays(standing, now);
  const shown = soughtAmong(all, query).filter((one) => isShown(one, query.show, days));
  const lineOf = lineMaker(standing, input);
  const libraries = shown
    .filter((one) => one.kind !== 'school_library')
    .map((one) => ({ one, state: shownAdoptionState(one.state, days) }))
    .sort((a, b) => shownOrder.indexOf(a.state) - shownOrder.indexOf(b.state))
    .map(({ one }) => one);
  const page = pageAfter(libraries, query.after);
  return {
    query,
    ...numbersOf(standing, member, query, now),
    places: picture.tiles.map((tile) => ({ id: tile.id, name: tile.name })),
    libraries: { lines: page.rows.map(lineOf), total: libraries.length, from: page.from, next: page.next },
    schools: schoolsOf(all, shown, query, lineOf, formatsFor(input.locale).compare),
    reasons: reasonsOf(all),
    ...(await readCourse(tx, member, standing, now)),
  };
}

/** The numbers an open page keeps true: of each wish, of those shown, and who is silent. */
function numbersOf(standing: Standing, member: Member, query: MissionQuery, now: Date): MissionNumbers {
  const { campaign, mirrors, picture } = standing;
  const days = missionDays(standing, now);
  const sought = soughtAmong(mirrors, query);
  const of = (show: MissionShow) => sought.filter((one) => isShown(one, show, days));
  const may = campaign.state === 'open' && member.permissions.has('campaign:remind');
  return {
    picture,
    counts: Object.fromEntries(
      missionShows.map((show) => [show, of(show).length]),
    ) as MissionNumbers['counts'],
    waiting: waitingOf(standing, mirrors, may, now),
    remindable: may ? splitReminders(owing(of(query.show)), now).remindable.length : 0,
  };
}

/** The numbers, and the lines that moved since a moment wherever they stand: an open page puts those it shows in place. */
export function readMoved(
  member: Member,
  standing: Standing,
  input: { query: MissionQuery; since: Date; locale: Locale; now: Date },
): MissionMoved {
  const moved = standing.mirrors.filter((one) => one.changedAt >= input.since);
  return {
    ...numbersOf(standing, member, input.query, input.now),
    lines: moved.slice(0, 200).map(lineMaker(standing, input)),
  };
}

/** Who owes an answer or results, and may therefore be reminded. */
const owing = <Row extends Pick<Mirror, 'state'>>(rows: readonly Row[]): Row[] =>
  rows.filter((one) => one.state === 'invited' || one.state === 'published');

const isTaking = (one: Mirror) => one.state !== 'invited' && one.state !== 'declined';

function lineMaker({ campaign, mirrors, kits }: Standing, { locale, now }: { locale: Locale; now: Date }) {
  const words = { formats: formatsFor(locale), steps: translatorFor(locale, 'mission') };
  const today = todayIn(timeZone, now);
  const around = schoolsAround(mirrors);
  return (one: Mirror): MemberLine => ({
    id: one.id,
    name: nameOf(one),
    state: shownAdoptionState(one.state, { endsOn: campaign.endsOn, today }),
    responsible: one.responsibleName,
    lastStep: lastStepOf(one, words),
    reason: one.state === 'declined' ? reasonText(one, words.steps) : null,
    schools: around.get(one.municipality ?? '') ?? { taking: 0, total: 0 },
    kit: kits.has(one.sourceTenantId),
  });
}

/** Schools of each municipality, and how many of them take part. */
function schoolsAround(all: readonly Mirror[]): Map<string, { taking: number; total: number }> {
  const around = new Map<string, { taking: number; total: number }>();
  for (const one of all) {
    if (one.kind !== 'school_library') continue;
    const place = one.municipality ?? '';
    const sum = around.get(place) ?? { taking: 0, total: 0 };
    around.set(place, { taking: sum.taking + (isTaking(one) ? 1 : 0), total: sum.total + 1 });
  }
  return around;
}

function reasonText(one: Mirror, t: ReturnType<typeof translatorFor<'mission'>>): string | null {
  const kind = one.reasonKind && one.reasonKind !== 'other' ? t(`reasons.${one.reasonKind}`) : null;
  return [kind, one.reason].filter(Boolean).join(' – ') || null;
}

function schoolsOf(
  all: readonly Mirror[],
  shown: readonly Mirror[],
  query: MissionQuery,
  lineOf: (one: Mirror) => MemberLine,
  compare: (a: string, b: string) => number,
): MissionPage['schools'] {
  const schools = shown.filter((one) => one.kind === 'school_library');
  const page = query.place ? pageAfter(schools, query.afterSchool) : null;
  const whole = schools.length <= foldedSchools;
  const groups = new Map<string, Mirror[]>();
  const around = schoolsAround(all);
  for (const one of schools) {
    const known = groups.get(one.municipality ?? '');
    if (known) known.push(one);
    else groups.set(one.municipality ?? '', [one]);
  }
  return {
    total: schools.length,
    from: page?.from ?? 0,
    next: page?.next ?? null,
    groups: [...groups]
      .map(([place, rows]): SchoolGroup => {
        const lines = page ? page.rows : whole ? rows : null;
        return {
          place,
          name: placeName(place),
          taking: around.get(place)?.taking ?? 0,
          total: around.get(place)?.total ?? 0,
          shown: rows.length,
          lines: lines?.map(lineOf) ?? null,
        };
      })
      .sort((a, b) => compare(a.name, b.name)),
  };
}

function reasonsOf(all: readonly Mirror[]): MissionPage['reasons'] {
  const declined = all.filter((one) => one.state === 'declined' && (one.reasonKind || one.reason));
  return declineReasons
    .map((kind) => {
      const among = declined.filter((one) => (one.reasonKind ?? 'other') === kind);
      const said = among.flatMap((one) => (one.reason ? [`${nameOf(one)}: „${one.reason}“`] : []));
      return { kind, n: among.length, said: said.slice(0, 20) };
    })
    .filter((one) => one.n > 0)
    .sort((a, b) => b.n - a.n);
}

/** How answers come in, and how far the same campaign was a year before on the same day. */
async function readCourse(
  tx: TenantTx,
  member: Member,
  standing: Standing,
  now: Date,
): Promise<Pick<MissionPage, 'lastTime' | 'answers'>> {
  const { campaign, mirrors } = standing;
  const { launchedAt } = campaign;
  if (!launchedAt) return { lastTime: null, answers: null };
  const key = ofCampaign(standing, member);
  const day = Math.max(1, daysBetween(todayIn(timeZone, launchedAt), todayIn(timeZone, now)) + 1);
  const mine = { invited: mirrors.length, days: await listAnswerDays(tx, { ...key, launchedAt }) };
  const found = await findLastTime(tx, { ...key, scopes: member.entered.scopes });
  const before = found && { ...key, campaignId: found.id };
  const past = before && (await countUntil(tx, { ...before, until: daysAfter(found.launchedAt, day) }));
  if (!past || past.invited === 0) {
    const lasted = daysBetween(todayIn(timeZone, launchedAt), campaign.endsOn) + 1;
    return { lastTime: null, answers: answersOverTime(mine, null, { day, lasted }) };
  }
  const lasted = daysBetween(todayIn(timeZone, found.launchedAt), found.endsOn) + 1;
  const theirs = {
    invited: past.invited,
    days: await listAnswerDays(tx, { ...before, launchedAt: found.launchedAt }),
  };
  return {
    lastTime: { title: found.title, day, before: past, now: await countUntil(tx, { ...key, until: now }) },
    answers: answersOverTime(mine, theirs, { day, lasted }),
  };
}

const daysAfter = (from: Date, days: number) => new Date(from.getTime() + days * dayInMilliseconds);

function waitingOf(standing: Standing, all: readonly Mirror[], may: boolean, now: Date): Waiting | null {
  const silent = all.filter((one) => one.state === 'invited');
  if (standing.campaign.state !== 'open' || silent.length === 0) return null;
  const libraries = silent.filter((one) => one.kind !== 'school_library');
  const schools = silent.filter((one) => one.kind === 'school_library');
  const { remindable, twice, today } = splitReminders(silent, now);
  return {
    municipal: libraries.length,
    stopped: libraries.filter((one) => one.openedAt).map(nameOf),
    unopened: libraries.filter((one) => !one.openedAt).map(nameOf),
    schools: {
      stopped: schools.filter((one) => one.openedAt).length,
      unopened: schools.filter((one) => !one.openedAt).length,
    },
    remindable: may ? remindable.length : 0,
    ordinal: remindable.some((one) => one.reminders > 0) ? 2 : 1,
    skipped: { twice: twice.map(nameOf), today: today.map(nameOf) },
  };
}
