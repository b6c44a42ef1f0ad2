import { uuidv7 } from '@sklaida/kernel';
import type { GroupRole } from '@sklaida/workgroups';
import { groupRights } from '@sklaida/workgroups';
import type { GroupMember } from '~/auth/guards.server';
import type { TestDatabase } from '../setup/database';
import { type Actor, signIn } from './at-work';
import { type Place, the } from './world';

export type GroupActor = Omit<Actor, 'member'> & { member: GroupMember };
export type Room = {
  id: string;
  host: Place;
  enter(place: Place): Promise<GroupActor>;
};

/** A group hosted by the first place, whose people sit in it with these roles. */
export async function meetingRoom(
  { owner, ...db }: TestDatabase,
  host: Place,
  people: [Place, GroupRole][],
): Promise<Room> {
  const id = uuidv7();
  await owner`insert into workgroups (tenant_id, id, name) values (${host.id}, ${id}, 'Komunikacijos grupė')`;
  for (const [place, role] of people)
    await owner`insert into identity.workgroup_members ${owner({
      ...{ workgroup_id: id, person_id: place.personId, home_id: place.id, valid_from: '2020-01-01' },
      ...{ lead: role === 'lead', observes: role === 'observer' },
    })}`;
  return {
    id,
    host,
    async enter(place) {
      const one = the(
        await signIn({ owner, ...db }, place.email, { kind: 'group', slug: host.slug, group: id }),
      );
      const group = the(one.member.entered.group);
      return { ...one, member: Object.assign(one.member, { group, rights: groupRights(group) }) };
    },
  };
}
