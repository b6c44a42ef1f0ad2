import { listOccasions } from '@sklaida/calendar/server';
import { type ShownCampaignState, shownCampaignState } from '@sklaida/campaigns';
import { countMirrors, listCampaigns, listTemplates } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { daysBetween, type IsoDate, todayIn } from '@sklaida/kernel';
import { listMemberLibraries } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { takingPart } from '../campaigns/read-campaigns.server';
import { readStanding } from '../campaigns/read-members.server';
import { type AskedByGroup, askedByGroups } from '../decisions/waiting-commitments.server';
import { partOfDay } from '../duties/library-duties';
import { type RegionDutyKind, regionDuties } from '../duties/region-duties';
import { type NearMeeting, readNearMeetings } from '../groups/near-meetings.server';
import type { CampaignPicture } from '../materials/campaign-picture';
import { type ResultsPage, readResults } from '../results/read-results.server';
import { type NextOccasion, occasionLines } from '../year/next-occasions.server';
import { comingOccasions } from '../year/read-occasions.server';
import { doorPath } from './shell-data.server';

export type RegionDutyLine = {
  id: string;
  kind: RegionDutyKind;
  title: string;
  to: string;
  starts: string;
  due: string;
  late: boolean;
  left: string;
  waits: number;
};
export type AliveCampaign = {
  title: string;
  to: string;
  state: ShownCampaignState;
  picture: CampaignPicture;
  results: Pick<ResultsPage, 'total' | 'goal' | 'reported'>;
};
export type RegionToday = {
  base: string;
  greeting: { part: 'morning' | 'day' | 'evening'; name: string };
  sheet: { weekday: string; day: string; month: string; week: string };
  canCreate: boolean;
  /** The year of campaigns. */
  year: string | null;
  /** No library belongs to the region yet: they come before any campaign. */
  alone: boolean;
  duties: RegionDutyLine[];
  /** What working groups ask of the person. */
  asked: AskedByGroup[];
  alive: AliveCampaign | null;
  occasions: NextOccasion[];
  /** Of the person's groups. */
  meetings: NearMeeting[];
};

const shownOccasions = 5;
const shownUnprepared = 3;

export async function readRegionToday(
  tx: TenantTx,
  member: Member,
  { locale, now }: { locale: Locale; now: Date },
): Promise<RegionToday> {
  const { person } = member.entered;
  const { permissions } = member;
  const today = todayIn(timeZone, now);
  const formats = formatsFor(locale);
  const { campaigns, coming, duties } = await readDuties(tx, member, today);
  const base = doorPath(member);
  const alive = permissions.has('campaign:track') ? mostAlive(campaigns) : null;
  const standing = alive && (await readStanding(tx, member, alive.id, now));
  const results = standing && (await readResults(tx, member, standing, now));
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
    canCreate: permissions.has('campaign:write'),
    year: permissions.has('campaign:read') ? `${base}/year` : null,
    alone:
      campaigns.length === 0 &&
      permissions.has('member-library:open') &&
      (await listMemberLibraries(tx)).length === 0,
    duties: duties.map((duty) => ({
      id: duty.id,
      kind: duty.kind,
      title: duty.title,
      to: base + duty.path,
      starts: formats.day(duty.startsOn),
      due: formats.day(duty.dueOn),
      late: duty.dueOn < today,
      left: formats.daysLeft(Math.max(0, daysBetween(today, duty.dueOn))),
      waits: duty.waits,
    })),
    alive: standing &&
      results &&
      alive && {
        title: alive.title,
        to: `${base}/campaigns/${alive.id}/${results.reported > 0 ? 'results' : 'members'}`,
        state: alive.shown,
        picture: standing.picture,
        results: { total: results.total, goal: results.goal, reported: results.reported },
      },
    asked: await askedByGroups(tx, member, { locale, today }),
    meetings: await readNearMeetings(tx, member, { formats, now }),
    occasions: occasionLines(
      coming
        .filter((one) => one.startsOn >= today)
        .slice(0, shownOccasions)
        .map(({ occasion, startsOn, endsOn }) => ({ ...occasion, startsOn, endsOn })),
      today,
      formats,
    ),
  };
}

/** What waits for the people of the region's desk, with the campaigns and occasions it follows from. */
export async function readDuties(tx: TenantTx, member: Member, today: IsoDate) {
  const { tenant, scopes } = member.entered;
  const { permissions } = member;
  const [rows, counts, occasions, templates] = await Promise.all([
    listCampaigns(tx, { scopes }),
    permissions.has('campaign:track') ? countMirrors(tx, { tenantId: tenant.id }) : [],
    listOccasions(tx, { scopes }),
    listTemplates(tx, { scopes }),
  ]);
  const coming = comingOccasions({ occasions, templates, campaigns: rows, today });
  const campaigns = rows.map((row) => ({
    ...row,
    own: row.tenantId === tenant.id,
    taking: takingPart(counts, row.id),
    shown: shownCampaignState(row.state, row.startsOn, row.endsOn, today),
  }));
  const unprepared = coming
    .filter((one) => one.startNow)
    .slice(0, shownUnprepared)
    .map((one) => ({
      id: one.occasion.id,
      title: one.occasion.title,
      startsOn: one.startsOn,
      leadDays: one.leadDays,
    }));
  const duties = regionDuties({ campaigns, occasions: unprepared, permissions, today });
  return { campaigns, coming, duties };
}

type Liveliness = {
  id: string;
  shown: ShownCampaignState;
  startsOn: IsoDate;
  taking: { adopted: number; reported: number };
};

const order: readonly ShownCampaignState[] = ['reporting', 'running', 'open', 'closed'];

/** The campaign that most happens now: results first, then what runs, then what invites; ended ones if nothing else. */
function mostAlive<One extends Liveliness>(campaigns: readonly One[]): One | null {
  const [first] = campaigns
    .filter((one) => order.includes(one.shown) && one.taking.adopted > 0)
    .sort(
      (a, b) =>
        order.indexOf(a.shown) - order.indexOf(b.shown) ||
        b.taking.reported - a.taking.reported ||
        b.taking.adopted - a.taking.adopted ||
        b.startsOn.localeCompare(a.startsOn),
    );
  return first ?? null;
}
