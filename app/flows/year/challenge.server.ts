import { challengeWeeks, fewest, halfwayDay, streak, sumWeeks, type WeekSum } from '@sklaida/campaigns';
import {
  type Adoption,
  findCampaign,
  listChallengeTotals,
  listChallengeWeeks,
  readChallengeSoFar,
  tellChallengeWeek,
} from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { addDays, fail, type IsoDate, ok, type Result, todayIn } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { type Formats, formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { readStanding } from '../adoptions/read-adoption.server';
import { campaignIdOf } from '../campaigns/read-campaign.server';

type Days = { startsOn: IsoDate; endsOn: IsoDate };

const isOpen = (adoption: Adoption) =>
  adoption.campaignState === 'open' && adoption.state !== 'invited' && adoption.state !== 'declined';

type WeekRefusal = 'not-found' | 'forbidden' | 'closed' | 'no-such-week' | 'too-early';

/** One week of a library's readers; a week ahead is not told yet, a corrected one replaces what was told. */
export async function tellWeek(
  tx: TenantTx,
  member: Member,
  input: { adoptionId: string; weekOn: IsoDate; readers: number; books: number; today: IsoDate },
): Promise<Result<null, WeekRefusal>> {
  const { tenant, person } = member.entered;
  if (!member.permissions.has('adoption:report')) return fail('forbidden');
  const adoption = await readStanding(tx, member, input.adoptionId);
  if (adoption?.campaignKind !== 'challenge') return fail('not-found');
  if (!isOpen(adoption)) return fail('closed');
  if (!challengeWeeks(adoption).includes(input.weekOn)) return fail('no-such-week');
  if (input.weekOn > input.today) return fail('too-early');
  const { adoptionId, weekOn, readers, books } = input;
  await tellChallengeWeek(tx, {
    tenantId: tenant.id,
    personId: person.id,
    adoptionId,
    weekOn,
    readers,
    books,
  });
  return ok(null);
}

function soFar(weeks: readonly WeekSum[], days: Days, today: IsoDate, formats: Formats) {
  const half = halfwayDay(days);
  const first = weeks.filter((one) => one.weekOn < half);
  return {
    half: formats.longDay(half),
    halfReached: today >= half,
    halfway: sumWeeks(first),
    all: sumWeeks(weeks),
    over: today > days.endsOn,
  };
}

const weekRange = (week: IsoDate, days: Days, formats: Formats) => {
  const last = addDays(week, 6);
  return formats.range(week < days.startsOn ? days.startsOn : week, last > days.endsOn ? days.endsOn : last);
};

/** A library's page: its own weeks, how many in a row, and what the region has read together. */
export async function readLibraryChallenge(args: GuardedArgs, member: Member) {
  const { tenant } = member.entered;
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, new Date());
  const found = await withTenant(member, async (tx) => {
    const adoption = await readStanding(tx, member, args.params.adoption);
    if (adoption?.campaignKind !== 'challenge') return null;
    const told = await listChallengeWeeks(tx, { tenantId: tenant.id, adoptionId: adoption.id });
    return { adoption, told, region: await readChallengeSoFar(tx, adoption.id) };
  });
  if (!found) throw notFound();
  const { adoption, told, region } = found;
  const weeks = challengeWeeks(adoption);
  const counted = told.filter((one) => one.readers > 0 || one.books > 0);
  return {
    docTitle: pageTitle(
      args.request,
      `${translatorFor(locale, 'challenges')('title')} · ${adoption.campaignTitle}`,
    ),
    to: `/b/${tenant.slug}/campaigns/${adoption.id}`,
    campaignTitle: adoption.campaignTitle,
    when: formats.longRange(adoption.startsOn, adoption.endsOn),
    open: isOpen(adoption) && member.permissions.has('adoption:report'),
    taking: adoption.state !== 'invited' && adoption.state !== 'declined',
    begun: today >= adoption.startsOn,
    streak: streak(
      counted.map((one) => one.weekOn),
      weeks,
      today,
    ),
    ownBooks: counted.reduce((sum, one) => sum + one.books, 0),
    weeks: weeks
      .filter((week) => week <= today)
      .reverse()
      .map((week) => {
        const own = told.find((one) => one.weekOn === week);
        return {
          weekOn: week,
          label: weekRange(week, adoption, formats),
          current: today <= addDays(week, 6),
          readers: own ? String(own.readers) : '',
          books: own ? String(own.books) : '',
        };
      }),
    region: soFar(region, adoption, today, formats),
  };
}

export type LibraryChallengePage = Awaited<ReturnType<typeof readLibraryChallenge>>;

/** The coordinator's page: sums by week, a week of fewer than three libraries left out. */
export async function readChallenge(args: GuardedArgs, member: Member) {
  const { tenant, scopes } = member.entered;
  const id = campaignIdOf(args);
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, new Date());
  const found = await withTenant(member, async (tx) => {
    const campaign = await findCampaign(tx, { scopes, id });
    if (campaign?.kind !== 'challenge') return null;
    const key = { tenantId: tenant.id, campaignTenantId: campaign.tenantId, campaignId: id };
    return { campaign, totals: await listChallengeTotals(tx, key) };
  });
  if (!found) throw notFound();
  const { campaign, totals } = found;
  return {
    docTitle: pageTitle(args.request, `${translatorFor(locale, 'challenges')('title')} · ${campaign.title}`),
    begun: today >= campaign.startsOn,
    weeks: challengeWeeks(campaign)
      .filter((week) => week <= today)
      .map((week) => {
        const sum = totals.find((one) => one.weekOn === week && one.libraries > 0);
        const shown = sum !== undefined && sum.libraries >= fewest;
        return {
          weekOn: week,
          label: weekRange(week, campaign, formats),
          told: sum !== undefined,
          libraries: shown ? sum.libraries : null,
          readers: shown ? sum.readers : null,
          books: shown ? sum.books : null,
        };
      }),
    region: soFar(totals, campaign, today, formats),
  };
}

export type ChallengePage = Awaited<ReturnType<typeof readChallenge>>;
