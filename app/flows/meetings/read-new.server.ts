import type { TenantTx } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { listMeetings, listSeries, type NewItem, offerAgenda } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { groupPath } from '../groups/group-paths.server';

type Offered = { value: string; label: string; under: string | null; item: NewItem };

/** What the agenda can be made of, in the order it is usually gone through. */
async function offered(tx: TenantTx, { group }: GroupMember, locale: Locale): Promise<Offered[]> {
  const t = translatorFor(locale, 'meetings');
  const formats = formatsFor(locale);
  const [offer, series] = await Promise.all([offerAgenda(tx, group), listSeries(tx, group)]);
  const { decisions } = offer;
  const due = (one: (typeof decisions)[number]) =>
    [`${one.number}. ${one.body}`, one.dueOn ? t('new.due', { day: formats.day(one.dueOn) }) : '']
      .filter(Boolean)
      .join(' – ');
  return [
    ...(decisions.length > 0
      ? [
          {
            value: 'decisions',
            label: t('new.decisionsItem'),
            under: decisions.slice(0, 4).map(due).join('; ') + (decisions.length > 4 ? '…' : ''),
            item: { title: t('new.decisionsItem'), kind: 'decisions' as const, plannedMinutes: 10 },
          },
        ]
      : []),
    ...offer.unfinished.map(({ id, title, presenterName, plannedMinutes }) => ({
      value: `left-${id}`,
      label: title,
      under: t('new.left'),
      item: { title, presenterName, plannedMinutes, continuesId: id },
    })),
    ...offer.topics.map(({ id, body, personName }) => ({
      value: `topic-${id}`,
      label: body,
      under: t('new.topicOf', { name: personName }),
      item: { title: body.slice(0, 200), presenterName: personName, topicId: id, kind: 'proposal' as const },
    })),
    ...series.flatMap(({ id, title, agenda }) =>
      agenda.map((item, index) => ({
        value: `series-${id}-${index}`,
        label: item.title,
        under: t('new.ofSeries', { title }),
        item,
      })),
    ),
  ];
}

export async function readNewMeeting(tx: TenantTx, member: GroupMember, at: { locale: Locale; now: Date }) {
  const t = translatorFor(at.locale, 'meetings');
  const formats = formatsFor(at.locale);
  const [items, [last]] = await Promise.all([
    offered(tx, member, at.locale),
    listMeetings(tx, { group: member.group, limit: 1 }),
  ]);
  const minutes = last ? Math.round((last.endsAt.getTime() - last.startsAt.getTime()) / 60_000) : 90;
  return {
    base: groupPath(member.group),
    today: todayIn(timeZone, at.now),
    offered: items.map(({ value, label, under }) => ({ value, label, under })),
    start: {
      title: last?.title ?? t('new.suggested'),
      kind: last?.kind ?? ('meeting' as const),
      on: '',
      at: last ? formats.clock(last.startsAt) : '10:00',
      minutes: String(minutes),
      place: last?.place ?? '',
      link: last?.link ?? '',
      more: t('new.usual'),
    },
  };
}
export type NewMeetingPage = Awaited<ReturnType<typeof readNewMeeting>>;

/** The ticked items as they are offered now: what somebody else took meanwhile is not taken twice. */
export async function chosenItems(
  tx: TenantTx,
  member: GroupMember,
  { chosen, locale }: { chosen: readonly string[]; locale: Locale },
): Promise<NewItem[]> {
  const items = await offered(tx, member, locale);
  return items.filter(({ value }) => chosen.includes(value)).map(({ item }) => item);
}
