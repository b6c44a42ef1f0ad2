import { addDays, type IsoDate, type Permission, type TenantKind } from '@sklaida/kernel';

export const adoptionStates = [
  'invited',
  'localising',
  'submitted',
  'changes_requested',
  'approved',
  'published',
  'reported',
  'declined',
] as const;
export type AdoptionState = (typeof adoptionStates)[number];
export type ShownAdoptionState = AdoptionState | 'lapsed';

export const adoptionActions = [
  'answer',
  'decline',
  'submit',
  'approve',
  'return',
  'publish',
  'report',
  'withdraw',
] as const;
export type AdoptionAction = (typeof adoptionActions)[number];

/** Why a library does not take part this time; whatever is none of these is told in its own words. */
export const declineReasons = ['no-time', 'not-our-readers', 'own-plans', 'too-late', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

export type AdoptionTransition = {
  from: AdoptionState;
  action: AdoptionAction;
  to: AdoptionState;
  permission: Permission;
  /** Whose step it is; every kind of library when absent. */
  kinds?: readonly TenantKind[];
  /** Only where the library keeps approval on, or only where it switched it off. */
  approval?: 'on' | 'off';
  needs?: 'filled-texts' | 'reason';
};

const LIBRARY = { kinds: ['county_library', 'municipal_library'] } as const;
const SCHOOL = { kinds: ['school_library'] } as const;
const FILLED = { needs: 'filled-texts' } as const;
const REASON = { needs: 'reason' } as const;

// biome-ignore format: a table of who may go where
export const adoptionTransitions: readonly AdoptionTransition[] = [
  { from: 'invited',           action: 'answer',   to: 'localising',        permission: 'adoption:answer' },
  { from: 'declined',          action: 'answer',   to: 'localising',        permission: 'adoption:answer' },
  { from: 'invited',           action: 'decline',  to: 'declined',          permission: 'adoption:answer' },
  { from: 'localising',        action: 'decline',  to: 'declined',          permission: 'adoption:answer' },
  { from: 'changes_requested', action: 'decline',  to: 'declined',          permission: 'adoption:answer' },
  { from: 'localising',        action: 'submit',   to: 'submitted',         permission: 'adoption:submit',  ...LIBRARY, ...FILLED, approval: 'on' },
  { from: 'localising',        action: 'submit',   to: 'approved',          permission: 'adoption:submit',  ...LIBRARY, ...FILLED, approval: 'off' },
  { from: 'changes_requested', action: 'submit',   to: 'submitted',         permission: 'adoption:submit',  ...LIBRARY, ...FILLED, approval: 'on' },
  { from: 'changes_requested', action: 'submit',   to: 'approved',          permission: 'adoption:submit',  ...LIBRARY, ...FILLED, approval: 'off' },
  { from: 'submitted',         action: 'approve',  to: 'approved',          permission: 'adoption:approve', ...LIBRARY },
  { from: 'submitted',         action: 'return',   to: 'changes_requested', permission: 'adoption:approve', ...LIBRARY, ...REASON },
  { from: 'approved',          action: 'return',   to: 'changes_requested', permission: 'adoption:approve', ...LIBRARY, ...REASON },
  { from: 'approved',          action: 'publish',  to: 'published',         permission: 'adoption:publish', ...LIBRARY, ...FILLED },
  { from: 'invited',           action: 'publish',  to: 'published',         permission: 'adoption:publish', ...SCHOOL, ...FILLED },
  { from: 'localising',        action: 'publish',  to: 'published',         permission: 'adoption:publish', ...SCHOOL, ...FILLED },
  { from: 'localising',        action: 'report',   to: 'reported',          permission: 'adoption:report',  ...SCHOOL },
  { from: 'published',         action: 'report',   to: 'reported',          permission: 'adoption:report' },
  { from: 'reported',          action: 'report',   to: 'reported',          permission: 'adoption:report' },
  { from: 'reported',          action: 'withdraw', to: 'published',         permission: 'adoption:report' },
];

export type AdoptionCircumstances = {
  permissions: ReadonlySet<Permission>;
  tenantKind: TenantKind;
  approvalRequired: boolean;
  /** How many placeholders are still without a value in the texts that go out. */
  unfilled: number;
  reason?: string | null;
  /** True once the campaign is closed, archived or cancelled: its numbers no longer change. */
  campaignClosed?: boolean;
};

export type AdoptionRefusal =
  | 'forbidden'
  | 'wrong-kind'
  | 'wrong-state'
  | 'campaign-closed'
  | 'unfilled'
  | 'reason-missing';
export type AdoptionVerdict = { ok: true; to: AdoptionState } | { ok: false; reason: AdoptionRefusal };

export function adoptionVerdict(
  state: AdoptionState,
  action: AdoptionAction,
  at: AdoptionCircumstances,
): AdoptionVerdict {
  const ofAction = adoptionTransitions.filter((one) => one.action === action);
  if (!ofAction.some((one) => at.permissions.has(one.permission))) return { ok: false, reason: 'forbidden' };
  const forKind = ofAction.filter(
    (one) => one.kinds?.includes(at.tenantKind) ?? at.tenantKind !== 'association',
  );
  if (forKind.length === 0) return { ok: false, reason: 'wrong-kind' };
  const approval = at.approvalRequired ? 'on' : 'off';
  const found = forKind.find((one) => one.from === state && (one.approval ?? approval) === approval);
  if (!found) return { ok: false, reason: 'wrong-state' };
  if (at.campaignClosed) return { ok: false, reason: 'campaign-closed' };
  if (found.needs === 'filled-texts' && at.unfilled > 0) return { ok: false, reason: 'unfilled' };
  if (found.needs === 'reason' && !at.reason?.trim()) return { ok: false, reason: 'reason-missing' };
  return { ok: true, to: found.to };
}

/** The steps open now, also those that still wait for a filled text or a reason. */
export function openAdoptionActions(state: AdoptionState, at: AdoptionCircumstances): AdoptionAction[] {
  return adoptionActions.filter(
    (action) => adoptionVerdict(state, action, { ...at, unfilled: 0, reason: '-' }).ok,
  );
}

/** Texts and answers may be changed only before they are handed in. */
export function textsAreOpen(state: AdoptionState): boolean {
  return state === 'localising' || state === 'changes_requested';
}

/** The last day results are waited for. */
export function resultsDueOn(endsOn: IsoDate): IsoDate {
  return addDays(endsOn, 14);
}

/** Whoever took part and said nothing for 14 days after the end has lapsed; who never answered is only invited. */
export function shownAdoptionState(
  state: AdoptionState,
  { endsOn, today }: { endsOn: IsoDate; today: IsoDate },
): ShownAdoptionState {
  const owesResults = state !== 'invited' && state !== 'declined' && state !== 'reported';
  return owesResults && today > resultsDueOn(endsOn) ? 'lapsed' : state;
}
