import { meetingSeries, meetings } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result, todayIn } from '@sklaida/kernel';
import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { GroupKey, Signer } from './meeting';
import { changeMeeting, inGroup, noteMeeting } from './meetings.server';
import { reschedule } from './reschedule';
import { listSeries, planAhead, type Series, type SeriesWords } from './series.server';
import { seriesDays } from './series-rule';
import { freeTopics } from './topics.server';
import { instantAt } from './wall-clock';

const zone = 'Europe/Vilnius';

type Wish = {
  group: GroupKey;
  by: Signer;
  id: string;
  version: number;
  words: SeriesWords;
  now: Date;
  /** Why a meeting that has no day left is called off. */
  reason: string;
};

/**
 * Another rule, hour or place from the rule's first day on. Meetings before it, and those that members were told of, stay as they are;
 * those only planned go over to the new days with their agendas. Answers how many moved, were called off and were planned anew.
 */
export async function changeSeries(
  tx: TenantTx,
  { group, by, id, version, words, now, reason }: Wish,
): Promise<Result<{ moved: number; dropped: number; planned: number }, 'not-found' | 'stale' | 'no-days'>> {
  const before = (await listSeries(tx, group)).find((one) => one.id === id);
  if (!before) return fail('not-found');
  const today = todayIn(zone, now);
  const { rule, endsOn: until } = words;
  if (seriesDays(rule, { since: today, until, count: 1 }).length === 0) return fail('no-days');
  const written = await tx
    .update(meetingSeries)
    .set({ ...words, updatedAt: sql`now()`, version: sql`${meetingSeries.version} + 1` })
    .where(
      and(
        eq(meetingSeries.tenantId, group.tenantId),
        eq(meetingSeries.scopeId, group.id),
        eq(meetingSeries.id, id),
        eq(meetingSeries.version, version),
      ),
    )
    .returning({ id: meetingSeries.id });
  if (written.length === 0) return fail('stale', before);
  const since = rule.from > today ? rule.from : today;
  const ahead = await listAhead(tx, { group, series: before, since });
  const days = seriesDays(rule, { since, until, count: ahead.length });
  const near = rule.kind === 'weeks' ? Math.floor((rule.every * 7 - 1) / 2) : 14;
  const { moved, standsFor, dropped } = reschedule(ahead, days, near);
  const versions = new Map(ahead.map((one) => [one.id, one]));
  // No two meetings of a series share a day, not even on the way.
  const leaving = [...moved, ...standsFor].map((one) => one.id).concat(dropped);
  const setDay = (ids: string[], seriesOn: IsoDate | null) =>
    tx
      .update(meetings)
      .set({ seriesOn })
      .where(and(inGroup(group), inArray(meetings.id, ids)));
  if (leaving.length > 0) await setDay(leaving, null);
  for (const one of standsFor) await setDay([one.id], one.on);
  for (const { id: meetingId, on } of moved) {
    const startsAt = instantAt(zone, on, words.startsAt);
    const { kind, title, place, link } = words;
    const endsAt = new Date(startsAt.getTime() + words.minutes * 60_000);
    const key = { group, id: meetingId, version: versions.get(meetingId)?.version ?? 0 };
    await changeMeeting(tx, key, { kind, title, place, link, startsAt, endsAt, seriesOn: on });
    await noteMeeting(tx, { id: meetingId, title }, { action: 'move', from: 'planned', to: 'planned' });
  }
  for (const meetingId of dropped) {
    const key = { group, id: meetingId, version: versions.get(meetingId)?.version ?? 0 };
    await changeMeeting(tx, key, { state: 'cancelled', reason });
    await freeTopics(tx, { group, meetingId });
    const one = { id: meetingId, title: versions.get(meetingId)?.title ?? words.title };
    await noteMeeting(tx, one, { action: 'cancel', from: 'planned', to: 'cancelled', reason });
  }
  const anew = await planAhead(tx, { group, by, series: { ...words, id }, now });
  return ok({ moved: moved.length, dropped: dropped.length, planned: anew });
}

/** The meetings of a series from a day on. One that is called off is told of, too: its turn is over. */
async function listAhead(
  tx: TenantTx,
  { group, series, since }: { group: GroupKey; series: Series; since: IsoDate },
) {
  const rows = await tx
    .select({
      id: meetings.id,
      title: meetings.title,
      on: sql<IsoDate>`${meetings.seriesOn}`,
      state: meetings.state,
      startsAt: meetings.startsAt,
      version: meetings.version,
    })
    .from(meetings)
    .where(and(inGroup(group), eq(meetings.seriesId, series.id), gte(meetings.seriesOn, since)))
    .orderBy(asc(meetings.seriesOn));
  return rows.map((one) => {
    const byHand = one.startsAt.getTime() !== instantAt(zone, one.on, series.startsAt).getTime();
    return { ...one, fixed: one.state !== 'planned' ? ('told' as const) : byHand ? ('hand' as const) : null };
  });
}
