import { adoptionMirrors, campaignTotals, regionSums, results, tenants } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, uuidv7 } from '@sklaida/kernel';
import { and, desc, eq } from 'drizzle-orm';
import type { AdoptionState, DeclineReason } from '../adoption-states';
import type { CampaignState } from '../campaign-states';
import type { MetricKey } from '../templates/document';
import type { Mood, ResultNumbers } from './results';
import type { LibraryKind } from './summary';

const numbersOf = <T extends typeof results | typeof campaignTotals | typeof regionSums>(table: T) => ({
  events: table.events,
  participants: table.participants,
  childrenAndYouth: table.childrenAndYouth,
  onlineParticipants: table.onlineParticipants,
  posts: table.posts,
  reach: table.reach,
  mediaMentions: table.mediaMentions,
});

export type AdoptionResult = ResultNumbers & {
  mood: Mood | null;
  note: string | null;
  quotable: boolean;
  version: number;
  reportedAt: Date | null;
};

export async function findResult(
  tx: TenantTx,
  key: { tenantId: string; adoptionId: string },
): Promise<AdoptionResult | null> {
  const [row] = await tx
    .select({
      ...numbersOf(results),
      mood: sql<Mood | null>`${results.mood}`,
      note: results.note,
      quotable: results.quotable,
      version: results.version,
      reportedAt: results.reportedAt,
    })
    .from(results)
    .where(and(eq(results.tenantId, key.tenantId), eq(results.adoptionId, key.adoptionId)));
  return row ?? null;
}

/** Keeps the library's numbers; sending the same form twice keeps them once. */
export async function saveResult(
  tx: TenantTx,
  input: {
    tenantId: string;
    adoptionId: string;
    personId: string;
    numbers: ResultNumbers;
    mood: Mood | null;
    note: string | null;
    quotable: boolean;
  },
): Promise<void> {
  const values = { ...input.numbers, mood: input.mood, note: input.note, quotable: input.quotable };
  await tx
    .insert(results)
    .values({
      tenantId: input.tenantId,
      id: uuidv7(),
      adoptionId: input.adoptionId,
      ...values,
      reportedAt: sql`now()`,
      createdBy: input.personId,
    })
    .onConflictDoUpdate({
      target: [results.tenantId, results.adoptionId],
      set: { ...values, reportedAt: sql`now()`, updatedAt: sql`now()`, version: sql`${results.version} + 1` },
    });
}

export type Mirror = {
  id: string;
  sourceTenantId: string;
  slug: string;
  kind: LibraryKind;
  name: string;
  shortName: string;
  municipality: string | null;
  state: AdoptionState;
  openedAt: Date | null;
  adoptedAt: Date | null;
  submittedAt: Date | null;
  approvedAt: Date | null;
  publishedAt: Date | null;
  reportedAt: Date | null;
  declinedAt: Date | null;
  reason: string | null;
  reasonKind: DeclineReason | null;
  changedAt: Date;
  responsibleName: string | null;
  reminders: number;
  remindedAt: Date | null;
  numbers: ResultNumbers | null;
  /** Monday of the week its report is counted in. */
  weekOn: IsoDate | null;
};

