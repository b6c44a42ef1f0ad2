import { attendances, decisions, groupTopics, meetings, tenants, workgroups } from '@sklaida/db/schema';
import { type EnteredGroup, rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { and, asc, desc, eq, gt, inArray, isNull, lte } from 'drizzle-orm';
import type { GroupRole } from './group-rights';
import type { GroupKind, GroupReach } from './groups';

export type GroupLine = {
  id: string;
  /** The host. */
  slug: string;
  host: string;
  name: string;
  kind: GroupKind;
  reach: GroupReach;
  endedOn: IsoDate | null;
  role: GroupRole;
  people: number;
  next: Date | null;
  openDecisions: number;
};

const running = sql`${meetings.state} in ('planned', 'agenda_published')`;
const openDecision = sql`${decisions.state} in ('open', 'in_progress')`;

/** The groups the person sits in, those that have ended last; `host` narrows them to those of one tenant. */
export async function listMyGroups(
  tx: TenantTx,
  { groups, host, now }: { groups: string[]; host?: string; now: Date },
): Promise<GroupLine[]> {
  if (groups.length === 0) return [];
  const seats = await rowsOf<{ group_id: string; role: GroupRole; people: number }>(
    tx,
    sql`select group_id, role, people from carry.seats_of_person()`,
  );
  const rows = await tx
    .select({
      id: workgroups.id,
      slug: tenants.slug,
      host: tenants.shortName,
      name: workgroups.name,
      kind: sql<GroupKind>`${workgroups.kind}`,
      reach: sql<GroupReach>`${workgroups.reach}`,
      endedOn: workgroups.endedOn,
      next: sql<
        string | null
      >`(select min(${meetings.startsAt}) from ${meetings} where ${meetings.tenantId} = ${workgroups.tenantId}
        and ${meetings.scopeId} = ${workgroups.id} and ${running} and ${meetings.endsAt} > ${now.toISOString()})`,
      openDecisions: sql<number>`(select count(*)::integer from ${decisions} where ${decisions.tenantId} = ${workgroups.tenantId}
        and ${decisions.scopeId} = ${workgroups.id} and ${openDecision})`,
    })
    .from(workgroups)
    .innerJoin(tenants, eq(tenants.id, workgroups.tenantId))
    .where(and(inArray(workgroups.id, groups), host ? eq(workgroups.tenantId, host) : undefined))
    .orderBy(sql`${workgroups.endedOn} is not null`, sql`${workgroups.name} collate "lt-x-icu"`);
  return rows.flatMap((row) => {
    const seat = seats.find((one) => one.group_id === row.id);
    if (!seat) return [];
    const { role, people } = seat;
    return [{ ...row, next: row.next ? new Date(row.next) : null, role, people }];
  });
}

/** The slug of the library or association that hosts a group whose rows one reads. */
export async function findGroupHost(tx: TenantTx, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ slug: tenants.slug })
    .from(workgroups)
    .innerJoin(tenants, eq(tenants.id, workgroups.tenantId))
    .where(eq(workgroups.id, id));
  return row?.slug ?? null;
}

type Inside = Pick<EnteredGroup, 'id' | 'tenantId'>;

/** What a group says of itself; the version is asked for when it is changed. */
export async function findGroup(
  tx: TenantTx,
  group: Inside,
): Promise<{ name: string; kind: GroupKind; charter: string; version: number } | null> {
  const [row] = await tx
    .select({
      name: workgroups.name,
      kind: sql<GroupKind>`${workgroups.kind}`,
      charter: sql<string>`coalesce(${workgroups.charter}, '')`,
      version: workgroups.version,
    })
    .from(workgroups)
    .where(and(eq(workgroups.tenantId, group.tenantId), eq(workgroups.id, group.id)));
  return row ?? null;
}

export type GroupMeeting = {
  id: string;
  title: string;
  kind: 'meeting' | 'sitting';
  state: 'planned' | 'agenda_published' | 'held' | 'minutes_draft' | 'minutes_approved' | 'cancelled';
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  link: string | null;
};

const meetingColumns = {
  id: meetings.id,
  title: meetings.title,
  kind: sql<GroupMeeting['kind']>`${meetings.kind}`,
  state: sql<GroupMeeting['state']>`${meetings.state}`,
  startsAt: meetings.startsAt,
  endsAt: meetings.endsAt,
  place: meetings.place,
  link: meetings.link,
};

