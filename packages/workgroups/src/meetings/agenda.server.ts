import { agendaItems, groupTopics, meetings } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result, uuidv7 } from '@sklaida/kernel';
import { and, asc, eq, isNull, max } from 'drizzle-orm';
import type { AgendaKind, GroupKey, Signer } from './meeting';

export type AgendaItem = {
  id: string;
  meetingId: string;
  position: number;
  title: string;
  kind: AgendaKind;
  presenterName: string | null;
  plannedMinutes: number | null;
  notes: string;
  doneAt: Date | null;
  continuesId: string | null;
  updatedAt: Date;
  version: number;
};

const columns = {
  id: agendaItems.id,
  meetingId: agendaItems.meetingId,
  position: agendaItems.position,
  title: agendaItems.title,
  kind: sql<AgendaKind>`${agendaItems.kind}`,
  presenterName: agendaItems.presenterName,
  plannedMinutes: agendaItems.plannedMinutes,
  notes: agendaItems.notes,
  doneAt: agendaItems.doneAt,
  continuesId: agendaItems.continuesId,
  updatedAt: agendaItems.updatedAt,
  version: agendaItems.version,
};

type MeetingKey = { group: GroupKey; meetingId: string };

const ofMeeting = ({ group, meetingId }: MeetingKey) =>
  and(
    eq(agendaItems.tenantId, group.tenantId),
    eq(agendaItems.scopeId, group.id),
    eq(agendaItems.meetingId, meetingId),
  );

export async function listAgenda(tx: TenantTx, key: MeetingKey): Promise<AgendaItem[]> {
  return tx
    .select(columns)
    .from(agendaItems)
    .where(ofMeeting(key))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id));
}

export type NewItem = {
  id?: string;
  title: string;
  kind?: AgendaKind;
  presenterName?: string | null;
  plannedMinutes?: number | null;
  /** The unfinished item it goes on with, and the member's topic it takes up. */
  continuesId?: string | null;
  topicId?: string | null;
};

/** Puts items at the end of the agenda; a topic remembers where it is talked about. */
export async function addItems(
  tx: TenantTx,
  { group, meetingId, by, items }: MeetingKey & { by: Signer; items: NewItem[] },
): Promise<void> {
  if (items.length === 0) return;
  // Two who add at once must not be given the same place.
  await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.tenantId, group.tenantId), eq(meetings.id, meetingId)))
    .for('update');
  const [last] = await tx
    .select({ position: max(agendaItems.position) })
    .from(agendaItems)
    .where(ofMeeting({ group, meetingId }));
  const from = (last?.position ?? 0) + 1;
  const rows = items.map(({ topicId: _, id, ...item }, index) => ({
    ...item,
    id: id ?? uuidv7(),
    tenantId: group.tenantId,
    scopeId: group.id,
    meetingId,
    position: from + index,
    createdBy: by.id,
  }));
  await tx.insert(agendaItems).values(rows).onConflictDoNothing();
  for (const [index, { topicId }] of items.entries()) {
    if (!topicId) continue;
    await tx
      .update(groupTopics)
      .set({
        itemId: rows[index]?.id ?? null,
        updatedAt: sql`now()`,
        version: sql`${groupTopics.version} + 1`,
      })
      .where(
        and(
          eq(groupTopics.tenantId, group.tenantId),
          eq(groupTopics.scopeId, group.id),
          eq(groupTopics.id, topicId),
          isNull(groupTopics.itemId),
        ),
      );
  }
}

type ItemKey = MeetingKey & { id: string; version: number };

/** Changes one line of the agenda over the version that was read; stale carries what stands there now. */
export async function changeItem(
  tx: TenantTx,
  { id, version, ...key }: ItemKey,
  change: Partial<Pick<AgendaItem, 'title' | 'presenterName' | 'plannedMinutes' | 'doneAt'>>,
): Promise<Result<null, 'stale'>> {
  const written = await tx
    .update(agendaItems)
    .set({ ...change, updatedAt: sql`now()`, version: sql`${agendaItems.version} + 1` })
    .where(and(ofMeeting(key), eq(agendaItems.id, id), eq(agendaItems.version, version)))
    .returning({ id: agendaItems.id });
  return written.length === 1 ? ok(null) : fail('stale');
}

/** Takes a line off the agenda; its topic waits again. One in which something was written stays. */
export async function removeItem(
  tx: TenantTx,
  { id, version, ...key }: ItemKey,
): Promise<Result<null, 'stale'>> {
  const gone = await tx
    .delete(agendaItems)
    .where(
      and(
        ofMeeting(key),
        eq(agendaItems.id, id),
        eq(agendaItems.version, version),
        eq(agendaItems.seq, 0),
        eq(agendaItems.notes, ''),
      ),
    )
    .returning({ id: agendaItems.id });
  if (gone.length === 0) return fail('stale');
  await stamp(tx, key);
  await tx
    .update(groupTopics)
    .set({ itemId: null, updatedAt: sql`now()`, version: sql`${groupTopics.version} + 1` })
    .where(
      and(
        eq(groupTopics.tenantId, key.group.tenantId),
        eq(groupTopics.scopeId, key.group.id),
        eq(groupTopics.itemId, id),
      ),
    );
  return ok(null);
}

/** Swaps a line with its neighbour; at either end nothing happens. */
export async function shiftItem(
  tx: TenantTx,
  { id, by, ...key }: MeetingKey & { id: string; by: -1 | 1 },
): Promise<Result<null, 'stale'>> {
  const agenda = await listAgenda(tx, key);
  const at = agenda.findIndex((one) => one.id === id);
  if (at < 0) return fail('stale');
  const other = agenda[at + by];
  if (!other) return ok(null);
  const order = agenda.map((one) => one.id);
  order[at] = other.id;
  order[at + by] = id;
  for (const [index, one] of order.entries())
    await tx
      .update(agendaItems)
      .set({ position: index + 1 })
      .where(and(ofMeeting(key), eq(agendaItems.id, one)));
  await stamp(tx, key);
  return ok(null);
}

/** The agenda is another one now, though no line of it says anything else. */
async function stamp(tx: TenantTx, key: MeetingKey): Promise<void> {
  await tx.update(agendaItems).set({ updatedAt: sql`now()` }).where(ofMeeting(key));
}
