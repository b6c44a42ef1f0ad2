import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { GroupRole } from './group-rights';
import type { GroupKind, GroupReach, SeatStep } from './groups';

/** Source: `carry.open_group`. False when the id is somebody else's. */
export async function openGroup(
  tx: TenantTx,
  group: { id: string; name: string; kind: GroupKind; reach: GroupReach; charter: string },
): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select carry.open_group(${group.id}, ${group.name}, ${group.kind}, ${group.reach}, ${group.charter}) as done`,
  );
  return row?.done === true;
}

/** Source: `carry.change_group`. */
export async function changeGroup(
  tx: TenantTx,
  change: { version: number; name: string; kind: GroupKind; charter: string },
): Promise<'ok' | 'stale'> {
  const [row] = await rowsOf<{ done: 'ok' | 'stale' }>(
    tx,
    sql`select carry.change_group(${change.version}, ${change.name}, ${change.kind}, ${change.charter}) as done`,
  );
  return row?.done ?? 'stale';
}

/** Source: `carry.end_group`. False when it was so already. */
export async function endGroup(tx: TenantTx, ended: boolean): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(tx, sql`select carry.end_group(${ended}) as done`);
  return row?.done === true;
}

/** Source: `carry.seat_in_group`. How many of the addresses were given a seat; with `letter` each of them is written to. */
export async function seatPeople(
  tx: TenantTx,
  {
    emails,
    role,
    letter,
  }: { emails: string[]; role: GroupRole; letter?: { origin: string; mail: Record<string, unknown> } },
): Promise<number> {
  const [row] = await rowsOf<{ added: number }>(
    tx,
    sql`select carry.seat_in_group(array(select jsonb_array_elements_text(${JSON.stringify(emails)}::jsonb)), ${role},
      ${letter?.origin ?? ''}, ${letter ? JSON.stringify(letter.mail) : null}::jsonb) as added`,
  );
  return Number(row?.added ?? 0);
}

/** Source: `carry.change_seat`. */
export async function changeSeat(
  tx: TenantTx,
  { personId, step }: { personId: string; step: SeatStep },
): Promise<'ok' | 'not-found' | 'last-lead'> {
  const [row] = await rowsOf<{ done: 'ok' | 'not-found' | 'last-lead' }>(
    tx,
    sql`select carry.change_seat(${personId}, ${step}) as done`,
  );
  return row?.done ?? 'not-found';
}

export type GroupPerson = {
  personId: string;
  name: string;
  email: string;
  /** For whom she sits here; null when she no longer works there. */
  tenantId: string | null;
  library: string | null;
  role: GroupRole;
  validFrom: IsoDate;
  validUntil: IsoDate | null;
};

/** Who sits in the entered group and who has sat there: leads, members, observers, each in the order of names. */
export async function listGroupPeople(tx: TenantTx): Promise<GroupPerson[]> {
  const rows = await rowsOf<{
    person_id: string;
    name: string;
    email: string;
    tenant_id: string | null;
    library: string | null;
    role: GroupRole;
    valid_from: string;
    valid_until: string | null;
  }>(
    tx,
    sql`select person_id, name, email, tenant_id, library, valid_from::text, valid_until::text,
      case when lead then 'lead' when observes then 'observer' else 'member' end as role from carry.members_of_group()`,
  );
  return rows.map(({ person_id, tenant_id, valid_from, valid_until, ...rest }) => ({
    ...rest,
    personId: person_id,
    tenantId: tenant_id,
    validFrom: valid_from,
    validUntil: valid_until,
  }));
}

export type GroupEvent = {
  id: string;
  at: Date;
  personName: string | null;
  subjectKind: string;
  action: string;
  data: Record<string, string | number | null>;
};

/** What happened in the entered group, the latest first; `skip` leaves out as many of them. */
export async function listGroupHistory(
  tx: TenantTx,
  { skip, limit }: { skip: number; limit: number },
): Promise<GroupEvent[]> {
  const rows = await rowsOf<{
    id: string;
    at: string | Date;
    person_name: string | null;
    subject_kind: string;
    action: string;
    data: GroupEvent['data'];
  }>(
    tx,
    sql`select id, at, person_name, subject_kind, action, data from carry.history_of_group(${skip}, ${limit})`,
  );
  return rows.map(({ person_name, subject_kind, at, ...rest }) => ({
    ...rest,
    at: new Date(at),
    personName: person_name,
    subjectKind: subject_kind,
  }));
}
