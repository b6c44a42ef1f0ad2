import type { CampaignState } from '@sklaida/campaigns';
import { addDays, daysBetween, type IsoDate, type Permission } from '@sklaida/kernel';

export type RegionDutyKind = 'remind' | 'review' | 'close' | 'invite' | 'create';
export type RegionDuty = {
  id: string;
  kind: RegionDutyKind;
  title: string;
  /** Below the campaigns or the occasions of the region. */
  path: string;
  /** The day it should be done by. */
  dueOn: IsoDate;
  startsOn: IsoDate;
  /** How many libraries it waits for. */
  waits: number;
};

type CampaignFacts = {
  id: string;
  title: string;
  state: CampaignState;
  startsOn: IsoDate;
  endsOn: IsoDate;
  answerBy: IsoDate;
  reportBy: IsoDate;
  /** False for a campaign of the association. */
  own: boolean;
  taking: { total: number; waiting: number; adopted: number; reported: number };
};
type OccasionFacts = { id: string; title: string; startsOn: IsoDate; leadDays: number };

const inviteAhead = 60;

/** What waits for the coordinator, the most urgent first; nobody stores it, it follows from how things stand. */
export function regionDuties(at: {
  campaigns: readonly CampaignFacts[];
  /** Occasions whose preparation has begun and that have no campaign. */
  occasions: readonly OccasionFacts[];
  permissions: ReadonlySet<Permission>;
  today: IsoDate;
}): RegionDuty[] {
  const duties = [
    ...at.campaigns.flatMap((one) => dutyOf(one, at.permissions, at.today) ?? []),
    ...(at.permissions.has('campaign:write') ? at.occasions.map(occasionDuty) : []),
  ];
  return duties.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function dutyOf(one: CampaignFacts, permissions: ReadonlySet<Permission>, today: IsoDate): RegionDuty | null {
  const duty = (kind: RegionDutyKind, page: string, dueOn: IsoDate, waits: number): RegionDuty => ({
    id: one.id,
    kind,
    title: one.title,
    path: `/campaigns/${one.id}${page}`,
    dueOn,
    startsOn: one.startsOn,
    waits,
  });
  if (one.state === 'draft' || one.state === 'workgroup_review') {
    const soon = daysBetween(today, one.startsOn) <= inviteAhead && today <= one.endsOn;
    const may = one.own && permissions.has('campaign:launch');
    return soon && may ? duty('invite', '/invite', one.startsOn, 0) : null;
  }
  if (one.state !== 'open') return null;
  if (today <= one.endsOn) {
    const may = one.taking.waiting > 0 && permissions.has('campaign:remind');
    const dueOn = today <= one.answerBy ? one.answerBy : today <= one.startsOn ? one.startsOn : one.endsOn;
    return may ? duty('remind', '/members', dueOn, one.taking.waiting) : null;
  }
  const owing = one.taking.adopted - one.taking.reported;
  if (owing > 0 && today <= one.reportBy) {
    return permissions.has('campaign:remind') ? duty('review', '/results', one.reportBy, owing) : null;
  }
  const may = one.own && permissions.has('campaign:close');
  return may ? duty('close', '/results', one.reportBy, owing) : null;
}

function occasionDuty(one: OccasionFacts): RegionDuty {
  return {
    id: one.id,
    kind: 'create',
    title: one.title,
    path: `/campaigns/new?occasion=${one.id}`,
    dueOn: addDays(one.startsOn, -one.leadDays),
    startsOn: one.startsOn,
    waits: 0,
  };
}
