import { withTenant } from '@sklaida/db/tenancy';
import { fail, isUuid, type Result } from '@sklaida/kernel';
import { findMeeting, inviteGuest, revokeGuest } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { guestLetter, meetingFacts } from '../meetings/meeting-letters.server';

type Wish = { id: string; name: string; email: string; organisation: string };
type Letters = { origin: string; tokenSecret: string; demo: boolean };
export type InviteProblem = 'not-found' | 'wrong-state' | 'there' | 'too-many';

/** Invites somebody without an account to one meeting, with a letter that carries her own link. */
export async function inviteToMeeting(
  member: GroupMember,
  meetingId: string | undefined,
  wish: Wish,
  { origin, tokenSecret, demo }: Letters,
): Promise<Result<null, InviteProblem>> {
  const { group } = member;
  const { person, tenant } = member.entered;
  const signer = {
    name: `${person.firstName} ${person.lastName}`,
    jobTitle: person.jobTitle,
    organisation: tenant.name,
  };
  return withTenant(member, async (tx): Promise<Result<null, InviteProblem>> => {
    const one = isUuid(meetingId) ? await findMeeting(tx, { group, id: meetingId }) : null;
    if (!one) return fail('not-found');
    const facts = await meetingFacts(tx, member, one);
    // What is not published yet is nobody's to read, least of all in a letter.
    const agenda = one.state === 'planned' ? [] : facts.agenda;
    const props = { ...facts, agenda, what: 'invited', demo, groupName: group.name, signer };
    const mail = guestLetter(props, origin);
    return inviteGuest(tx, { ...wish, meetingId: one.id, secret: tokenSecret, mail });
  });
}

/** From the next request on the guest's link opens nothing. */
export async function uninvite(member: GroupMember, id: string): Promise<boolean> {
  return withTenant(member, (tx) => revokeGuest(tx, id));
}
