import { agendaItems, decisions, meetings } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { GroupKey } from './meeting';
import { listTopics } from './topics.server';

type Offer = {
  /** Items of the last meeting that were not finished. */
  unfinished: {
    id: string;
    title: string;
    presenterName: string | null;
    plannedMinutes: number | null;
    /** Something was written under it. */
    begun: boolean;
  }[];
  decisions: { id: string; number: number; body: string; ownerName: string | null; dueOn: IsoDate | null }[];
  topics: { id: string; body: string; personName: string }[];
};

/** What the next agenda can be made of: nothing that an agenda still to come has taken up already. */
export async function offerAgenda(tx: TenantTx, group: GroupKey): Promise<Offer> {
  const [last] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        eq(meetings.tenantId, group.tenantId),
        eq(meetings.scopeId, group.id),
        inArray(meetings.state, ['held', 'minutes_draft', 'minutes_approved']),
      ),
    )
    .orderBy(desc(meetings.startsAt))
    .limit(1);
  const [unfinished, open, topics] = await Promise.all([
    last ? unfinishedItems(tx, { group, meetingId: last.id }) : [],
    tx
      .select({
        id: decisions.id,
        number: decisions.number,
        body: decisions.body,
        ownerName: decisions.ownerName,
        dueOn: decisions.dueOn,
      })
      .from(decisions)
      .where(
        and(
          eq(decisions.tenantId, group.tenantId),
          eq(decisions.scopeId, group.id),
          inArray(decisions.state, ['open', 'in_progress']),
        ),
      )
      .orderBy(sql`${decisions.dueOn} nulls last`, asc(decisions.number))
      .limit(100),
    listTopics(tx, group),
  ]);
  return {
    unfinished,
    decisions: open,
    topics: topics.map(({ id, body, personName }) => ({ id, body, personName })),
  };
}

/** Items nobody finished and no later agenda goes on with. */
async function unfinishedItems(
  tx: TenantTx,
  { group, meetingId }: { group: GroupKey; meetingId: string },
): Promise<Offer['unfinished']> {
  return tx
    .select({
      id: agendaItems.id,
      title: agendaItems.title,
      presenterName: agendaItems.presenterName,
      plannedMinutes: agendaItems.plannedMinutes,
      begun: sql<boolean>`${agendaItems.notes} <> ''`,
    })
    .from(agendaItems)
    .where(
      and(
        eq(agendaItems.tenantId, group.tenantId),
        eq(agendaItems.scopeId, group.id),
        eq(agendaItems.meetingId, meetingId),
        isNull(agendaItems.doneAt),
        // What a cancelled meeting was to go on with is still to be gone on with.
        sql`not exists (select from ${agendaItems} later join ${meetings} m on m.tenant_id = later.tenant_id and m.id = later.meeting_id
          where later.tenant_id = ${agendaItems.tenantId} and later.continues_id = ${agendaItems.id} and m.state <> 'cancelled')`,
      ),
    )
    .orderBy(asc(agendaItems.position));
}