/** How each library of the reach stands in a campaign, as it agreed to show. */
export async function listMirrors(
  tx: TenantTx,
  filter: { tenantId: string; campaignTenantId: string; campaignId: string },
): Promise<Mirror[]> {
  return tx
    .select({
      id: adoptionMirrors.id,
      sourceTenantId: adoptionMirrors.sourceTenantId,
      slug: tenants.slug,
      kind: sql<LibraryKind>`${tenants.kind}`,
      name: tenants.name,
      shortName: tenants.shortName,
      municipality: tenants.municipality,
      state: sql<AdoptionState>`${adoptionMirrors.state}`,
      openedAt: adoptionMirrors.openedAt,
      adoptedAt: adoptionMirrors.adoptedAt,
      submittedAt: adoptionMirrors.submittedAt,
      approvedAt: adoptionMirrors.approvedAt,
      publishedAt: adoptionMirrors.publishedAt,
      reportedAt: adoptionMirrors.reportedAt,
      declinedAt: adoptionMirrors.declinedAt,
      reason: adoptionMirrors.reason,
      reasonKind: sql<DeclineReason | null>`${adoptionMirrors.reasonKind}`,
      changedAt: adoptionMirrors.changedAt,
      responsibleName: adoptionMirrors.responsibleName,
      reminders: adoptionMirrors.reminders,
      remindedAt: adoptionMirrors.remindedAt,
      numbers: sql<ResultNumbers | null>`${adoptionMirrors.numbers}`,
      weekOn: adoptionMirrors.weekOn,
    })
    .from(adoptionMirrors)
    .innerJoin(tenants, eq(tenants.id, adoptionMirrors.sourceTenantId))
    .where(
      and(
        eq(adoptionMirrors.tenantId, filter.tenantId),
        eq(adoptionMirrors.campaignTenantId, filter.campaignTenantId),
        eq(adoptionMirrors.campaignId, filter.campaignId),
      ),
    )
    .orderBy(sql`${tenants.name} collate "lt-x-icu"`);
}

export type CampaignTotal = { kind: LibraryKind; libraries: number; numbers: ResultNumbers };

/** The region's sums by kind of library; the caller suppresses groups too small to be shown alone. */
export async function listTotals(
  tx: TenantTx,
  filter: { tenantId: string; campaignTenantId: string; campaignId: string },
): Promise<CampaignTotal[]> {
  const rows = await tx
    .select({
      kind: campaignTotals.libraryKind,
      libraries: campaignTotals.libraries,
      ...numbersOf(campaignTotals),
    })
    .from(campaignTotals)
    .where(
      and(
        eq(campaignTotals.tenantId, filter.tenantId),
        eq(campaignTotals.campaignTenantId, filter.campaignTenantId),
        eq(campaignTotals.campaignId, filter.campaignId),
      ),
    )
    .orderBy(campaignTotals.libraryKind);
  return rows.map(({ kind, libraries, ...numbers }) => ({ kind: kind as LibraryKind, libraries, numbers }));
}

export type RegionSum = {
  countyTenantId: string;
  campaignTenantId: string;
  campaignId: string;
  title: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  state: CampaignState;
  invited: number;
  adopted: number;
  published: number;
  reported: number;
  declined: number;
  occasionId: string | null;
  templateId: string | null;
  /** What its libraries were asked to count; null when nobody knows any more. */
  metrics: MetricKey[] | null;
  numbers: ResultNumbers;
};

/** What the association knows: counts and sums of each region's campaign, the latest first, no library. */
export async function listRegionSums(
  tx: TenantTx,
  filter: { tenantId: string; campaignId?: string },
): Promise<RegionSum[]> {
  const rows = await tx
    .select({
      countyTenantId: regionSums.sourceTenantId,
      campaignTenantId: regionSums.campaignTenantId,
      campaignId: regionSums.campaignId,
      title: regionSums.title,
      startsOn: regionSums.startsOn,
      endsOn: regionSums.endsOn,
      state: sql<CampaignState>`${regionSums.state}`,
      invited: regionSums.invited,
      adopted: regionSums.adopted,
      published: regionSums.published,
      reported: regionSums.reported,
      declined: regionSums.declined,
      occasionId: regionSums.occasionId,
      templateId: regionSums.templateId,
      metrics: sql<MetricKey[] | null>`${regionSums.metrics}`,
      ...numbersOf(regionSums),
    })
    .from(regionSums)
    .where(
      and(
        eq(regionSums.tenantId, filter.tenantId),
        filter.campaignId ? eq(regionSums.campaignId, filter.campaignId) : undefined,
      ),
    )
    .orderBy(desc(regionSums.startsOn), desc(regionSums.id));
  return rows.map((row) => {
    const {
      events,
      participants,
      childrenAndYouth,
      onlineParticipants,
      posts,
      reach,
      mediaMentions,
      ...rest
    } = row;
    return {
      ...rest,
      numbers: { events, participants, childrenAndYouth, onlineParticipants, posts, reach, mediaMentions },
    };
  });
}
