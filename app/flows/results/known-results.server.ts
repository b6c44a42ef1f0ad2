import { datesOf } from '@sklaida/calendar';
import { listOccasions } from '@sklaida/calendar/server';
import { type DoubtfulAbove, doubtfulAbove, type MetricKey, type ResultNumbers } from '@sklaida/campaigns';
import { findBusiestWeek, findPreviousResult } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { AdoptionPicture } from '../adoptions/read-adoption.server';

/** A number the product knows, and where it knows it from, in words. */
type KnownNumber = { value: number; from: string };
export type KnownResults = {
  known: Partial<Record<MetricKey, KnownNumber>>;
  lastYear: Partial<ResultNumbers> | null;
  limits: DoubtfulAbove[];
};

/** What the results form can fill in by itself: published texts, the library's own days, the weeks of a challenge, last year. */
export async function readKnownResults(
  tx: TenantTx,
  member: Member,
  picture: AdoptionPicture,
  locale: Locale,
): Promise<KnownResults> {
  const { tenant, scopes } = member.entered;
  const { adoption } = picture;
  const { campaignTenantId, campaignId } = adoption;
  const [occasions, week, lastYear] = await Promise.all([
    listOccasions(tx, { scopes }),
    findBusiestWeek(tx, { tenantId: tenant.id, adoptionId: adoption.id }),
    findPreviousResult(tx, { tenantId: tenant.id, campaignTenantId, campaignId }),
  ]);
  const own = occasions.filter(
    (one) =>
      one.tenantId === tenant.id &&
      touches(datesOf(one.rule, Number(adoption.startsOn.slice(0, 4))), adoption),
  );
  const t = translatorFor(locale, 'summary');
  const formats = formatsFor(locale);
  const out = picture.texts.filter((text) => text.publishedAt !== null && text.channel !== 'poster');
  const days = own.length + (adoption.happensOn ? 1 : 0);
  const known: KnownResults['known'] = {
    posts: { value: out.length, from: t('known.texts', { n: out.length }) },
  };
  if (days > 0) {
    const names = [
      ...(adoption.happensOn ? [formats.day(adoption.happensOn)] : []),
      ...own.map((one) => `„${one.title}“`),
    ];
    known.events = { value: days, from: t('known.days', { names: names.join(', ') }) };
  }
  if (week && week.readers > 0) {
    known.participants = { value: week.readers, from: t('known.week', { day: formats.day(week.weekOn) }) };
  }
  return {
    known,
    lastYear,
    limits: doubtfulAbove({
      kind: tenant.kind === 'association' ? 'county_library' : tenant.kind,
      inCity: tenant.municipality?.endsWith('-m') ?? false,
      lastYear,
    }),
  };
}

type Days = { startsOn: IsoDate; endsOn: IsoDate };

const touches = (dates: Days | null, within: Days) =>
  dates !== null && dates.startsOn <= within.endsOn && dates.endsOn >= within.startsOn;
