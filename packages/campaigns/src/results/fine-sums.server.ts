import { campaignCells, campaignQuotes, tenants } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { and, asc, eq } from 'drizzle-orm';
import type { ResultNumbers } from './results';
import type { LibraryKind } from './summary';

type CampaignKey = { tenantId: string; campaignTenantId: string; campaignId: string };

/** Sums of one kind of library in one municipality and one week, named by its Monday. */
export type CampaignCell = {
  kind: LibraryKind;
  /** Empty for a library that belongs to none. */
  municipality: string;
  weekOn: IsoDate;
  libraries: number;
  numbers: ResultNumbers;
};

/** The region's finest sums; `safeSums` says which of their sums may be shown. */
export async function listCells(tx: TenantTx, filter: CampaignKey): Promise<CampaignCell[]> {
  const rows = await tx
    .select({
      kind: sql<LibraryKind>`${campaignCells.libraryKind}`,
      municipality: campaignCells.municipality,
      weekOn: campaignCells.weekOn,
      libraries: campaignCells.libraries,
      events: campaignCells.events,
      participants: campaignCells.participants,
      childrenAndYouth: campaignCells.childrenAndYouth,
      onlineParticipants: campaignCells.onlineParticipants,
      posts: campaignCells.posts,
      reach: campaignCells.reach,
      mediaMentions: campaignCells.mediaMentions,
    })
    .from(campaignCells)
    .where(
      and(
        eq(campaignCells.tenantId, filter.tenantId),
        eq(campaignCells.campaignTenantId, filter.campaignTenantId),
        eq(campaignCells.campaignId, filter.campaignId),
      ),
    )
    .orderBy(asc(campaignCells.weekOn), asc(campaignCells.municipality), asc(campaignCells.libraryKind));
  return rows.map(({ kind, municipality, weekOn, libraries, ...numbers }) => ({
    kind,
    municipality,
    weekOn,
    libraries,
    numbers,
  }));
}

export type CampaignQuote = { id: string; library: string; body: string };

/** Sentences libraries let their region quote, by the library's name. */
export async function listQuotes(tx: TenantTx, filter: CampaignKey): Promise<CampaignQuote[]> {
  return tx
    .select({ id: campaignQuotes.id, library: tenants.name, body: campaignQuotes.body })
    .from(campaignQuotes)
    .innerJoin(tenants, eq(tenants.id, campaignQuotes.sourceTenantId))
    .where(
      and(
        eq(campaignQuotes.tenantId, filter.tenantId),
        eq(campaignQuotes.campaignTenantId, filter.campaignTenantId),
        eq(campaignQuotes.campaignId, filter.campaignId),
      ),
    )
    .orderBy(sql`${tenants.name} collate "lt-x-icu"`);
}
