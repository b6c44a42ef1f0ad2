import { type Duty, duties, type Role } from '@sklaida/kernel';
import { lentRole } from '../access/permissions';

/** Where a deputation stands at this instant; only the clock makes it run and end. */
export type DeputationPhase = 'proposed' | 'coming' | 'running' | 'past' | 'revoked';

/** Why a deputation cannot be: each has its sentence. */
export type DeputationRefusal =
  | 'end-before-start'
  | 'start-past'
  | 'too-long'
  | 'too-far'
  | 'same-person'
  | 'absent-left'
  | 'deputy-left'
  | 'no-duty'
  | 'empty-duty'
  | 'overlap'
  | 'circle'
  | 'deputy-away'
  | 'borrowed'
  | 'not-yours'
  | 'own-deputy'
  | 'over'
  | 'stale'
  | 'not-found';

/** The duties of which somebody holding these roles has anything to lend. */
export function lendableDuties(roles: readonly Role[]): Duty[] {
  return duties.filter((duty) => roles.some((role) => lentRole(duty, role) !== null));
}
