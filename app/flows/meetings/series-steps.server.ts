import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { addDays, type IsoDate, isIsoDate, todayIn, weekday } from '@sklaida/kernel';
import { seriesDays, seriesRuleSchema } from '@sklaida/workgroups';
import {
  addTopic,
  changeSeries,
  endSeries,
  listSeries,
  openSeries,
  planAhead,
  removeTopic,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { agendaLines } from './meeting-words.server';

const signer = ({ entered: { person } }: GroupMember) => ({
  id: person.id,
  name: `${person.firstName} ${person.lastName}`,
});

/** A member's topic, said or taken back; false for one that is not hers or is on an agenda already. */
export function keepTopic(
  member: GroupMember,
  wish: { intent: 'topic'; id: string; body: string } | { intent: 'untopic'; id: string },
): Promise<boolean> {
  const { group } = member;
  const by = signer(member);
  return withTenant(member, async (tx) => {
    if (wish.intent === 'untopic') return removeTopic(tx, { group, id: wish.id, personId: by.id });
    await addTopic(tx, { group, id: wish.id, body: wish.body, by });
    return true;
  });
}

/** Plans the next meetings of a series or ends it; null when there is none. */
export function stepSeries(
  member: GroupMember,
  step: 'ahead' | 'end',
  id: string,
  now: Date,
): Promise<number | null> {
  const { group } = member;
  return withTenant(member, async (tx) => {
    const series = (await listSeries(tx, group)).find((one) => one.id === id);
    if (!series) return null;
    if (step === 'ahead') return planAhead(tx, { group, by: signer(member), series, now });
    await endSeries(tx, { group, id, on: addDays(todayIn(timeZone, now), -1) });
    return 0;
  });
}

type SeriesForm = {
  id: string;
  title: string;
  kind: 'meeting' | 'sitting';
  rhythm: 'month' | 'weeks';
  every: number;
  nth: 1 | 2 | 3 | 4 | -1;
  weekday: number;
  from: string;
  until: string | null;
  skip: string[];
  at: string;
  minutes: number;
  place: string;
  link: string;
  agenda: string;
};

/** What the form of a regular meeting says of it. */
function wordsOf(form: SeriesForm) {
  const { title, kind, rhythm, every, nth, weekday, from, until, skip, at, minutes, place, link } = form;
  const common = { every, from, skip };
  const rule = seriesRuleSchema.parse(
    rhythm === 'weeks' ? { kind: 'weeks', ...common } : { kind: 'month', nth, weekday, ...common },
  );
  return {
    ...{ title, kind, rule, minutes, startsAt: at, endsOn: until as IsoDate | null },
    ...{ place: place || null, link: link || null },
    agenda: agendaLines(form.agenda).map((item) => ({
      ...{ title: item.title, kind: 'topic' as const, plannedMinutes: item.plannedMinutes ?? null },
    })),
  };
}

/** A regular meeting as its form says it, with its next meetings planned. */
export function startSeries(member: GroupMember, form: SeriesForm, now: Date) {
  const wish = { group: member.group, by: signer(member), id: form.id, words: wordsOf(form), now };
  return withTenant(member, (tx) => openSeries(tx, wish));
}

/** The same form over a regular meeting that is there: this and later ones change. */
export function editSeries(
  member: GroupMember,
  { id, version, form, now }: { id: string; version: number; form: SeriesForm; now: Date },
) {
  const reason = translatorFor(member.locale, 'meetings.series')('droppedReason');
  const wish = { group: member.group, by: signer(member), id, version, words: wordsOf(form), now, reason };
  return withTenant(member, (tx) => changeSeries(tx, wish));
}

/** A regular meeting as its form holds it; `from` is the first day that changes. Null when there is none. */
export async function readSeriesForm(
  tx: TenantTx,
  member: GroupMember,
  { id, from, now }: { id: string | undefined; from: string | null; now: Date },
) {
  const one = (await listSeries(tx, member.group)).find((series) => series.id === id);
  if (!one) return null;
  const { rule } = one;
  const today = todayIn(timeZone, now);
  const [next] = seriesDays(rule, { since: today, until: one.endsOn, count: 1 });
  const wanted = from && isIsoDate(from) && from >= today ? from : null;
  return {
    ...{ id: one.id, version: String(one.version), title: one.title, kind: one.kind },
    ...{ at: one.startsAt, minutes: String(one.minutes), place: one.place ?? '', link: one.link ?? '' },
    ...{ on: '', rhythm: rule.kind, every: String(rule.every), from: wanted ?? next ?? today },
    nth: rule.kind === 'month' ? String(rule.nth) : '1',
    weekday: String(rule.kind === 'month' ? rule.weekday : weekday(rule.from)),
    ...{ until: one.endsOn ?? '', skip: rule.skip.filter((on) => on >= today).join(', ') },
    agenda: one.agenda
      .map(({ title, plannedMinutes }) => (plannedMinutes ? `${title} – ${plannedMinutes} min.` : title))
      .join('\n'),
  };
}
export type SeriesStart = NonNullable<Awaited<ReturnType<typeof readSeriesForm>>>;
