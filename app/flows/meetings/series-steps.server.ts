import { withTenant } from '@sklaida/db/tenancy';
import { addDays, todayIn } from '@sklaida/kernel';
import { seriesRuleSchema } from '@sklaida/workgroups';
import {
  addTopic,
  endSeries,
  listSeries,
  openSeries,
  planAhead,
  removeTopic,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
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

/** A regular meeting as its form says it, with its next meetings planned. */
export function startSeries(member: GroupMember, form: SeriesForm, now: Date) {
  const { id, title, kind, rhythm, every, nth, weekday, from, until, skip, at, minutes, place, link } = form;
  const common = { every, from, skip };
  const rule = seriesRuleSchema.parse(
    rhythm === 'weeks' ? { kind: 'weeks', ...common } : { kind: 'month', nth, weekday, ...common },
  );
  const words = {
    ...{ title, kind, rule, minutes, startsAt: at, endsOn: until },
    ...{ place: place || null, link: link || null },
    agenda: agendaLines(form.agenda).map((item) => ({
      ...{ title: item.title, kind: 'topic' as const, plannedMinutes: item.plannedMinutes ?? null },
    })),
  };
  return withTenant(member, (tx) =>
    openSeries(tx, { group: member.group, by: signer(member), id, words, now }),
  );
}
