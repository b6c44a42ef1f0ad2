import type { IsoDate, Permission } from '@sklaida/kernel';

export const campaignStates = [
  'draft',
  'workgroup_review',
  'open',
  'closed',
  'archived',
  'cancelled',
] as const;
export type CampaignState = (typeof campaignStates)[number];
export type ShownCampaignState = CampaignState | 'running' | 'reporting';

export const campaignActions = [
  'edit',
  'review',
  'revise',
  'launch',
  'invite',
  'remind',
  'close',
  'archive',
  'cancel',
] as const;
export type CampaignAction = (typeof campaignActions)[number];

export type CampaignTransition = {
  from: CampaignState;
  action: CampaignAction;
  to: CampaignState;
  permission: Permission;
  needs?: 'not-over' | 'over';
};

// biome-ignore format: a table of who may go where
export const campaignTransitions: readonly CampaignTransition[] = [
  { from: 'draft',            action: 'edit',    to: 'draft',            permission: 'campaign:write' },
  { from: 'workgroup_review', action: 'edit',    to: 'workgroup_review', permission: 'campaign:write' },
  { from: 'draft',            action: 'review',  to: 'workgroup_review', permission: 'campaign:write' },
  { from: 'workgroup_review', action: 'revise',  to: 'draft',            permission: 'campaign:write' },
  { from: 'draft',            action: 'launch',  to: 'open',             permission: 'campaign:launch', needs: 'not-over' },
  { from: 'workgroup_review', action: 'launch',  to: 'open',             permission: 'campaign:launch', needs: 'not-over' },
  { from: 'open',             action: 'invite',  to: 'open',             permission: 'campaign:launch', needs: 'not-over' },
  { from: 'open',             action: 'remind',  to: 'open',             permission: 'campaign:remind' },
  { from: 'open',             action: 'close',   to: 'closed',           permission: 'campaign:close',  needs: 'over' },
  { from: 'closed',           action: 'archive', to: 'archived',         permission: 'campaign:close' },
  { from: 'draft',            action: 'cancel',  to: 'cancelled',        permission: 'campaign:close' },
  { from: 'workgroup_review', action: 'cancel',  to: 'cancelled',        permission: 'campaign:close' },
  { from: 'open',             action: 'cancel',  to: 'cancelled',        permission: 'campaign:close' },
];

export type CampaignCircumstances = { permissions: ReadonlySet<Permission>; endsOn: IsoDate; today: IsoDate };
export type CampaignRefusal = 'forbidden' | 'wrong-state' | 'already-over' | 'not-over-yet';
export type CampaignVerdict = { ok: true; to: CampaignState } | { ok: false; reason: CampaignRefusal };

export function campaignVerdict(
  state: CampaignState,
  action: CampaignAction,
  { permissions, endsOn, today }: CampaignCircumstances,
): CampaignVerdict {
  const ofAction = campaignTransitions.filter((one) => one.action === action);
  if (!ofAction.some((one) => permissions.has(one.permission))) return { ok: false, reason: 'forbidden' };
  const found = ofAction.find((one) => one.from === state);
  if (!found) return { ok: false, reason: 'wrong-state' };
  const over = today > endsOn;
  if (found.needs === 'not-over' && over) return { ok: false, reason: 'already-over' };
  if (found.needs === 'over' && !over) return { ok: false, reason: 'not-over-yet' };
  return { ok: true, to: found.to };
}

/** An open campaign runs between its days, and after them it gathers results until somebody closes it. */
export function shownCampaignState(
  state: CampaignState,
  startsOn: IsoDate,
  endsOn: IsoDate,
  today: IsoDate,
): ShownCampaignState {
  if (state !== 'open' || today < startsOn) return state;
  return today <= endsOn ? 'running' : 'reporting';
}

/** Nothing of a campaign in these states changes any more. */
export function campaignIsOver(state: CampaignState): boolean {
  return state === 'closed' || state === 'archived' || state === 'cancelled';
}
