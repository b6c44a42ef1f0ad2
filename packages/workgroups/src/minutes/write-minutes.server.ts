import { agendaItems, meetings, minuteUpdates } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result, uuidv7 } from '@sklaida/kernel';
import { and, asc, eq, lte } from 'drizzle-orm';
import type { MeetingState } from '../meetings/meeting-states';
import { mayWriteMinutes } from './minutes-states';
import { type FoldError, foldUpdate, updateOfForm } from './shared-text';

/** Where minutes are kept: the host's row of a meeting of the group. */
export type MinutesPlace = { tenantId: string; groupId: string; meetingId: string };
export type MinutesAuthor = { id: string; name: string; lead: boolean };

type Writing = { place: MinutesPlace; itemId: string; key: string; author: MinutesAuthor };
export type WriteError = FoldError | 'not-found' | 'closed' | 'unknown-state';
export type Written = { seq: number };

export const minutesChannel = 'sklaida_minutes';
const mostBytes = 262_144;

/**
 * One writing of the minutes. Who holds the item's row writes: the order of commits is the order of `seq`, so whoever reads on from a
 * number misses nothing. The same key again is answered with the number it was given first.
 */
export async function writeMinutes(
  tx: TenantTx,
  { update, ...writing }: Writing & { update: Uint8Array },
): Promise<Result<Written, WriteError>> {
  const item = await holdItem(tx, writing);
  if (!item.ok) return item;
  return append(tx, writing, item.value, update);
}

/** What a form without script changed in the text as it stood at `seq`. Nothing changed is no writing. */
export async function writeMinutesForm(
  tx: TenantTx,
  { seq, typed, ...writing }: Writing & { seq: number; typed: string },
): Promise<Result<Written, WriteError>> {
  const item = await holdItem(tx, writing);
  if (!item.ok) return item;
  if (item.value.known !== null) return ok({ seq: item.value.known });
  const shown = await shownAt(tx, writing, item.value, seq);
  if (!shown) return fail('unknown-state');
  const update = updateOfForm(shown, typed);
  return update ? append(tx, writing, item.value, update) : ok({ seq: item.value.seq });
}

type Held = { seq: number; state: Uint8Array | null; known: number | null };

async function holdItem(
  tx: TenantTx,
  { place, itemId, key, author }: Writing,
): Promise<Result<Held, WriteError>> {
  // The minutes cannot be sent round or approved while somebody's words are on their way into them.
  const [meeting] = await tx
    .select({ state: sql<MeetingState>`${meetings.state}` })
    .from(meetings)
    .where(
      and(
        eq(meetings.tenantId, place.tenantId),
        eq(meetings.id, place.meetingId),
        eq(meetings.scopeId, place.groupId),
      ),
    )
    .for('share');
  if (!meeting) return fail('not-found');
  const [item] = await tx
    .select({ seq: agendaItems.seq, state: agendaItems.state })
    .from(agendaItems)
    .where(ofItem(place, itemId))
    .for('update');
  if (!item) return fail('not-found');
  const [known] = await tx
    .select({ seq: minuteUpdates.seq })
    .from(minuteUpdates)
    .where(
      and(
        eq(minuteUpdates.tenantId, place.tenantId),
        eq(minuteUpdates.itemId, itemId),
        eq(minuteUpdates.key, key),
      ),
    );
  if (!known && !mayWriteMinutes(meeting.state, author.lead)) return fail('closed');
  return ok({ ...item, known: known?.seq ?? null });
}

async function append(
  tx: TenantTx,
  { place, itemId, key, author }: Writing,
  held: Held,
  update: Uint8Array,
): Promise<Result<Written, WriteError>> {
  if (held.known !== null) return ok({ seq: held.known });
  if (update.byteLength > mostBytes) return fail('too-long');
  const folded = foldUpdate(held.state, update);
  if (!folded.ok) return fail(folded.error);
  const seq = held.seq + 1;
  await tx.insert(minuteUpdates).values({
    tenantId: place.tenantId,
    id: uuidv7(),
    scopeId: place.groupId,
    itemId,
    seq,
    key,
    authorId: author.id,
    authorName: author.name,
    body: update,
  });
  const changed = await tx
    .update(agendaItems)
    .set({ seq, folded: seq, state: folded.state, notes: folded.notes })
    .where(ofItem(place, itemId))
    .returning({ id: agendaItems.id });
  if (changed.length !== 1) throw new Error('the agenda item went away while it was held');
  await tellMinutes(tx, { meeting: place.meetingId, kind: 'written' });
  return ok({ seq });
}

const ofItem = (place: MinutesPlace, itemId: string) =>
  and(
    eq(agendaItems.tenantId, place.tenantId),
    eq(agendaItems.id, itemId),
    eq(agendaItems.scopeId, place.groupId),
    eq(agendaItems.meetingId, place.meetingId),
  );

/** The text a form showed; null when it is long gone. Writings that were let go are told by what they were folded into. */
async function shownAt(
  tx: TenantTx,
  writing: Writing,
  held: Held,
  seq: number,
): Promise<Uint8Array[] | null> {
  if (held.state && seq === held.seq) return [held.state];
  const updates = await updatesUntil(tx, writing, seq);
  return updates.length === seq ? updates : null;
}

async function updatesUntil(tx: TenantTx, { place, itemId }: Writing, seq: number): Promise<Uint8Array[]> {
  const rows = await tx
    .select({ body: minuteUpdates.body })
    .from(minuteUpdates)
    .where(
      and(
        eq(minuteUpdates.tenantId, place.tenantId),
        eq(minuteUpdates.itemId, itemId),
        lte(minuteUpdates.seq, seq),
      ),
    )
    .orderBy(asc(minuteUpdates.seq));
  return rows.map(({ body }) => body);
}

/** What every web process is told of a meeting once the transaction is committed; it carries no words of the minutes. */
export type MinutesWord =
  | { meeting: string; kind: 'written' | 'moved' }
  | { meeting: string; kind: 'here'; person: string; name: string; item: string | null };

export async function tellMinutes(tx: TenantTx, word: MinutesWord): Promise<void> {
  await tx.execute(sql`select pg_notify(${minutesChannel}, ${JSON.stringify(word)})`);
}
