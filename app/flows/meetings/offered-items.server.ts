import type { TenantTx } from '@sklaida/db/tenancy';
import type { AgendaKind } from '@sklaida/workgroups';
import { listSeries, type NewItem, offerAgenda } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';

type Offered = { value: string; label: string; under: string | null; ticked: boolean; item: NewItem };

/** What an agenda can be made of, in the order it is usually gone through; one begun already has its templates and needs no second look at decisions. */
export async function offeredItems(
  tx: TenantTx,
  { group }: GroupMember,
  { locale, begun }: { locale: Locale; begun?: { kind: AgendaKind }[] },
): Promise<Offered[]> {
  const t = translatorFor(locale, 'meetings');
  const formats = formatsFor(locale);
  const [offer, series] = await Promise.all([offerAgenda(tx, group), begun ? [] : listSeries(tx, group)]);
  const { decisions } = offer;
  const due = (one: (typeof decisions)[number]) =>
    [
      `${one.number}. ${one.body.replace(/\.$/, '')}`,
      one.dueOn ? t('new.due', { day: formats.day(one.dueOn) }) : '',
    ]
      .filter(Boolean)
      .join(' – ');
  return [
    ...(decisions.length > 0 && !begun?.some((one) => one.kind === 'decisions')
      ? [
          {
            value: 'decisions',
            label: t('new.decisionsItem'),
            under: [
              ...decisions.slice(0, 3).map(due),
              ...(decisions.length > 3 ? [t('new.andMore', { n: decisions.length - 3 })] : []),
            ].join('; '),
            ticked: true,
            item: { title: t('new.decisionsItem'), kind: 'decisions' as const, plannedMinutes: 10 },
          },
        ]
      : []),
    ...offer.unfinished.map(({ id, title, presenterName, plannedMinutes, begun: talked }) => ({
      value: `left-${id}`,
      label: title,
      under: t(talked ? 'new.leftOpen' : 'new.left'),
      ticked: !talked,
      item: { title, presenterName, plannedMinutes, continuesId: id },
    })),
    ...offer.topics.map(({ id, body, personName }) => ({
      value: `topic-${id}`,
      label: body,
      under: t('new.topicOf', { name: personName }),
      ticked: true,
      item: { title: body.slice(0, 200), presenterName: personName, topicId: id, kind: 'proposal' as const },
    })),
    ...series.flatMap(({ id, title, agenda }) =>
      agenda.map((item, index) => ({
        value: `series-${id}-${index}`,
        label: item.title,
        under: t('new.ofSeries', { title }),
        ticked: false,
        item,
      })),
    ),
  ];
}

/** The ticked items as they are offered now: what somebody else took meanwhile is not taken twice. */
export async function chosenItems(
  tx: TenantTx,
  member: GroupMember,
  { chosen, ...at }: { chosen: readonly string[]; locale: Locale; begun?: { kind: AgendaKind }[] },
): Promise<NewItem[]> {
  const items = await offeredItems(tx, member, at);
  return items.filter(({ value }) => chosen.includes(value)).map(({ item }) => item);
}

export const asChoices = (items: Offered[]) =>
  items.map(({ value, label, under, ticked }) => ({ value, label, under, ticked }));
