import type { TenantTx } from '@sklaida/db/tenancy';
import { listSideReports } from '@sklaida/insights/server';
import { todayIn } from '@sklaida/kernel';
import {
  findGroup,
  listGroupPeople,
  listOpenDecisions,
  listOpenThings,
  listWaitingTopics,
  nearMeetings,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { groupPath } from '../groups/group-paths.server';
import { sitsNow } from '../groups/read-group.server';

const most = 50;

/** Everything begun and not ended, for whoever leads the group next. */
export async function readHandover(
  tx: TenantTx,
  { group, rights }: GroupMember,
  { locale, now }: { locale: Locale; now: Date },
) {
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, now);
  const base = groupPath(group);
  const about = await findGroup(tx, group);
  if (!about) throw notFound();
  const decisions = await listOpenDecisions(tx, { group, limit: most });
  const topics = await listWaitingTopics(tx, { group, limit: most });
  const { coming } = await nearMeetings(tx, { group, now, limit: 10 });
  const open = await listOpenThings(tx, group);
  const sides = (await listSideReports(tx, group)).filter((one) => one.state === 'open');
  const people = (await listGroupPeople(tx)).filter((one) => sitsNow(one, today));
  const day = (on: string | null) => on && formats.longDay(on);
  return {
    base,
    group: group.name,
    today: formats.longDay(today),
    charter: about.charter,
    mayLead: rights.has('group:lead') && rights.has('group:write'),
    leads: people.filter((one) => one.role === 'lead').map((one) => one.name),
    people: people.length,
    decisions: decisions.map((one) => ({
      id: one.id,
      title: `${one.number}. ${one.body}`,
      to: `${base}/decisions/${one.id}`,
      who: [one.ownerName, one.ownerLibrary].filter(Boolean).join(', '),
      day: day(one.dueOn),
      late: one.dueOn !== null && one.dueOn < today,
    })),
    meetings: coming.map((one) => ({
      id: one.id,
      title: one.title,
      to: `${base}/meetings/${one.id}`,
      day: formats.longMoment(one.startsAt),
      planned: one.state === 'planned',
    })),
    minutes: open.minutes.map((one) => ({
      id: one.id,
      title: one.title,
      to: `${base}/meetings/${one.id}/minutes`,
      day: formats.longDay(todayIn(timeZone, one.startsAt)),
    })),
    ballots: open.ballots.map(({ id, title, closesOn }) => ({
      ...{ id, title, to: `${base}/ballots/${id}`, day: day(closesOn) },
    })),
    sides: sides.map(({ id, title, dueOn }) => ({ id, title, to: `${base}/reports/${id}`, day: day(dueOn) })),
    threads: open.threads.map(({ id, title }) => ({ id, title, to: `${base}/discussions/${id}` })),
    series: open.series.map(({ id, title }) => ({ id, title, to: `${base}/meetings` })),
    topics: topics.map(({ id, body, personName }) => ({ id, title: body, who: personName })),
  };
}

export type HandoverPage = Awaited<ReturnType<typeof readHandover>>;