/** The meetings of a group that are still to come, the nearest first, and the last one that is over. */
export async function nearMeetings(
  tx: TenantTx,
  { group, now, limit }: { group: Inside; now: Date; limit: number },
): Promise<{ coming: GroupMeeting[]; last: GroupMeeting | null }> {
  const own = and(eq(meetings.tenantId, group.tenantId), eq(meetings.scopeId, group.id));
  const [coming, [last]] = await Promise.all([
    tx
      .select(meetingColumns)
      .from(meetings)
      .where(and(own, running, gt(meetings.endsAt, now)))
      .orderBy(asc(meetings.startsAt))
      .limit(limit),
    tx
      .select(meetingColumns)
      .from(meetings)
      .where(and(own, sql`${meetings.state} <> 'cancelled'`, lte(meetings.endsAt, now)))
      .orderBy(desc(meetings.startsAt))
      .limit(1),
  ]);
  return { coming, last: last ?? null };
}

export type ComingMeeting = {
  id: string;
  title: string;
  startsAt: Date;
  place: string | null;
  groupId: string;
  groupName: string;
  /** The host. */
  slug: string;
  /** Whether this person has said if she comes. */
  answered: boolean;
};

/** The next meetings of all the person's groups, the nearest first. */
export async function comingMeetings(
  tx: TenantTx,
  {
    groups,
    personId,
    now,
    until,
    limit,
  }: { groups: string[]; personId: string; now: Date; until: Date; limit: number },
): Promise<ComingMeeting[]> {
  if (groups.length === 0) return [];
  return tx
    .select({
      id: meetings.id,
      title: meetings.title,
      startsAt: meetings.startsAt,
      place: meetings.place,
      groupId: workgroups.id,
      groupName: workgroups.name,
      slug: tenants.slug,
      answered: sql<boolean>`exists (select from ${attendances} where ${attendances.tenantId} = ${meetings.tenantId}
        and ${attendances.scopeId} = ${meetings.scopeId} and ${attendances.meetingId} = ${meetings.id}
        and ${attendances.personId} = ${personId} and ${attendances.answer} is not null)`,
    })
    .from(meetings)
    .innerJoin(
      workgroups,
      and(eq(workgroups.tenantId, meetings.tenantId), eq(workgroups.id, meetings.scopeId)),
    )
    .innerJoin(tenants, eq(tenants.id, meetings.tenantId))
    .where(
      and(
        inArray(meetings.scopeId, groups),
        running,
        isNull(workgroups.endedOn),
        gt(meetings.endsAt, now),
        lte(meetings.startsAt, until),
      ),
    )
    .orderBy(asc(meetings.startsAt))
    .limit(limit);
}

export type OpenDecision = {
  id: string;
  number: number;
  body: string;
  ownerName: string | null;
  ownerLibrary: string | null;
  dueOn: IsoDate | null;
  state: 'open' | 'in_progress';
};

/** What the group has decided and is not done, the soonest due first. */
export async function listOpenDecisions(
  tx: TenantTx,
  { group, limit }: { group: Inside; limit: number },
): Promise<OpenDecision[]> {
  return tx
    .select({
      id: decisions.id,
      number: decisions.number,
      body: decisions.body,
      ownerName: decisions.ownerName,
      ownerLibrary: decisions.ownerLibrary,
      dueOn: decisions.dueOn,
      state: sql<OpenDecision['state']>`${decisions.state}`,
    })
    .from(decisions)
    .where(and(eq(decisions.tenantId, group.tenantId), eq(decisions.scopeId, group.id), openDecision))
    .orderBy(sql`${decisions.dueOn} asc nulls last`, asc(decisions.number))
    .limit(limit);
}

/** What members want talked about and no meeting has taken up. */
export async function listWaitingTopics(
  tx: TenantTx,
  { group, limit }: { group: Inside; limit: number },
): Promise<{ id: string; body: string; personName: string; createdAt: Date }[]> {
  return tx
    .select({
      id: groupTopics.id,
      body: groupTopics.body,
      personName: groupTopics.personName,
      createdAt: groupTopics.createdAt,
    })
    .from(groupTopics)
    .where(
      and(
        eq(groupTopics.tenantId, group.tenantId),
        eq(groupTopics.scopeId, group.id),
        isNull(groupTopics.itemId),
      ),
    )
    .orderBy(asc(groupTopics.createdAt))
    .limit(limit);
}
