import type { TenantTx } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import {
  findGroupYears,
  listYearMeetings,
  listYearPeople,
  type YearMeeting,
  type YearPerson,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { groupPath } from '../groups/group-paths.server';

/** A year an address may ask for; nonsense asks for this one. */
export function askedYear(url: URL, now: Date): number {
  const typed = url.searchParams.get('year') ?? '';
  return /^20\d\d$/.test(typed) ? Number(typed) : Number(todayIn(timeZone, now).slice(0, 4));
}

/** One year of a group: when it meets, who comes, and what each took upon her and did. */
export async function readGroupYear(
  tx: TenantTx,
  { group }: GroupMember,
  { locale, now, year }: { locale: Locale; now: Date; year: number },
) {
  const span = { from: `${year}-01-01` as const, to: `${year}-12-31` as const };
  const meetings = await listYearMeetings(tx, group, span);
  const people = await listYearPeople(tx, group, span);
  const years = await findGroupYears(tx, group);
  const formats = formatsFor(locale);
  const base = groupPath(group);
  const thisYear = Number(todayIn(timeZone, now).slice(0, 4));
  const first = Math.min(years?.first ?? thisYear, thisYear);
  const last = Math.max(years?.last ?? thisYear, thisYear);
  const met = meetings.filter((one) => one.attended !== null);
  return {
    base,
    group: group.name,
    year,
    before: year > first ? year - 1 : null,
    after: year < last ? year + 1 : null,
    meetings: meetings.map((one) => ({
      id: one.id,
      title: one.title,
      state: one.state,
      number: one.number,
      asked: one.asked,
      attended: one.attended,
      to: `${base}/meetings/${one.id}`,
      day: formats.longDay(todayIn(timeZone, one.startsAt)),
      on: todayIn(timeZone, one.startsAt),
      short: formats.day(todayIn(timeZone, one.startsAt)),
    })),
    people,
    libraries: byLibrary(people),
    sums: sumsOf(meetings, people, met),
  };
}

export type GroupYearPage = Awaited<ReturnType<typeof readGroupYear>>;

const add = (rows: readonly YearPerson[], key: 'asked' | 'attended' | 'decisions' | 'done' | 'posts') =>
  rows.reduce((all, one) => all + one[key], 0);

function byLibrary(people: readonly YearPerson[]) {
  const names = [...new Set(people.map((one) => one.library))].filter((name) => name !== '');
  return names.map((library) => {
    const own = people.filter((one) => one.library === library);
    return {
      library,
      people: own.length,
      asked: add(own, 'asked'),
      attended: add(own, 'attended'),
      decisions: add(own, 'decisions'),
      done: add(own, 'done'),
    };
  });
}

function sumsOf(
  meetings: readonly YearMeeting[],
  people: readonly YearPerson[],
  met: readonly YearMeeting[],
) {
  const asked = met.reduce((all, one) => all + one.asked, 0);
  const attended = met.reduce((all, one) => all + (one.attended ?? 0), 0);
  return {
    held: met.length,
    ahead: meetings.filter((one) => one.state === 'planned' || one.state === 'agenda_published').length,
    /** Of a hundred asked, how many came. */
    share: asked > 0 ? Math.round((attended / asked) * 100) : null,
    decisions: add(people, 'decisions'),
    done: add(people, 'done'),
    posts: add(people, 'posts'),
  };
}
