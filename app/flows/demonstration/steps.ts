import type { AdoptionState } from '@sklaida/campaigns';
import type { MirrorColumn } from '@sklaida/db/seed';
import type { Door } from '@sklaida/db/tenancy';
import type { Result } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';

/** Lets a person of the demonstration do one thing, signed in as herself, through the door she would use. */
export type As = <T>(personId: string, door: Door, work: (member: Member) => Promise<T>) => Promise<T>;

export function must<T>(result: Result<T, string>, what: string): T {
  if (!result.ok) throw new Error(`demonstration: ${what}: ${result.error}`);
  return result.value;
}

/** The steps that lead a library to a state, and the day of the coordinator's mirror each of them sets. */
export const path: Record<AdoptionState, readonly string[]> = {
  invited: [],
  declined: ['decline'],
  localising: ['answer'],
  submitted: ['answer', 'submit'],
  changes_requested: ['answer', 'submit', 'return'],
  approved: ['answer', 'submit', 'approve'],
  published: ['answer', 'submit', 'approve', 'publish'],
  reported: ['answer', 'submit', 'approve', 'publish', 'report'],
};
export const mirrorColumnOf: Record<string, MirrorColumn> = {
  invite: 'invited_at',
  open: 'opened_at',
  answer: 'adopted_at',
  decline: 'declined_at',
  submit: 'submitted_at',
  approve: 'approved_at',
  publish: 'published_at',
  report: 'reported_at',
};
