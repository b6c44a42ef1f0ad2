import { type DateRule, datesOf, type OccasionDates, yearOf } from '@sklaida/calendar';
import { findOccasion, listOccasions } from '@sklaida/calendar/server';
import { type CampaignKind, shownCampaignState, templateIsUsable } from '@sklaida/campaigns';
import { findCampaign, listCampaigns, listTemplates } from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { daysBetween, fail, type IsoDate, isUuid, ok, type Result, todayIn, uuidv7 } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { doorPath } from '../screens/shell-data.server';
import { campaignOf, nextStart } from '../year/read-occasions.server';
import { readLastTime } from './read-last-time.server';
import { draftCampaign } from './steer-campaign.server';

/** A draft for the next occurrence of an occasion. The same `id` sent twice is the same campaign. */
export async function startCampaign(
  tx: TenantTx,
  member: Member,
  input: {
    id: string;
    occasionId: string;
    source: string;
    today: IsoDate;
    kind?: CampaignKind;
    theme?: string;
    year?: number;
  },
): Promise<Result<{ id: string }, 'forbidden' | 'no-source' | 'no-dates'>> {
  const { scopes, tenant } = member.entered;
  const made = await findCampaign(tx, { scopes, id: input.id });
  if (made) return made.tenantId === tenant.id ? ok({ id: made.id }) : fail('no-source');
  const occasion = await findOccasion(tx, { scopes, id: input.occasionId });
  const dates = occasion && daysFor(occasion.rule, input.year ?? null, input.today);
  if (!occasion || !dates) return fail('no-dates');
  const [kind, sourceId = ''] = input.source.split(':');
  return draftCampaign(tx, member, {
    id: input.id,
    source: kind === 'campaign' ? { campaignId: sourceId } : { templateId: sourceId },
    occasionId: occasion.id,
    year: yearOf(occasion.rule, dates),
    today: input.today,
    ...(input.kind ? { kind: input.kind } : {}),
    theme: input.theme ?? null,
  });
}

/** The occurrence of a year that was asked for, when it has not begun; otherwise the next one. */
function daysFor(rule: DateRule, year: number | null, today: IsoDate): OccasionDates | null {
  const asked = year === null ? null : datesOf(rule, year);
  return asked && asked.startsOn >= today ? asked : nextStart(rule, today);
}

/** The page of a new campaign: occasions to pick from, or for a picked one its days and what it may grow from. */
export async function readNewCampaign(args: GuardedArgs, member: Member) {
  const { scopes } = member.entered;
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, new Date());
  const asked = new URL(args.request.url).searchParams;
  const occasionId = asked.get('occasion');
  const wished = asked.get('template');
  const from = asked.get('from');
  const year = /^20\d{2}$/.test(asked.get('year') ?? '') ? Number(asked.get('year')) : null;
  const [occasions, templates, campaigns] = await withTenant(member, (tx) =>
    Promise.all([
      listOccasions(tx, { scopes }),
      listTemplates(tx, { scopes }),
      listCampaigns(tx, { scopes }),
    ]),
  );
  if (occasionId !== null && !(isUuid(occasionId) && occasions.some((one) => one.id === occasionId)))
    throw notFound();
  const base = `${doorPath(member)}/campaigns`;
  const coming = occasions
    .flatMap((one) => {
      const dates = daysFor(one.rule, one.id === occasionId ? year : null, today);
      return dates ? [{ ...one, ...dates }] : [];
    })
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));
  const picked = coming.find((one) => one.id === occasionId) ?? null;
  const usable = templates.filter((one) => templateIsUsable(one.state));
  const option = (template: (typeof usable)[number]) => ({
    value: `template:${template.id}`,
    title: template.title,
    kind: template.occasionId === occasionId ? ('ofOccasion' as const) : ('otherTemplate' as const),
    number: template.currentNumber,
    when: null,
  });
  const former = campaigns
    .filter((one) => one.occasionId === occasionId && one.state !== 'cancelled' && one.startsOn < today)
    .map((one) => ({
      value: `campaign:${one.id}`,
      title: one.title,
      kind: 'former' as const,
      number: null,
      when: formats.longRange(one.startsOn, one.endsOn),
    }));
  const sources = [
    ...usable.filter((one) => one.occasionId === occasionId).map(option),
    ...former,
    ...usable.filter((one) => one.occasionId !== occasionId).map(option),
  ];
  const last = await readLastTime(args, member, {
    campaigns,
    occasionId,
    before: picked?.startsOn ?? today,
  });
  const present = picked && campaignOf(campaigns, picked.id, picked.startsOn);
  return {
    docTitle: pageTitle(args.request, (t) => t('campaigns.new.title')),
    base,
    id: uuidv7(),
    picked: picked && {
      id: picked.id,
      title: picked.title,
      range: formats.longRange(picked.startsOn, picked.endsOn),
      away: formats.inDays(daysBetween(today, picked.startsOn)),
    },
    undecided: occasionId !== null && picked === null,
    present: present && {
      title: present.title,
      to: `${base}/${present.id}`,
      state: shownCampaignState(present.state, present.startsOn, present.endsOn, today),
    },
    year,
    last,
    kind: last?.kind ?? ('promotion' as const),
    sources,
    chosen:
      sources.find((one) => one.value === `campaign:${from}`)?.value ??
      sources.find((one) => one.value === `template:${wished}`)?.value ??
      sources.find((one) => one.kind !== 'otherTemplate')?.value ??
      null,
    occasions: coming.map((one) => ({
      id: one.id,
      title: one.title,
      day: formats.dayNumbers(one.startsOn, one.endsOn),
      under: formats.shortMonth(one.startsOn),
      range: formats.longRange(one.startsOn, one.endsOn),
      template: usable.find((template) => template.occasionId === one.id)?.title ?? null,
      to: `${base}/new?occasion=${one.id}${wished && isUuid(wished) ? `&template=${wished}` : ''}`,
    })),
  };
}

export type NewCampaignPage = Awaited<ReturnType<typeof readNewCampaign>>;
