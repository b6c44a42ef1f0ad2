import { meetings } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { addItems, type NewItem } from './agenda.server';
import type { GroupKey, MeetingKind, Signer } from './meeting';
import type { MeetingState } from './meeting-states';

export type Meeting = {
  id: string;
  seriesId: string | null;
  seriesOn: IsoDate | null;
  kind: MeetingKind;
  title: string;
  state: MeetingState;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  place: string | null;
  link: string | null;
  number: number | null;
  chairName: string | null;
  secretaryName: string | null;
  quorum: number | null;
  publishedAt: Date | null;
  heldAt: Date | null;
  objectUntil: IsoDate | null;
  approvedAt: Date | null;
  reason: string | null;
  sequence: number;
  updatedAt: Date;
  version: number;
};

const columns = {
  id: meetings.id,
  seriesId: meetings.seriesId,
  seriesOn: meetings.seriesOn,
  kind: sql<MeetingKind>`${meetings.kind}`,
  title: meetings.title,
  state: sql<MeetingState>`${meetings.state}`,
  startsAt: meetings.startsAt,
  endsAt: meetings.endsAt,
  zone: meetings.zone,
  place: meetings.place,
  link: meetings.link,
  number: meetings.number,
  chairName: meetings.chairName,
  secretaryName: meetings.secretaryName,
  quorum: meetings.quorum,
  publishedAt: meetings.publishedAt,
  heldAt: meetings.heldAt,
  objectUntil: meetings.objectUntil,
  approvedAt: meetings.approvedAt,
  reason: meetings.reason,
  sequence: meetings.sequence,
  updatedAt: meetings.updatedAt,
  version: meetings.version,
};

export const inGroup = (group: GroupKey) =>
  and(eq(meetings.tenantId, group.tenantId), eq(meetings.scopeId, group.id));

/** A group's meetings, the latest first; `states` narrows them. */
export async function listMeetings(
  tx: TenantTx,
  { group, states, limit = 200 }: { group: GroupKey; states?: readonly MeetingState[]; limit?: number },
): Promise<Meeting[]> {
  return tx
    .select(columns)
    .from(meetings)
    .where(and(inGroup(group), states ? inArray(meetings.state, [...states]) : undefined))
    .orderBy(desc(meetings.startsAt), asc(meetings.id))
    .limit(limit);
}

export async function findMeeting(
  tx: TenantTx,
  { group, id }: { group: GroupKey; id: string },
): Promise<Meeting | null> {
  const [row] = await tx
    .select(columns)
    .from(meetings)
    .where(and(inGroup(group), eq(meetings.id, id)));
  return row ?? null;
}

export type MeetingWords = Pick<Meeting, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'link'>;

/** Plans a meeting with its agenda. The same id twice is one meeting; `taken` where this day of the series has one already. */
export async function openMeeting(
  tx: TenantTx,
  input: {
    group: GroupKey;
    by: Signer;
    id: string;
    words: MeetingWords;
    series?: { id: string; on: IsoDate } | null;
    items: NewItem[];
  },
): Promise<Result<null, 'taken'>> {
  const { group, by, id, words, series, items } = input;
  const written = await tx
    .insert(meetings)
    .values({
      ...words,
      id,
      tenantId: group.tenantId,
      scopeId: group.id,
      seriesId: series?.id ?? null,
      seriesOn: series?.on ?? null,
      createdBy: by.id,
    })
    .onConflictDoNothing()
    .returning({ id: meetings.id });
  if (written.length === 0) return (await findMeeting(tx, { group, id })) ? ok(null) : fail('taken');
  await addItems(tx, { group, meetingId: id, by, items });
  await noteMeeting(tx, { id, title: words.title }, { action: 'plan', to: 'planned' });
  return ok(null);
}

/** Writes over the version that was read; stale when somebody was faster. */
export async function changeMeeting(
  tx: TenantTx,
  key: { group: GroupKey; id: string; version: number },
  change: Partial<Omit<Meeting, 'id' | 'version' | 'updatedAt'>>,
): Promise<Result<null, 'stale'>> {
  const written = await tx
    .update(meetings)
    .set({ ...change, updatedAt: sql`now()`, version: sql`${meetings.version} + 1` })
    .where(and(inGroup(key.group), eq(meetings.id, key.id), eq(meetings.version, key.version)))
    .returning({ id: meetings.id });
  return written.length === 1 ? ok(null) : fail('stale');
}

/** Source: `carry.note_group`. */
export async function noteMeeting(
  tx: TenantTx,
  one: { id: string; title: string },
  { action, from, to, reason }: { action: string; from?: string; to?: string; reason?: string },
): Promise<void> {
  const data = JSON.stringify({ title: one.title, ...(reason ? { reason } : {}) });
  await rowsOf(
    tx,
    sql`select carry.note_group('meeting', ${one.id}, ${action}, ${from ?? null}, ${to ?? null}, ${data}::jsonb)`,
  );
}
