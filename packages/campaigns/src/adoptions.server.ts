import { adoptions, campaigns } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { AdoptionState, DeclineReason } from './adoption-states';
import type { CampaignState } from './campaign-states';
import type { CampaignKind } from './templates/campaign-kinds';
import { type CampaignDocument, campaignDocumentSchema } from './templates/document';

export type AdoptionRow = {
  id: string;
  state: AdoptionState;
  openedAt: Date | null;
  responsibleId: string | null;
  place: string | null;
  happensOn: IsoDate | null;
  happensAt: string | null;
  contact: string | null;
  reason: string | null;
  reasonKind: DeclineReason | null;
  shareResults: boolean;
  version: number;
  /** The number of the campaign's version its texts stand on, and of the one the campaign has come to. */
  baseVersion: number;
  currentNumber: number;
  campaignId: string;
  campaignTenantId: string;
  campaignTitle: string;
  campaignState: CampaignState;
  campaignKind: CampaignKind;
  startsOn: IsoDate;
  endsOn: IsoDate;
  answerBy: IsoDate;
  reportBy: IsoDate;
};
export type Adoption = AdoptionRow & { document: CampaignDocument; templateId: string | null };

const columns = {
  id: adoptions.id,
  state: sql<AdoptionState>`${adoptions.state}`,
  openedAt: adoptions.openedAt,
  responsibleId: adoptions.responsibleId,
  place: adoptions.place,
  happensOn: adoptions.happensOn,
  happensAt: adoptions.happensAt,
  contact: adoptions.contact,
  reason: adoptions.reason,
  reasonKind: sql<DeclineReason | null>`${adoptions.reasonKind}`,
  shareResults: adoptions.shareResults,
  version: adoptions.version,
  baseVersion: adoptions.baseVersion,
  currentNumber: campaigns.currentNumber,
  campaignId: adoptions.campaignId,
  campaignTenantId: adoptions.campaignTenantId,
  campaignTitle: campaigns.title,
  campaignState: sql<CampaignState>`${campaigns.state}`,
  campaignKind: sql<CampaignKind>`${campaigns.kind}`,
  startsOn: campaigns.startsOn,
  endsOn: campaigns.endsOn,
  answerBy: campaigns.answerBy,
  reportBy: campaigns.reportBy,
};

const announced = (scopes: string[]) =>
  and(
    eq(campaigns.tenantId, adoptions.campaignTenantId),
    eq(campaigns.id, adoptions.campaignId),
    inArray(campaigns.scopeId, scopes),
  );

/** The library's own parts in campaigns, the soonest start first. */
export async function listAdoptions(
  tx: TenantTx,
  filter: { tenantId: string; scopes: string[] },
): Promise<AdoptionRow[]> {
  return tx
    .select(columns)
    .from(adoptions)
    .innerJoin(campaigns, announced(filter.scopes))
    .where(eq(adoptions.tenantId, filter.tenantId))
    .orderBy(asc(campaigns.startsOn), asc(adoptions.id));
}

export async function findAdoption(
  tx: TenantTx,
  key: { tenantId: string; scopes: string[]; id: string },
): Promise<Adoption | null> {
  const [row] = await tx
    .select({ ...columns, document: campaigns.document, templateId: campaigns.templateId })
    .from(adoptions)
    .innerJoin(campaigns, announced(key.scopes))
    .where(and(eq(adoptions.tenantId, key.tenantId), eq(adoptions.id, key.id)));
  return row ? { ...row, document: campaignDocumentSchema.parse(row.document) } : null;
}

/** Locks the row for a transition, so that two people pressing at once act one after the other. */
export async function lockAdoption(
  tx: TenantTx,
  key: { tenantId: string; scopes: string[]; id: string },
): Promise<AdoptionRow | null> {
  const [row] = await tx
    .select(columns)
    .from(adoptions)
    .innerJoin(campaigns, announced(key.scopes))
    .where(and(eq(adoptions.tenantId, key.tenantId), eq(adoptions.id, key.id)))
    .for('update', { of: adoptions });
  return row ?? null;
}

export type AdoptionChange = Partial<
  Pick<
    AdoptionRow,
    | 'state'
    | 'responsibleId'
    | 'place'
    | 'happensOn'
    | 'happensAt'
    | 'contact'
    | 'reason'
    | 'reasonKind'
    | 'shareResults'
  >
>;

/** Writes if nobody wrote since `version` was read; `stale` carries what stands there now. */
export async function updateAdoption(
  tx: TenantTx,
  input: { tenantId: string; id: string; version: number; change: AdoptionChange },
): Promise<Result<{ version: number }, 'not-found' | 'stale'>> {
  const [written] = await tx
    .update(adoptions)
    .set({ ...input.change, version: sql`${adoptions.version} + 1`, updatedAt: sql`now()` })
    .where(
      and(
        eq(adoptions.tenantId, input.tenantId),
        eq(adoptions.id, input.id),
        eq(adoptions.version, input.version),
      ),
    )
    .returning({ version: adoptions.version });
  if (written) return ok(written);
  const [present] = await tx
    .select({
      version: adoptions.version,
      place: adoptions.place,
      happensOn: adoptions.happensOn,
      happensAt: adoptions.happensAt,
      contact: adoptions.contact,
      responsibleId: adoptions.responsibleId,
    })
    .from(adoptions)
    .where(and(eq(adoptions.tenantId, input.tenantId), eq(adoptions.id, input.id)));
  return present ? fail('stale', present) : fail('not-found');
}
