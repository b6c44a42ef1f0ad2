import { type DateRule, markOf, nextDates, type OccasionDates, type OccasionMark } from '@sklaida/calendar';
import { listOccasions, type Occasion } from '@sklaida/calendar/server';
import { type ShownCampaignState, shownCampaignState, templateIsUsable } from '@sklaida/campaigns';
import {
  type CampaignRow,
  listAdoptions,
  listCampaigns,
  listTemplates,
  type TemplateRow,
} from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { addDays, daysBetween, type IsoDate, todayIn } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { capitalised, formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { doorPath } from '../screens/shell-data.server';

const yearAhead = 365;
const usualLead = 30;
/** Days a campaign may begin away from its occasion and still be the one of that year. */
const sameOccurrence = 60;
const soonest = 5;

export type ComingOccasion = OccasionDates & {
  occasion: Pick<Occasion, 'id' | 'title' | 'kind'>;
  template: Pick<TemplateRow, 'id' | 'title'> | null;
  campaign: Pick<CampaignRow, 'id' | 'title'> | null;
  state: ShownCampaignState | null;
  leadDays: number;
  /** The time to prepare has come: twice the lead before the first day. */
  near: boolean;
  /** Near, with a template ready, and nobody has made a campaign. */
  startNow: boolean;
};

/** The first occurrence that has not begun before `today`: what a new campaign may be made for. */
export function nextStart(rule: DateRule, today: IsoDate): OccasionDates | null {
  const near = nextDates(rule, today);
  if (!near || near.startsOn >= today) return near;
  return nextDates(rule, addDays(near.endsOn, 1));
}

/** The campaign made for one occurrence of an occasion; a cancelled one leaves the day free again. */
export function campaignOf<Row extends Pick<CampaignRow, 'occasionId' | 'state' | 'startsOn'>>(
  campaigns: readonly Row[],
  occasionId: string,
  startsOn: IsoDate,
): Row | null {
  const found = campaigns.find(
    (one) =>
      one.occasionId === occasionId &&
      one.state !== 'cancelled' &&
      Math.abs(daysBetween(one.startsOn, startsOn)) <= sameOccurrence,
  );
  return found ?? null;
}

/** Occasions of the next twelve months with what has been made of each, the nearest first. */
export function comingOccasions(input: {
  occasions: readonly Occasion[];
  templates: readonly TemplateRow[];
  campaigns: readonly CampaignRow[];
  today: IsoDate;
}): ComingOccasion[] {
  const { today } = input;
  return input.occasions
    .flatMap((occasion): ComingOccasion[] => {
      const dates = nextDates(occasion.rule, today);
      if (!dates || dates.startsOn > addDays(today, yearAhead)) return [];
      const template =
        input.templates.find((one) => one.occasionId === occasion.id && templateIsUsable(one.state)) ?? null;
      const campaign = campaignOf(input.campaigns, occasion.id, dates.startsOn);
      const leadDays = template?.leadDays ?? occasion.leadDays ?? usualLead;
      const ahead = daysBetween(today, dates.startsOn);
      const near = ahead >= 0 && ahead <= leadDays * 2;
      return [
        {
          ...dates,
          occasion,
          template,
          campaign,
          state: campaign && shownCampaignState(campaign.state, campaign.startsOn, campaign.endsOn, today),
          leadDays,
          near,
          startNow: near && !campaign && template !== null,
        },
      ];
    })
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));
}

/** Everything the page of occasions shows, from the region's door and from a library's. */
export async function readOccasions(args: GuardedArgs, member: Member) {
  const { scopes, tenant } = member.entered;
  const locale = readLocale(args.request);
  const today = todayIn(timeZone, new Date());
  const regional = member.door.kind === 'region';
  const read = (tx: TenantTx) =>
    Promise.all([
      listOccasions(tx, { scopes }),
      listTemplates(tx, { scopes }),
      listCampaigns(tx, { scopes }),
      regional ? [] : listAdoptions(tx, { tenantId: tenant.id, scopes }),
    ]);
  const [occasions, templates, campaigns, adoptions] = await withTenant(member, read);
  const coming = comingOccasions({ occasions, templates, campaigns, today });
  const base = doorPath(member);
  const canCreate = regional && member.permissions.has('campaign:write');
  const canOpen = regional && member.permissions.has('campaign:read');
  const openAt = (campaignId: string): string | null => {
    if (regional) return canOpen ? `${base}/campaigns/${campaignId}` : null;
    const adoption = adoptions.find((one) => one.campaignId === campaignId);
    return adoption ? `${base}/campaigns/${adoption.id}` : null;
  };

  const formats = formatsFor(locale);
  const lines = coming.map((one) => {
    const begun = one.startsOn < today;
    const long = one.startsOn.slice(0, 7) !== one.endsOn.slice(0, 7);
    const day = formats.dayNumbers(one.startsOn, one.endsOn);
    return {
      id: one.occasion.id,
      month: one.startsOn.slice(0, 7),
      day: long ? translatorFor(locale, 'occasions')('from', { day }) : day,
      under: formats.shortMonth(one.startsOn),
      range: formats.range(one.startsOn, one.endsOn),
      away: begun ? null : formats.inDays(daysBetween(today, one.startsOn)),
      mark: markOf(one.occasion.kind) as OccasionMark,
      title: one.occasion.title,
      template: one.template?.title ?? null,
      campaign: one.campaign && {
        title: one.campaign.title,
        state: one.state ?? ('draft' as const),
        to: openAt(one.campaign.id),
      },
      startNow: one.startNow && canCreate,
      create:
        canCreate && !one.campaign && !begun && (one.template || one.near)
          ? `${base}/campaigns/new?occasion=${one.occasion.id}`
          : null,
    };
  });
  const months = [...new Set(lines.map((line) => line.month))].map((month) => ({
    id: month,
    title: capitalised(formats.monthAndYear(`${month}-01`)),
    lines: lines.filter((line) => line.month === month),
  }));
  const made = coming.filter((one) => one.campaign).length;
  return {
    year: canOpen ? `${base}/year` : null,
    counts: {
      n: coming.length,
      templates: coming.filter((one) => one.template).length,
      made,
      waiting: coming.filter((one) => one.template && !one.campaign).length,
    },
    soon: lines.filter((line, index) => index < soonest || line.startNow).slice(0, soonest + 3),
    months,
    undated: occasions
      .filter((one) => nextDates(one.rule, today) === null)
      .map(({ id, title }) => ({ id, title })),
    docTitle: translatorFor(locale, 'shell')('title', { page: translatorFor(locale, 'occasions')('title') }),
  };
}

export type OccasionsPage = Awaited<ReturnType<typeof readOccasions>>;
export type OccasionLine = OccasionsPage['soon'][number];
