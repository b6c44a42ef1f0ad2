import { randomBytes } from 'node:crypto';
import {
  type Door,
  enterTenant,
  openRequest,
  type Seat,
  type TenantTx,
  withTenant,
} from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import type { MinutesAuthor, MinutesPlace } from '@sklaida/workgroups/server';
import type { TestDatabase } from '../setup/database';
import { type Place, the } from './world';

export type MeetingInHand = { place: MinutesPlace; hostSlug: string; items: string[] };

/** A group of these people, hosted and led by the first, with a meeting that has begun. */
export async function meetingOf(
  { owner }: TestDatabase,
  {
    people,
    observer,
    items = ['Rezultatai', 'Plakatai'],
  }: { people: Place[]; observer?: Place; items?: string[] },
): Promise<MeetingInHand> {
  const host = the(people[0]);
  const [groupId, meetingId] = [uuidv7(), uuidv7()];
  const tenant_id = host.id;
  await owner`insert into workgroups ${owner({ tenant_id, id: groupId, name: 'Komunikacijos grupė' })}`;
  await owner`insert into identity.workgroup_members ${owner([
    ...people.map(({ personId }, at) => ({
      workgroup_id: groupId,
      person_id: personId,
      lead: at === 0,
      observes: false,
    })),
    ...(observer
      ? [{ workgroup_id: groupId, person_id: observer.personId, lead: false, observes: true }]
      : []),
  ])}`;
  await owner`insert into meetings ${owner({
    tenant_id,
    id: meetingId,
    scope_id: groupId,
    title: 'Lapkričio susitikimas',
    state: 'agenda_published',
    starts_at: '2026-11-20T08:00:00Z',
    ends_at: '2026-11-20T09:30:00Z',
  })}`;
  const ids = items.map(() => uuidv7());
  await owner`insert into agenda_items ${owner(
    items.map((title, at) => ({
      tenant_id,
      id: the(ids[at]),
      scope_id: groupId,
      meeting_id: meetingId,
      position: at + 1,
      title,
    })),
  )}`;
  return { place: { tenantId: host.id, groupId, meetingId }, hostSlug: host.slug, items: ids };
}

export type Writer = {
  seat: Seat;
  author: MinutesAuthor;
  does<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
};

/** Somebody of the group in it, in requests that write; null for whoever does not sit in it. */
export async function inGroup(db: TestDatabase, held: MeetingInHand, who: Place): Promise<Writer | null> {
  const hash = randomBytes(16).toString('hex');
  await db.owner`insert into identity.sessions ${db.owner({
    hash,
    person_id: who.personId,
    expires_at: new Date(Date.now() + 3_600_000),
    absolute_expires_at: new Date(Date.now() + 7_200_000),
  })}`;
  const door: Door = { kind: 'group', slug: held.hostSlug, group: held.place.groupId };
  const seat = await enterTenant(openRequest(db.database), hash, door, 'write');
  if (!seat) return null;
  const { person, group } = seat.entered;
  const author = {
    id: person.id,
    name: `${person.firstName} ${person.lastName}`,
    lead: group?.role === 'lead',
  };
  return { seat, author, does: (work) => withTenant(seat, work) };
}
