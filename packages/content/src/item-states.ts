import type { Permission } from '@sklaida/kernel';

export const itemStates = [
  'idea',
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'published',
  'measured',
  'archived',
  'withdrawn',
] as const;
export type ItemState = (typeof itemStates)[number];

export const itemActions = [
  'start',
  'submit',
  'return',
  'resume',
  'approve',
  'reopen',
  'schedule',
  'publish',
  'measure',
  'archive',
  'withdraw',
] as const;
export type ItemAction = (typeof itemActions)[number];

export type ItemTransition = { from: ItemState; action: ItemAction; to: ItemState; permission: Permission };

// A library's texts of one campaign are handed in together, so a draft is approved without a review of its own.
// biome-ignore format: a table of who may go where
export const itemTransitions: readonly ItemTransition[] = [
  { from: 'idea',              action: 'start',    to: 'draft',             permission: 'adoption:edit' },
  { from: 'draft',             action: 'submit',   to: 'in_review',         permission: 'adoption:submit' },
  { from: 'in_review',         action: 'return',   to: 'changes_requested', permission: 'adoption:approve' },
  { from: 'changes_requested', action: 'resume',   to: 'draft',             permission: 'adoption:edit' },
  { from: 'draft',             action: 'approve',  to: 'approved',          permission: 'adoption:approve' },
  { from: 'in_review',         action: 'approve',  to: 'approved',          permission: 'adoption:approve' },
  { from: 'approved',          action: 'reopen',   to: 'draft',             permission: 'adoption:approve' },
  { from: 'approved',          action: 'schedule', to: 'scheduled',         permission: 'adoption:publish' },
  { from: 'approved',          action: 'publish',  to: 'published',         permission: 'adoption:publish' },
  { from: 'scheduled',         action: 'publish',  to: 'published',         permission: 'adoption:publish' },
  { from: 'published',         action: 'measure',  to: 'measured',          permission: 'adoption:report' },
  { from: 'published',         action: 'archive',  to: 'archived',          permission: 'adoption:report' },
  { from: 'measured',          action: 'archive',  to: 'archived',          permission: 'adoption:report' },
  { from: 'idea',              action: 'withdraw', to: 'withdrawn',         permission: 'adoption:edit' },
  { from: 'draft',             action: 'withdraw', to: 'withdrawn',         permission: 'adoption:edit' },
  { from: 'in_review',         action: 'withdraw', to: 'withdrawn',         permission: 'adoption:edit' },
  { from: 'changes_requested', action: 'withdraw', to: 'withdrawn',         permission: 'adoption:edit' },
  { from: 'approved',          action: 'withdraw', to: 'withdrawn',         permission: 'adoption:edit' },
  { from: 'scheduled',         action: 'withdraw', to: 'withdrawn',         permission: 'adoption:edit' },
];

export type ItemVerdict = { ok: true; to: ItemState } | { ok: false; reason: 'forbidden' | 'wrong-state' };

export function itemVerdict(
  state: ItemState,
  action: ItemAction,
  { permissions }: { permissions: ReadonlySet<Permission> },
): ItemVerdict {
  const ofAction = itemTransitions.filter((one) => one.action === action);
  if (!ofAction.some((one) => permissions.has(one.permission))) return { ok: false, reason: 'forbidden' };
  const found = ofAction.find((one) => one.from === state);
  return found ? { ok: true, to: found.to } : { ok: false, reason: 'wrong-state' };
}
