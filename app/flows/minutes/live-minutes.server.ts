import { enterTenant, openRequest, withTenant, writing } from '@sklaida/db/tenancy';
import {
  findMeeting,
  type MinutesHeard,
  type MinutesPlace,
  readMinutesSince,
  tellMinutes,
  writeMinutes,
} from '@sklaida/workgroups/server';
import type { GroupMember, GuardedArgs } from '~/auth/guards.server';

export const placeOf = ({ group }: GroupMember, meetingId: string): MinutesPlace => ({
  tenantId: group.tenantId,
  groupId: group.id,
  meetingId,
});

export const authorOf = ({ entered: { person }, rights }: GroupMember) => ({
  id: person.id,
  name: `${person.firstName} ${person.lastName}`,
  lead: rights.has('group:lead'),
});

export async function hasMeeting(member: GroupMember, meetingId: string): Promise<boolean> {
  const { group } = member;
  return (await withTenant(member, (tx) => findMeeting(tx, { group, id: meetingId }))) !== null;
}

/** Reads on in a request of its own, since a stream outlives the one that opened it; null for whoever left the group or signed out. */
export async function readOn(
  database: GuardedArgs['context']['database'],
  { sessionHash, door }: GroupMember,
  { place, known }: { place: MinutesPlace; known: ReadonlyMap<string, number> },
): Promise<MinutesHeard[] | null> {
  const scope = openRequest(database);
  try {
    const seat = await enterTenant(scope, sessionHash, door, 'read');
    return seat && (await withTenant(seat, (tx) => readMinutesSince(tx, { place, known })));
  } finally {
    await scope.end();
  }
}

export function takeWriting(
  member: GroupMember,
  { meetingId, ...writing }: { meetingId: string; itemId: string; key: string; update: Uint8Array },
) {
  const input = { ...writing, place: placeOf(member, meetingId), author: authorOf(member) };
  return withTenant(member, (tx) => writeMinutes(tx, input));
}

/** Tells the others who is looking at these minutes, and at which item. */
export function tellPresence(
  member: GroupMember,
  { meetingId, item }: { meetingId: string; item: string | null },
): Promise<void> {
  const { id: person, name } = authorOf(member);
  return withTenant(writing(member), (tx) =>
    tellMinutes(tx, { meeting: meetingId, kind: 'here', person, name, item }),
  );
}
