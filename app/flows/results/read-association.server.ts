import {
  type MetricKey,
  type ResultNumbers,
  type ShownCampaignState,
  shownCampaignState,
  sumResults,
} from '@sklaida/campaigns';
import { listRegionSums, type RegionSum } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, isUuid, todayIn } from '@sklaida/kernel';
import { listRegions } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { methodOf } from './region-methods.server';

type Counts = Pick<RegionSum, 'invited' | 'adopted' | 'published' | 'reported'>;
/** `numbers` is null where too few libraries reported for a sum to hide them. */
export type RegionLine = Counts & { id: string; region: string; numbers: ResultNumbers | null };
export type RegionTotal = Counts & { id: string; region: string; campaigns: number; participants: number };
export type CampaignLine = RegionLine & {
  campaignId: string;
  title: string;
  dates: string;
  state: ShownCampaignState;
};
export type AssociationToday = {
  regions: RegionTotal[];
  campaigns: CampaignLine[];
  sums: Counts & { campaigns: number; participants: number };
  hidesSome: boolean;
};
export type ComparedRegion = RegionLine & {
  /** Ways its counting differs from the others', in words. */
  notes: string[];
  /** What its libraries were not asked for. */
  notAsked: MetricKey[];
};
export type AssociationCampaign = {
  title: string;
  dates: string;
  state: ShownCampaignState;
  regions: ComparedRegion[];
  sums: Counts;
  total: ResultNumbers;
  hidesSome: boolean;
};

const fewest = 3;
const none = { invited: 0, adopted: 0, published: 0, reported: 0 };

/** The sum of one region's campaign as the association may read it. Totals are made of what is shown only, so nothing is found by subtracting. */
export function openSum(sum: RegionSum, regionName: string): RegionLine {
  const { invited, adopted, published, reported } = sum;
  return {
    id: `${sum.countyTenantId}-${sum.campaignId}`,
    region: regionName,
    invited,
    adopted,
    published,
    reported,
    numbers: reported >= fewest ? sum.numbers : null,
  };
}

export function addCounts(lines: readonly Counts[]): Counts {
  return lines.reduce<Counts>(
    (all, one) => ({
      invited: all.invited + one.invited,
      adopted: all.adopted + one.adopted,
      published: all.published + one.published,
      reported: all.reported + one.reported,
    }),
    none,
  );
}

const totalOf = (lines: readonly RegionLine[]) => sumResults(lines.flatMap((one) => one.numbers ?? []));
const hides = (lines: readonly RegionLine[]) => lines.some((one) => one.numbers === null && one.reported > 0);

type At = { locale: Locale; now: Date };

async function readSums(tx: TenantTx, member: Member, { locale, now }: At) {
  const { id: tenantId } = member.entered.tenant;
  const sums = await listRegionSums(tx, { tenantId });
  const regions = await listRegions(tx, tenantId);
  const names = new Map(regions.map((one) => [one.countyTenantId, one.name]));
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, now);
  const shown = (one: { state: RegionSum['state']; startsOn: IsoDate; endsOn: IsoDate }) =>
    shownCampaignState(one.state, one.startsOn, one.endsOn, today);
  return sums.map((sum) => ({
    ...openSum(sum, names.get(sum.countyTenantId) ?? '–'),
    countyTenantId: sum.countyTenantId,
    campaignId: sum.campaignId,
    title: sum.title,
    dates: formats.longRange(sum.startsOn, sum.endsOn),
    state: shown(sum),
    startsOn: sum.startsOn,
    endsOn: sum.endsOn,
    metrics: sum.metrics,
    group: groupOf(sum),
  }));
}

/** Campaigns of one year grown from one occasion, or else from one template, are the same thing in several regions. */
const groupOf = (sum: RegionSum) =>
  `${sum.occasionId ?? sum.templateId ?? sum.campaignId} ${sum.startsOn.slice(0, 4)}`;

/** Regions and their campaigns in sums; no library is ever named. */
export async function readAssociationToday(tx: TenantTx, member: Member, at: At): Promise<AssociationToday> {
  const lines = await readSums(tx, member, at);
  const formats = formatsFor(at.locale);
  const counties = [...new Set(lines.map((one) => one.countyTenantId))];
  const regions = counties.map((county): RegionTotal => {
    const own = lines.filter((one) => one.countyTenantId === county);
    return {
      id: county,
      region: own[0]?.region ?? '–',
      campaigns: own.length,
      ...addCounts(own),
      participants: totalOf(own).participants,
    };
  });
  return {
    regions: regions.sort((a, b) => formats.compare(a.region, b.region)),
    campaigns: lines.map(
      ({ countyTenantId: _, startsOn: _s, endsOn: _e, metrics: _m, group: _g, ...line }) => line,
    ),
    sums: {
      ...addCounts(lines),
      campaigns: new Set(lines.map((one) => one.campaignId)).size,
      participants: totalOf(lines).participants,
    },
    hidesSome: hides(lines),
  };
}

/** One campaign in the regions it reached; null for one the association knows nothing of. */
export async function readAssociationCampaign(
  tx: TenantTx,
  member: Member,
  campaignId: string | undefined,
  at: At,
): Promise<AssociationCampaign | null> {
  if (!isUuid(campaignId)) return null;
  const all = await readSums(tx, member, at);
  const first = all.find((one) => one.campaignId === campaignId);
  if (!first) return null;
  const lines = all.filter((one) => one.group === first.group);
  const formats = formatsFor(at.locale);
  return {
    title: first.title,
    dates: first.dates,
    state: first.state,
    regions: lines
      .map(({ id, region, invited, adopted, published, reported, numbers, ...method }) => ({
        id,
        region,
        invited,
        adopted,
        published,
        reported,
        numbers,
        ...methodOf({ region, adopted, reported, ...method }, lines, at.locale),
      }))
      .sort((a, b) => formats.compare(a.region, b.region)),
    sums: addCounts(lines),
    total: totalOf(lines),
    hidesSome: hides(lines),
  };
}
