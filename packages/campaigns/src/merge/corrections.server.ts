import { campaignDrafts, campaigns, campaignVersions, improvementOffers } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result, uuidv7 } from '@sklaida/kernel';
import { and, desc, eq } from 'drizzle-orm';
import { type CampaignDocument, campaignDocumentSchema } from '../templates/document';
import type { LivingDocument } from './merge-document';
import type { TakenTemplate } from './take-template';

type Key = { tenantId: string; campaignId: string };
export type CorrectionDays = Omit<LivingDocument['days'], 'heldOn'>;
export type Correction = {
  baseNumber: number;
  document: CampaignDocument;
  days: CorrectionDays;
  note: string | null;
  urgent: boolean;
  /** A newer version of the campaign's template that came into it. */
  template: TakenTemplate | null;
  version: number;
};
type Stored = CampaignDocument & { days: CorrectionDays; template?: TakenTemplate };

/** The correction being written; private to the owner of the campaign. */
export async function findCorrection(tx: TenantTx, key: Key): Promise<Correction | null> {
  const [row] = await tx
    .select({
      baseNumber: campaignDrafts.baseNumber,
      stored: campaignDrafts.document,
      note: campaignDrafts.note,
      urgent: campaignDrafts.urgent,
      version: campaignDrafts.version,
    })
    .from(campaignDrafts)
    .where(and(eq(campaignDrafts.tenantId, key.tenantId), eq(campaignDrafts.campaignId, key.campaignId)));
  if (!row) return null;
  const { stored, ...rest } = row;
  const { days, template = null, ...document } = stored as Stored;
  return { ...rest, days, template, document: campaignDocumentSchema.parse(document) };
}

/** Begins a correction from a text; one that is begun already stays as it is. */
export async function startCorrection(
  tx: TenantTx,
  input: Key & {
    baseNumber: number;
    document: CampaignDocument;
    days: CorrectionDays;
    note?: string;
    personId: string;
  },
): Promise<void> {
  await tx
    .insert(campaignDrafts)
    .values({
      tenantId: input.tenantId,
      id: uuidv7(),
      campaignId: input.campaignId,
      baseNumber: input.baseNumber,
      document: { ...campaignDocumentSchema.parse(input.document), days: input.days },
      note: input.note ?? null,
      createdBy: input.personId,
    })
    .onConflictDoNothing();
}

export type CorrectionChange = Partial<
  Pick<Correction, 'document' | 'days' | 'note' | 'urgent' | 'template'>
>;

