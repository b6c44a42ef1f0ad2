import { agendaItems, minuteUpdates } from '@sklaida/db/schema';
import type { TenantTx } from '@sklaida/db/tenancy';
import { and, asc, eq, gt } from 'drizzle-orm';
import { mergeUpdates } from './shared-text';
import type { MinutesPlace } from './write-minutes.server';

const ofItems = (place: MinutesPlace) =>
  and(
    eq(agendaItems.tenantId, place.tenantId),
    eq(agendaItems.scopeId, place.groupId),
    eq(agendaItems.meetingId, place.meetingId),
  );

export type MinutesItem = {
  id: string;
  position: number;
  title: string;
  presenterName: string | null;
  plannedMinutes: number | null;
  notes: string;
  seq: number;
  state: Uint8Array | null;
  doneAt: Date | null;
  timedAt: Date | null;
  spentSeconds: number;
  version: number;
};

export async function listMinutesItems(tx: TenantTx, place: MinutesPlace): Promise<MinutesItem[]> {
  return tx
    .select({
      id: agendaItems.id,
      position: agendaItems.position,
      title: agendaItems.title,
      presenterName: agendaItems.presenterName,
      plannedMinutes: agendaItems.plannedMinutes,
      notes: agendaItems.notes,
      seq: agendaItems.seq,
      state: agendaItems.state,
      doneAt: agendaItems.doneAt,
      timedAt: agendaItems.timedAt,
      spentSeconds: agendaItems.spentSeconds,
      version: agendaItems.version,
    })
    .from(agendaItems)
    .where(ofItems(place))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id));
}

/** What an open page still has to hear of one item, to be at `seq`. */
export type MinutesHeard = { itemId: string; seq: number; update: Uint8Array };

const mostUpdates = 100;

/** Everything acknowledged after the numbers a reader knows; whoever is far behind gets the whole text instead. */
export async function readMinutesSince(
  tx: TenantTx,
  { place, known }: { place: MinutesPlace; known: ReadonlyMap<string, number> },
): Promise<MinutesHeard[]> {
  const items = await tx
    .select({ id: agendaItems.id, seq: agendaItems.seq })
    .from(agendaItems)
    .where(ofItems(place));
  const heard: MinutesHeard[] = [];
  for (const { id: itemId, seq } of items) {
    const from = known.get(itemId) ?? 0;
    if (seq > from) heard.push(await readItem(tx, place, { itemId, from }));
  }
  return heard;
}

async function readItem(
  tx: TenantTx,
  { tenantId }: MinutesPlace,
  { itemId, from }: { itemId: string; from: number },
): Promise<MinutesHeard> {
  const rows = await tx
    .select({ seq: minuteUpdates.seq, body: minuteUpdates.body })
    .from(minuteUpdates)
    .where(
      and(
        eq(minuteUpdates.tenantId, tenantId),
        eq(minuteUpdates.itemId, itemId),
        gt(minuteUpdates.seq, from),
      ),
    )
    .orderBy(asc(minuteUpdates.seq))
    .limit(mostUpdates + 1);
  const last = rows.at(-1);
  if (last && rows.length <= mostUpdates && last.seq - from === rows.length)
    return { itemId, seq: last.seq, update: mergeUpdates(rows.map(({ body }) => body)) };
  const [whole] = await tx
    .select({ seq: agendaItems.seq, state: agendaItems.state })
    .from(agendaItems)
    .where(and(eq(agendaItems.tenantId, tenantId), eq(agendaItems.id, itemId)));
  return { itemId, seq: whole?.seq ?? from, update: whole?.state ?? new Uint8Array([0, 0]) };
}
