import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import type { Place } from './world';

type Seat = { place: Place; role: 'lead' | 'member' | 'observer' };

/** A group hosted by the first place, with these people in it, each for her own library. */
export async function groupOf(
  owner: postgres.Sql,
  host: Place,
  seats: Seat[],
  name = 'Darbo grupė',
): Promise<{ id: string; tenantId: string; slug: string }> {
  const id = uuidv7();
  const reach = host.kind === 'association' ? 'association' : 'region';
  await owner`insert into workgroups ${owner({ tenant_id: host.id, id, name, reach })}`;
  await owner`insert into identity.workgroup_members ${owner(
    seats.map(({ place, role }) => ({
      workgroup_id: id,
      person_id: place.personId,
      lead: role === 'lead',
      observes: role === 'observer',
      home_id: place.id,
    })),
  )}`;
  return { id, tenantId: host.id, slug: host.slug };
}
