import type { TenantTx } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { listAgenda, type Meeting, tellGuests, tellOfMeeting } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';

export type Letters = { origin: string; demo: boolean };
export type Told = 'invited' | 'changed' | 'moved' | 'cancelled';

/** What a letter and a calendar file say of a meeting. */
export async function meetingFacts(tx: TenantTx, { group }: GroupMember, one: Meeting) {
  const agenda = await listAgenda(tx, { group, meetingId: one.id });
  const { id: meetingId, sequence, title, kind, startsAt, endsAt, place, link } = one;
  return {
    ...{ meetingId, sequence, title, kind, place, link, reason: one.reason },
    on: todayIn(one.zone, startsAt),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    agenda: agenda.map(({ title: item, plannedMinutes }) => ({ title: item, minutes: plannedMinutes })),
  };
}

/** Tells every other member, and the meeting's guests; once for each number of the calendar file. Returns how many letters left. */
export async function tellMembers(
  tx: TenantTx,
  member: GroupMember,
  { one, what, origin, demo }: { one: Meeting; what: Told } & Letters,
): Promise<number> {
  const { person, tenant } = member.entered;
  const { jobTitle } = person;
  const name = `${person.firstName} ${person.lastName}`;
  const mail = {
    kind: 'meeting',
    props: {
      ...(await meetingFacts(tx, member, one)),
      ...{ what, demo, groupName: member.group.name },
      signer: { name, jobTitle, organisation: tenant.name },
    },
  };
  await tellGuests(tx, {
    meetingId: one.id,
    key: `${what}:${one.sequence}`,
    anew: what === 'moved',
    mail: guestLetter(mail.props, origin),
  });
  return tellOfMeeting(tx, {
    key: `meeting:${one.id}:${one.sequence}`,
    id: one.id,
    data: { title: one.title, what },
    origin,
    path: `/meetings/${one.id}`,
    mail,
  });
}

/** The same letter for somebody without an account; her own link is derived as it leaves. */
export const guestLetter = (props: Record<string, unknown>, origin: string) => ({
  kind: 'meeting-guest',
  props: { ...props, url: `${origin}/g` },
});
