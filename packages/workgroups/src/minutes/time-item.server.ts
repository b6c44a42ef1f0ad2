import { agendaItems } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { MinutesPlace } from './write-minutes.server';

const ofMeeting = (place: MinutesPlace) =>
  and(
    eq(agendaItems.tenantId, place.tenantId),
    eq(agendaItems.scopeId, place.groupId),
    eq(agendaItems.meetingId, place.meetingId),
  );

/** The room talks about one item at a time: starting it stops whichever was timed. Started twice, it goes on from the first time. */
export async function timeItem(
  tx: TenantTx,
  { place, itemId, now }: { place: MinutesPlace; itemId: string; now: Date },
): Promise<boolean> {
  const own = and(ofMeeting(place), eq(agendaItems.id, itemId));
  const [item] = await tx.select({ timedAt: agendaItems.timedAt }).from(agendaItems).where(own);
  if (!item) return false;
  if (item.timedAt) return true;
  await stopTiming(tx, { place, now });
  await tx
    .update(agendaItems)
    .set({ timedAt: now })
    .where(and(own, isNull(agendaItems.doneAt)));
  return true;
}

/** What was talked is added to what was talked before. */
export async function stopTiming(
  tx: TenantTx,
  { place, now }: { place: MinutesPlace; now: Date },
): Promise<void> {
  const talked = sql`greatest(0, extract(epoch from ${now.toISOString()}::timestamptz - ${agendaItems.timedAt}))::integer`;
  await tx
    .update(agendaItems)
    .set({ timedAt: null, spentSeconds: sql`${agendaItems.spentSeconds} + ${talked}` })
    .where(and(ofMeeting(place), isNotNull(agendaItems.timedAt)));
}
