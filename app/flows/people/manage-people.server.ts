import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result, type Role } from '@sklaida/kernel';
import {
  changeJobTitle,
  decideAccess,
  endRole,
  grantRole,
  type InviteRefusal,
  invite,
  leaveLibrary,
  type RightsProblem,
  renewInvitation,
  revokeInvitation,
  setAccessHours,
} from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { ownPermissions } from './read-people.server';

export type ManageProblem = RightsProblem | 'borrowed';
type Managed = Promise<Result<null, ManageProblem>>;

/** A deputy decides nothing that would outlast her deputation (decision 0013); the database refuses her as well. */
const borrowed = (member: Member) => !ownPermissions(member).has('role:grant');

export type PersonChange =
  | { intent: 'grant'; role: Role; firstDay: IsoDate | null; lastDay: IsoDate | null }
  | { intent: 'end'; role: Role; from: string; lastDay: IsoDate | 'now' | null }
  | { intent: 'title'; jobTitle: string };

/** One change about one colleague; each writes a line of the library's history. */
export async function changePerson(
  tx: TenantTx,
  member: Member,
  personId: string,
  change: PersonChange,
): Managed {
  if (borrowed(member)) return fail('borrowed');
  if (change.intent === 'grant') return grantRole(tx, { personId, ...change });
  if (change.intent === 'end') return endRole(tx, { personId, ...change });
  return changeJobTitle(tx, { personId, jobTitle: change.jobTitle });
}

/** The end of a place in the library; what waits by name must have an heir. */
export async function endPlace(
  tx: TenantTx,
  member: Member,
  leaving: { personId: string; lastDay: IsoDate | null; heirId: string | null },
): Managed {
  return borrowed(member) ? fail('borrowed') : leaveLibrary(tx, leaving);
}

export type InviteProblem = InviteRefusal | 'borrowed' | 'not-found';

export async function inviteColleague(
  tx: TenantTx,
  member: Member,
  colleague: { email: string; firstName: string; lastName: string; jobTitle: string; roles: Role[] },
  letter: { tokenSecret: string; demo: boolean },
): Promise<Result<null, InviteProblem>> {
  if (borrowed(member)) return fail('borrowed');
  const { tokenSecret, demo } = letter;
  const tenantId = member.entered.tenant.id;
  const invited = await invite(tx, { ...colleague, tenantId, tokenSecret, letter: { demo } });
  return invited.ok ? ok(null) : invited;
}

/** Sends an invitation once more, or takes it back. */
export async function mendInvitation(
  tx: TenantTx,
  member: Member,
  input: { id: string; step: 'again' | 'revoke' },
  letter: { tokenSecret: string; demo: boolean },
): Promise<Result<null, InviteProblem>> {
  if (borrowed(member)) return fail('borrowed');
  const { tokenSecret, demo } = letter;
  const done =
    input.step === 'again'
      ? await renewInvitation(tx, { id: input.id, tokenSecret, letter: { demo } })
      : await revokeInvitation(tx, input.id);
  return done.ok ? ok(null) : done;
}

/** Lets an administrator of the installation in for some hours, refuses her, or sends her away. False when it was settled before. */
export async function settleAccess(
  tx: TenantTx,
  input: { id: string; step: 'grant' | 'revoke'; hours: number },
  letter: { origin: string; demo: boolean },
): Promise<boolean> {
  const { id, step, hours } = input;
  if (step === 'grant' && !(await setAccessHours(tx, { id, hours }))) return false;
  const state = await decideAccess(tx, { id, decision: step, ...letter });
  return step === 'grant' ? state === 'granted' : state === 'revoked' || state === 'refused';
}
