import type { DateRule } from '@sklaida/calendar';
import { datesOf, markOf, type OccasionMark } from '@sklaida/calendar';
import { type CampaignKind, type ShownCampaignState, shownCampaignState } from '@sklaida/campaigns';
import { addDays, daysBetween, type IsoDate } from '@sklaida/kernel';

const usualLead = 30;
/** Days a campaign may begin away from its occasion and still be the one of that year. */
const sameOccurrence = 60;
const soon = 30;

type OccasionFacts = { id: string; title: string; kind: string; rule: DateRule; leadDays: number | null };
type CampaignFacts = {
  id: string;
  title: string;
  kind: CampaignKind;
  state: 'draft' | 'workgroup_review' | 'open' | 'closed' | 'archived' | 'cancelled';
  occasionId: string | null;
  startsOn: IsoDate;
  endsOn: IsoDate;
  own: boolean;
};
type TemplateFacts = { occasionId: string | null; leadDays: number };

/**
 * How an occasion without a campaign stands: `now` the work should have begun, `soon` it begins within a month, `later`, `past` the
 * day went by, `plain` nobody ever made a campaign of it.
 */
type Missing = 'now' | 'soon' | 'later' | 'past' | 'plain';
export type YearLine = {
  id: string;
  title: string;
  mark: OccasionMark;
  startsOn: IsoDate;
  endsOn: IsoDate;
  /** The day the work has to begin by, and how many days are left until it; negative when it has gone by. */
  workBy: IsoDate;
  daysToWork: number;
  missing: Missing | null;
  campaigns: YearCampaign[];
  /** Last time's own campaign of this occasion, to copy from. */
  former: { id: string; title: string } | null;
};
export type YearCampaign = Pick<CampaignFacts, 'id' | 'title' | 'kind' | 'startsOn' | 'endsOn' | 'own'> & {
  shown: ShownCampaignState;
  leadDays: number;
};
export type YearPlan = {
  lines: YearLine[];
  /** Campaigns of the year that belong to no occasion of it. */
  others: YearCampaign[];
  /** Occasions whose days somebody still has to decide. */
  undated: { id: string; title: string }[];
};

const touches = (one: { startsOn: IsoDate; endsOn: IsoDate }, year: number) =>
  one.startsOn <= `${year}-12-31` && one.endsOn >= `${year}-01-01`;
const byStart = (a: { startsOn: IsoDate }, b: { startsOn: IsoDate }) => (a.startsOn < b.startsOn ? -1 : 1);

/** The occasions of one year in their order, each with its campaigns or with the time left to begin one. */
export function yearPlan(input: {
  year: number;
  today: IsoDate;
  occasions: readonly OccasionFacts[];
  templates: readonly TemplateFacts[];
  campaigns: readonly CampaignFacts[];
}): YearPlan {
  const { year, today } = input;
  const alive = input.campaigns.filter((one) => one.state !== 'cancelled');
  const leadOf = (occasionId: string | null) =>
    input.templates.find((one) => occasionId !== null && one.occasionId === occasionId)?.leadDays ??
    input.occasions.find((one) => one.id === occasionId)?.leadDays ??
    usualLead;
  const shown = (one: CampaignFacts): YearCampaign => ({
    id: one.id,
    title: one.title,
    kind: one.kind,
    startsOn: one.startsOn,
    endsOn: one.endsOn,
    own: one.own,
    shown: shownCampaignState(one.state, one.startsOn, one.endsOn, today),
    leadDays: leadOf(one.occasionId),
  });
  const taken = new Set<string>();
  const undated: YearPlan['undated'] = [];
  const lines = input.occasions.flatMap((occasion): YearLine[] => {
    const dates = datesOf(occasion.rule, year);
    if (!dates) {
      if (occasion.rule.type === 'yearly') undated.push({ id: occasion.id, title: occasion.title });
      return [];
    }
    const of = alive.filter((one) => one.occasionId === occasion.id);
    const made = of.filter((one) => Math.abs(daysBetween(one.startsOn, dates.startsOn)) <= sameOccurrence);
    for (const one of made) taken.add(one.id);
    const [former] = of
      .filter((one) => one.own && one.startsOn < addDays(dates.startsOn, -sameOccurrence))
      .sort((a, b) => byStart(b, a));
    const workBy = addDays(dates.startsOn, -leadOf(occasion.id));
    const worth = former !== undefined || input.templates.some((one) => one.occasionId === occasion.id);
    return [
      {
        id: occasion.id,
        title: occasion.title,
        mark: markOf(occasion.kind),
        ...dates,
        workBy,
        daysToWork: daysBetween(today, workBy),
        missing: made.length > 0 ? null : missingOf({ ...dates, workBy, worth, today }),
        campaigns: made.sort(byStart).map(shown),
        former: former ? { id: former.id, title: former.title } : null,
      },
    ];
  });
  return {
    lines: lines.sort(byStart),
    others: alive
      .filter((one) => !taken.has(one.id) && touches(one, year))
      .sort(byStart)
      .map(shown),
    undated,
  };
}

function missingOf(at: { startsOn: IsoDate; workBy: IsoDate; worth: boolean; today: IsoDate }): Missing {
  if (!at.worth) return 'plain';
  if (at.startsOn < at.today) return 'past';
  const left = daysBetween(at.today, at.workBy);
  if (left <= 0) return 'now';
  return left <= soon ? 'soon' : 'later';
}

type Overlap<One> = { first: One; second: One; startsOn: IsoDate; endsOn: IsoDate };

/** Every two campaigns that go on at once, with the days they share. */
export function overlaps<One extends { startsOn: IsoDate; endsOn: IsoDate }>(
  campaigns: readonly One[],
): Overlap<One>[] {
  const sorted = [...campaigns].sort(byStart);
  return sorted.flatMap((first, at) =>
    sorted.slice(at + 1).flatMap((second) => {
      const startsOn = second.startsOn > first.startsOn ? second.startsOn : first.startsOn;
      const endsOn = second.endsOn < first.endsOn ? second.endsOn : first.endsOn;
      return startsOn <= endsOn ? [{ first, second, startsOn, endsOn }] : [];
    }),
  );
}

/** Stretches of days on which two or more campaigns go on at once. */
export function crowdedDays(
  shared: readonly { startsOn: IsoDate; endsOn: IsoDate }[],
): { startsOn: IsoDate; endsOn: IsoDate }[] {
  const joined: { startsOn: IsoDate; endsOn: IsoDate }[] = [];
  for (const one of [...shared].sort(byStart)) {
    const last = joined.at(-1);
    if (last && one.startsOn <= addDays(last.endsOn, 1)) {
      if (one.endsOn > last.endsOn) last.endsOn = one.endsOn;
    } else joined.push({ startsOn: one.startsOn, endsOn: one.endsOn });
  }
  return joined;
}
