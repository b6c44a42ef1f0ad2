import type { Permission } from '@sklaida/kernel';

export const templateStates = ['draft', 'workgroup_review', 'published', 'revised', 'retired'] as const;
export type TemplateState = (typeof templateStates)[number];

export const templateActions = ['review', 'unreview', 'publish', 'revise', 'retire'] as const;
export type TemplateAction = (typeof templateActions)[number];

export type TemplateTransition = {
  from: TemplateState;
  action: TemplateAction;
  to: TemplateState;
  permission: Permission;
};

// biome-ignore format: a table of who may go where
export const templateTransitions: readonly TemplateTransition[] = [
  { from: 'draft',            action: 'review',   to: 'workgroup_review', permission: 'campaign:write' },
  { from: 'workgroup_review', action: 'unreview', to: 'draft',            permission: 'campaign:write' },
  { from: 'draft',            action: 'publish',  to: 'published',        permission: 'campaign:write' },
  { from: 'workgroup_review', action: 'publish',  to: 'published',        permission: 'campaign:write' },
  { from: 'published',        action: 'revise',   to: 'revised',          permission: 'campaign:write' },
  { from: 'revised',          action: 'revise',   to: 'revised',          permission: 'campaign:write' },
  { from: 'published',        action: 'retire',   to: 'retired',          permission: 'campaign:write' },
  { from: 'revised',          action: 'retire',   to: 'retired',          permission: 'campaign:write' },
];

export type TemplateVerdict =
  | { ok: true; to: TemplateState }
  | { ok: false; reason: 'forbidden' | 'wrong-state' };

export function templateVerdict(
  state: TemplateState,
  action: TemplateAction,
  { permissions }: { permissions: ReadonlySet<Permission> },
): TemplateVerdict {
  const ofAction = templateTransitions.filter((one) => one.action === action);
  if (!ofAction.some((one) => permissions.has(one.permission))) return { ok: false, reason: 'forbidden' };
  const found = ofAction.find((one) => one.from === state);
  return found ? { ok: true, to: found.to } : { ok: false, reason: 'wrong-state' };
}

/** A campaign may grow from it. */
export function templateIsUsable(state: TemplateState): boolean {
  return state === 'published' || state === 'revised';
}