/** Writes if nobody wrote since `version` was read. */
export async function saveCorrection(
  tx: TenantTx,
  input: Key & {
    version: number;
    change: CorrectionChange;
  },
): Promise<Result<null, 'not-found' | 'stale'>> {
  const present = await findCorrection(tx, input);
  if (!present) return fail('not-found');
  const { document, days, note, urgent, template } = { ...present, ...input.change };
  const written = await tx
    .update(campaignDrafts)
    .set({
      document: { ...campaignDocumentSchema.parse(document), days, ...(template ? { template } : {}) },
      note,
      urgent,
      version: sql`${campaignDrafts.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(campaignDrafts.tenantId, input.tenantId),
        eq(campaignDrafts.campaignId, input.campaignId),
        eq(campaignDrafts.version, input.version),
      ),
    )
    .returning({ id: campaignDrafts.id });
  return written.length === 1 ? ok(null) : fail('stale', present);
}

export async function dropCorrection(tx: TenantTx, key: Key): Promise<void> {
  await tx
    .delete(campaignDrafts)
    .where(and(eq(campaignDrafts.tenantId, key.tenantId), eq(campaignDrafts.campaignId, key.campaignId)));
}

/** The campaign says already what a newer version of its template brings: from now on it has grown from that one. */
export async function settleTemplate(tx: TenantTx, key: Key & { number: number }): Promise<void> {
  await tx
    .update(campaigns)
    .set({
      templateNumber: key.number,
      version: sql`${campaigns.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(campaigns.tenantId, key.tenantId), eq(campaigns.id, key.campaignId)));
}

/** A notice and a piece of work for every library that takes part, in one statement. Source: `carry.publish_correction`. */
export async function publishCorrection(
  tx: TenantTx,
  input: {
    campaignId: string;
    number: number;
    document: CampaignDocument;
    days: CorrectionDays;
    note: string | null;
    urgent: boolean;
    letter: Record<string, unknown>;
  },
): Promise<{ number: number; libraries: number }> {
  const [row] = await rowsOf<{ published: { number: number; libraries: number } }>(
    tx,
    sql`select carry.publish_correction(${input.campaignId}, ${input.number}, ${JSON.stringify(
      campaignDocumentSchema.parse(input.document),
    )}::jsonb, ${JSON.stringify(input.days)}::jsonb, ${input.note}, ${input.urgent},
      ${JSON.stringify(input.letter)}::jsonb) as published`,
  );
  if (!row) throw new Error('publishing returned nothing');
  return row.published;
}

export type CorrectionProgress = {
  total: number;
  updated: number;
  /** Of those updated: libraries that have yet to choose between their words and the region's. */
  conflicts: number;
  /** Waits for the library's yes. */
  offered: number;
  failed: number;
};

/** How far a correction has come, in numbers of libraries; never which. */
export async function correctionProgress(
  tx: TenantTx,
  key: { campaignId: string; number: number },
): Promise<CorrectionProgress> {
  const [row] = await rowsOf<{ progress: CorrectionProgress }>(
    tx,
    sql`select carry.correction_progress(${key.campaignId}, ${key.number}) as progress`,
  );
  return row?.progress ?? { total: 0, updated: 0, conflicts: 0, offered: 0, failed: 0 };
}

export type CampaignVersion = {
  number: number;
  note: string | null;
  urgent: boolean;
  publishedAt: Date;
  document: CampaignDocument;
  days: CorrectionDays;
};

/** Everything the tenant's own campaign has said since its launch, the newest first. */
export async function listCampaignVersions(tx: TenantTx, key: Key): Promise<CampaignVersion[]> {
  const rows = await tx
    .select({
      number: campaignVersions.number,
      note: campaignVersions.note,
      urgent: campaignVersions.urgent,
      publishedAt: campaignVersions.publishedAt,
      document: campaignVersions.document,
      startsOn: campaignVersions.startsOn,
      endsOn: campaignVersions.endsOn,
      answerBy: campaignVersions.answerBy,
      reportBy: campaignVersions.reportBy,
    })
    .from(campaignVersions)
    .where(and(eq(campaignVersions.tenantId, key.tenantId), eq(campaignVersions.campaignId, key.campaignId)))
    .orderBy(desc(campaignVersions.number));
  return rows.map(({ startsOn, endsOn, answerBy, reportBy, document, ...row }) => ({
    ...row,
    document: campaignDocumentSchema.parse(document),
    days: { startsOn, endsOn, answerBy, reportBy },
  }));
}

/** The number its libraries follow; 0 before the launch. */
export async function currentNumberOf(tx: TenantTx, key: Key): Promise<number> {
  const [row] = await tx
    .select({ number: campaigns.currentNumber })
    .from(campaigns)
    .where(and(eq(campaigns.tenantId, key.tenantId), eq(campaigns.id, key.campaignId)));
  return row?.number ?? 0;
}

export type ImprovementOffer = {
  id: string;
  sourceTenantId: string;
  authorName: string;
  blockId: string;
  channel: string;
  title: string | null;
  body: string;
  note: string | null;
  createdAt: Date;
};

/** Texts that libraries offered and nobody answered yet, the newest first. */
export async function listOpenOffers(tx: TenantTx, key: Key): Promise<ImprovementOffer[]> {
  return tx
    .select({
      id: improvementOffers.id,
      sourceTenantId: improvementOffers.sourceTenantId,
      authorName: improvementOffers.authorName,
      blockId: improvementOffers.blockId,
      channel: improvementOffers.channel,
      title: improvementOffers.title,
      body: improvementOffers.body,
      note: improvementOffers.note,
      createdAt: improvementOffers.createdAt,
    })
    .from(improvementOffers)
    .where(
      and(
        eq(improvementOffers.tenantId, key.tenantId),
        eq(improvementOffers.campaignId, key.campaignId),
        eq(improvementOffers.state, 'offered'),
      ),
    )
    .orderBy(desc(improvementOffers.createdAt));
}

/** The owner's answer, on both sides. Source: `carry.answer_offer`. */
export async function answerOffer(
  tx: TenantTx,
  input: { offerId: string; state: 'accepted' | 'declined'; answer: string | null },
): Promise<void> {
  await tx.execute(sql`select carry.answer_offer(${input.offerId}, ${input.state}, ${input.answer})`);
}
