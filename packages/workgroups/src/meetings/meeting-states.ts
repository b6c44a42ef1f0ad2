import type { IsoDate } from '@sklaida/kernel';
import type { GroupRight } from '../group-rights';

export const meetingStates = [
  'planned',
  'agenda_published',
  'held',
  'minutes_draft',
  'minutes_approved',
  'cancelled',
] as const;
export type MeetingState = (typeof meetingStates)[number];

export const meetingActions = ['publish', 'move', 'cancel', 'hold', 'submit', 'approve'] as const;
export type MeetingAction = (typeof meetingActions)[number];

type MeetingTransition = {
  from: MeetingState;
  action: MeetingAction;
  to: MeetingState;
  right: GroupRight;
  /** The day of the meeting has come; a reason was given. */
  needs?: 'day' | 'reason';
};

// biome-ignore format: a table of who may go where
export const meetingTransitions: readonly MeetingTransition[] = [
  { from: 'planned',          action: 'publish', to: 'agenda_published', right: 'group:lead' },
  { from: 'agenda_published', action: 'publish', to: 'agenda_published', right: 'group:lead' },
  { from: 'planned',          action: 'move',    to: 'planned',          right: 'group:lead' },
  { from: 'agenda_published', action: 'move',    to: 'agenda_published', right: 'group:lead' },
  { from: 'planned',          action: 'cancel',  to: 'cancelled',        right: 'group:lead', needs: 'reason' },
  { from: 'agenda_published', action: 'cancel',  to: 'cancelled',        right: 'group:lead', needs: 'reason' },
  { from: 'planned',          action: 'hold',    to: 'held',             right: 'group:write', needs: 'day' },
  { from: 'agenda_published', action: 'hold',    to: 'held',             right: 'group:write', needs: 'day' },
  { from: 'held',             action: 'submit',  to: 'minutes_draft',    right: 'group:write' },
  { from: 'minutes_draft',    action: 'approve', to: 'minutes_approved', right: 'group:lead' },
];

export type MeetingCircumstances = {
  rights: ReadonlySet<GroupRight>;
  /** The day of the meeting and today, both where it is held. */
  on: IsoDate;
  today: IsoDate;
  reason?: string | null;
};

export type MeetingRefusal = 'forbidden' | 'wrong-state' | 'too-early' | 'reason-missing';
type MeetingVerdict = { ok: true; to: MeetingState } | { ok: false; reason: MeetingRefusal };

export function meetingVerdict(
  state: MeetingState,
  action: MeetingAction,
  { rights, on, today, reason }: MeetingCircumstances,
): MeetingVerdict {
  const ofAction = meetingTransitions.filter((one) => one.action === action);
  if (!ofAction.some((one) => rights.has(one.right))) return { ok: false, reason: 'forbidden' };
  const found = ofAction.find((one) => one.from === state);
  if (!found) return { ok: false, reason: 'wrong-state' };
  if (found.needs === 'day' && today < on) return { ok: false, reason: 'too-early' };
  if (found.needs === 'reason' && !reason?.trim()) return { ok: false, reason: 'reason-missing' };
  return { ok: true, to: found.to };
}

/** Still to come: people answer, and the agenda is open. */
export function meetingIsAhead(state: MeetingState): boolean {
  return state === 'planned' || state === 'agenda_published';
}
