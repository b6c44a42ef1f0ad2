import { meetingSeries, meetings } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result, todayIn, uuidv7 } from '@sklaida/kernel';
import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { agendaKinds, type GroupKey, type MeetingKind, type Signer } from './meeting';
import { openMeeting } from './meetings.server';
import { type SeriesRule, seriesDays, seriesRuleSchema } from './series-rule';
import { instantAt } from './wall-clock';

const zone = 'Europe/Vilnius';
/** How many meetings of a series stand in the list ahead. */
const ahead = 3;

const templateSchema = z.array(
  z.object({
    title: z.string(),
    kind: z.enum(agendaKinds).default('topic'),
    plannedMinutes: z.int().nullable().default(null),
  }),
);

export type Series = {
  id: string;
  title: string;
  kind: MeetingKind;
  rule: SeriesRule;
  /** '10:00' */
  startsAt: string;
  minutes: number;
  place: string | null;
  link: string | null;
  agenda: z.infer<typeof templateSchema>;
  endsOn: IsoDate | null;
  version: number;
};

const inGroup = (group: GroupKey) =>
  and(eq(meetingSeries.tenantId, group.tenantId), eq(meetingSeries.scopeId, group.id));

export async function listSeries(tx: TenantTx, group: GroupKey): Promise<Series[]> {
  const rows = await tx
    .select({
      id: meetingSeries.id,
      title: meetingSeries.title,
      kind: sql<MeetingKind>`${meetingSeries.kind}`,
      rule: meetingSeries.rule,
      startsAt: meetingSeries.startsAt,
      minutes: meetingSeries.minutes,
      place: meetingSeries.place,
      link: meetingSeries.link,
      agenda: meetingSeries.agenda,
      endsOn: meetingSeries.endsOn,
      version: meetingSeries.version,
    })
    .from(meetingSeries)
    .where(inGroup(group))
    .orderBy(asc(meetingSeries.createdAt));
  return rows.map((row) => ({
    ...row,
    rule: seriesRuleSchema.parse(row.rule),
    agenda: templateSchema.parse(row.agenda),
  }));
}

export type SeriesWords = Omit<Series, 'id' | 'version'>;

/** A series, and its next meetings planned. The same id twice is one series. */
export async function openSeries(
  tx: TenantTx,
  { group, by, id, words, now }: { group: GroupKey; by: Signer; id: string; words: SeriesWords; now: Date },
): Promise<Result<{ planned: number }, 'no-days'>> {
  const since = todayIn(zone, now);
  if (seriesDays(words.rule, { since, until: words.endsOn, count: 1 }).length === 0) return fail('no-days');
  await tx
    .insert(meetingSeries)
    .values({ ...words, id, tenantId: group.tenantId, scopeId: group.id, createdBy: by.id })
    .onConflictDoNothing();
  return ok({ planned: await planAhead(tx, { group, by, series: { ...words, id }, now }) });
}

/** Plans what is missing of the next meetings of a series; a day that has a meeting, moved or cancelled too, gets no second one. */
export async function planAhead(
  tx: TenantTx,
  {
    group,
    by,
    series,
    now,
  }: { group: GroupKey; by: Signer; series: SeriesWords & { id: string }; now: Date },
): Promise<number> {
  const days = seriesDays(series.rule, { since: todayIn(zone, now), until: series.endsOn, count: ahead });
  const taken = await tx
    .select({ on: meetings.seriesOn })
    .from(meetings)
    .where(
      and(
        eq(meetings.tenantId, group.tenantId),
        eq(meetings.scopeId, group.id),
        eq(meetings.seriesId, series.id),
      ),
    );
  const have = new Set(taken.map(({ on }) => on));
  const missing = days.filter((on) => !have.has(on));
  for (const on of missing) {
    const startsAt = instantAt(zone, on, series.startsAt);
    const { kind, title, place, link } = series;
    await openMeeting(tx, {
      ...{ group, by, id: uuidv7() },
      words: {
        ...{ kind, title, place, link, startsAt },
        endsAt: new Date(startsAt.getTime() + series.minutes * 60_000),
      },
      series: { id: series.id, on },
      items: series.agenda,
    });
  }
  return missing.length;
}

/** No more meetings of it are planned after this day; what is planned stays. */
export async function endSeries(
  tx: TenantTx,
  { group, id, on }: { group: GroupKey; id: string; on: IsoDate },
): Promise<boolean> {
  const done = await tx
    .update(meetingSeries)
    .set({ endsOn: on, updatedAt: sql`now()`, version: sql`${meetingSeries.version} + 1` })
    .where(and(inGroup(group), eq(meetingSeries.id, id)))
    .returning({ id: meetingSeries.id });
  return done.length === 1;
}
