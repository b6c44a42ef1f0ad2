import { listOccasions } from '@sklaida/calendar/server';
import { templateIsUsable } from '@sklaida/campaigns';
import { countSharedInvitations, listCampaigns, listTemplates } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { capitalised, type Formats, formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { doorPath } from '../screens/shell-data.server';
import { yearPicture } from './year-picture';
import { overlaps, type YearCampaign, type YearLine, yearPlan } from './year-plan';

const earliest = 2020;
const furthest = 5;

/** The year asked for in the address; the current one when it is not a year anybody plans. */
function askedYear(request: Request, now: number): number {
  const asked = Number(new URL(request.url).searchParams.get('year'));
  return Number.isInteger(asked) && asked >= earliest && asked <= now + furthest ? asked : now;
}

/** *Kampanijų metai*: what the region does in one year, what nobody has begun, and what comes at once. */
export async function readYear(args: GuardedArgs, member: Member) {
  const { scopes, tenant } = member.entered;
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, new Date());
  const year = askedYear(args.request, Number(today.slice(0, 4)));
  const [occasions, templates, campaigns, shared] = await withTenant(member, (tx) =>
    Promise.all([
      listOccasions(tx, { scopes }),
      listTemplates(tx, { scopes }),
      listCampaigns(tx, { scopes }),
      member.permissions.has('campaign:track') ? countSharedInvitations(tx, { tenantId: tenant.id }) : [],
    ]),
  );
  const plan = yearPlan({
    year,
    today,
    occasions,
    templates: templates.filter((one) => templateIsUsable(one.state)),
    campaigns: campaigns.map((one) => ({ ...one, own: one.tenantId === tenant.id })),
  });
  const base = doorPath(member);
  const mayCreate = member.permissions.has('campaign:write');
  const all = [...plan.lines.flatMap((one) => one.campaigns), ...plan.others];
  const missing = plan.lines.filter(
    (one) => one.missing === 'now' || one.missing === 'soon' || one.missing === 'later',
  );
  const campaignWords = (one: YearCampaign) => ({
    id: one.id,
    title: one.title,
    kind: one.kind,
    state: one.shown,
    when: formats.range(one.startsOn, one.endsOn),
    to: `${base}/campaigns/${one.id}`,
  });
  const createAt = (line: YearLine, from?: string) =>
    `${base}/campaigns/new?occasion=${line.id}&year=${year}${from ? `&from=${from}` : ''}`;
  const lineWords = (line: YearLine) => ({
    id: line.id,
    title: line.title,
    mark: line.mark,
    missing: line.missing,
    month: line.startsOn.slice(0, 7),
    day: dayOf(line, formats, locale),
    under: formats.shortMonth(line.startsOn),
    when: formats.range(line.startsOn, line.endsOn),
    workBy: formats.day(line.workBy),
    daysToWork: line.daysToWork,
    former: line.former,
    create: mayCreate && line.missing && line.startsOn >= today ? createAt(line) : null,
    copy:
      mayCreate && line.missing && line.former && line.startsOn >= today
        ? createAt(line, line.former.id)
        : null,
    campaigns: line.campaigns.map(campaignWords),
  });
  const lines = plan.lines.map(lineWords);
  const firstOfYear = (one: { startsOn: string }) =>
    one.startsOn < `${year}-01-01` ? `${year}-01-01` : one.startsOn;
  const others = plan.others.map((one) => ({ ...campaignWords(one), month: firstOfYear(one).slice(0, 7) }));
  // What has met and passed this year is nothing to act on; of a past year it is part of the story.
  const from = today.startsWith(String(year)) ? today : `${year}-01-01`;
  const months = [...new Set([...lines, ...others].map((one) => one.month))].sort();
  return {
    docTitle: pageTitle(args.request, `${translatorFor(locale, 'year')('title')} ${year}`),
    year,
    base,
    previous: year > earliest ? `${base}/year?year=${year - 1}` : null,
    next: `${base}/year?year=${year + 1}`,
    counts: {
      made: all.length,
      missing: missing.length,
      running: all.filter(
        (one) => one.shown === 'open' || one.shown === 'running' || one.shown === 'reporting',
      ).length,
      preparing: all.filter((one) => one.shown === 'draft' || one.shown === 'workgroup_review').length,
      closed: all.filter((one) => one.shown === 'closed' || one.shown === 'archived').length,
    },
    empty: occasions.length === 0 && all.length === 0,
    missing: missing.sort((a, b) => a.daysToWork - b.daysToWork).map(lineWords),
    overlaps: overlaps(all)
      .filter((one) => one.endsOn >= from && one.startsOn <= `${year}-12-31`)
      .map((one) => ({
        id: `${one.first.id} ${one.second.id}`,
        first: campaignWords(one.first),
        second: campaignWords(one.second),
        when: formats.range(one.startsOn, one.endsOn),
        libraries:
          shared.find(
            (two) =>
              [two.firstId, two.secondId].includes(one.first.id) &&
              [two.firstId, two.secondId].includes(one.second.id),
          )?.libraries ?? 0,
      })),
    picture: yearPicture(plan, year, today),
    months: months.map((month) => ({
      id: month,
      title: capitalised(formats.month(`${month}-01`)),
      lines: lines.filter((one) => one.month === month),
      others: others.filter((one) => one.month === month),
    })),
    undated: plan.undated,
  };
}

function dayOf(line: YearLine, formats: Formats, locale: 'lt' | 'en'): string {
  const day = formats.dayNumbers(line.startsOn, line.endsOn);
  const long = line.startsOn.slice(0, 7) !== line.endsOn.slice(0, 7);
  return long ? translatorFor(locale, 'occasions')('from', { day }) : day;
}

export type YearPage = Awaited<ReturnType<typeof readYear>>;
export type YearPageLine = YearPage['missing'][number];
