import { adoptionUpdates, campaignVersions, mergeConflicts, offeredTexts } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import { type CampaignDocument, campaignDocumentSchema } from '../templates/document';
import type { Applied, MergeConflict, MergeSubject } from './merge-document';

export type ConflictState = 'open' | 'region' | 'ours' | 'both' | 'rewritten' | 'superseded';
export type StoredConflict = {
  id: string;
  updateId: string;
  subject: MergeSubject;
  subjectId: string;
  field: string;
  kind: MergeConflict['kind'];
  base: string | null;
  upstream: string | null;
  ours: string | null;
  state: ConflictState;
  resolvedAt: Date | null;
  createdAt: Date;
  version: number;
};
export type StoredUpdate = {
  id: string;
  fromNumber: number;
  toNumber: number;
  urgent: boolean;
  note: string | null;
  applied: Applied[];
  before: unknown;
  seenAt: Date | null;
  undoneAt: Date | null;
  createdAt: Date;
};
type Key = { tenantId: string; adoptionId: string };

const conflictColumns = {
  id: mergeConflicts.id,
  updateId: mergeConflicts.updateId,
  subject: sql<MergeSubject>`${mergeConflicts.subject}`,
  subjectId: mergeConflicts.subjectId,
  field: mergeConflicts.field,
  kind: sql<StoredConflict['kind']>`${mergeConflicts.kind}`,
  base: mergeConflicts.base,
  upstream: mergeConflicts.upstream,
  ours: mergeConflicts.ours,
  state: sql<ConflictState>`${mergeConflicts.state}`,
  resolvedAt: mergeConflicts.resolvedAt,
  createdAt: mergeConflicts.createdAt,
  version: mergeConflicts.version,
};

const ofAdoption = ({ tenantId, adoptionId }: Key) =>
  and(eq(mergeConflicts.tenantId, tenantId), eq(mergeConflicts.adoptionId, adoptionId));

/** Every place where the region and the library disagreed, in the order they came up. */
export async function listConflicts(tx: TenantTx, key: Key): Promise<StoredConflict[]> {
  return tx
    .select(conflictColumns)
    .from(mergeConflicts)
    .where(ofAdoption(key))
    .orderBy(asc(mergeConflicts.createdAt), asc(mergeConflicts.id));
}

/** What still waits for the library's choice in each of its adoptions. A locked text waits for nothing. */
export async function countOpenConflicts(
  tx: TenantTx,
  filter: { tenantId: string },
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ adoptionId: mergeConflicts.adoptionId, n: count() })
    .from(mergeConflicts)
    .where(
      and(
        eq(mergeConflicts.tenantId, filter.tenantId),
        eq(mergeConflicts.state, 'open'),
        sql`${mergeConflicts.kind} <> 'locked'`,
      ),
    )
    .groupBy(mergeConflicts.adoptionId);
  return new Map(rows.map((row) => [row.adoptionId, row.n]));
}

/** Writes a choice, or opens it again, if nobody chose since `version` was read. */
export async function markConflict(
  tx: TenantTx,
  input: { tenantId: string; id: string; version: number; state: ConflictState; personId: string },
): Promise<boolean> {
  const open = input.state === 'open';
  const written = await tx
    .update(mergeConflicts)
    .set({
      state: input.state,
      resolvedBy: open ? null : input.personId,
      resolvedAt: open ? null : sql`now()`,
      updatedAt: sql`now()`,
      version: sql`${mergeConflicts.version} + 1`,
    })
    .where(
      and(
        eq(mergeConflicts.tenantId, input.tenantId),
        eq(mergeConflicts.id, input.id),
        eq(mergeConflicts.version, input.version),
      ),
    )
    .returning({ id: mergeConflicts.id });
  return written.length === 1;
}

const updateColumns = {
  id: adoptionUpdates.id,
  fromNumber: adoptionUpdates.fromNumber,
  toNumber: adoptionUpdates.toNumber,
  urgent: adoptionUpdates.urgent,
  note: adoptionUpdates.note,
  applied: sql<Applied[]>`${adoptionUpdates.applied}`,
  before: adoptionUpdates.before,
  seenAt: adoptionUpdates.seenAt,
  undoneAt: adoptionUpdates.undoneAt,
  createdAt: adoptionUpdates.createdAt,
};

/** The region's corrections as they reached this library, the newest first. */
export async function listUpdates(tx: TenantTx, key: Key): Promise<StoredUpdate[]> {
  return tx
    .select(updateColumns)
    .from(adoptionUpdates)
    .where(and(eq(adoptionUpdates.tenantId, key.tenantId), eq(adoptionUpdates.adoptionId, key.adoptionId)))
    .orderBy(desc(adoptionUpdates.toNumber));
}

/** How many texts changed by themselves in each adoption and were not looked at since. */
export async function countUnseenTexts(
  tx: TenantTx,
  filter: { tenantId: string },
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ adoptionId: adoptionUpdates.adoptionId, applied: updateColumns.applied })
    .from(adoptionUpdates)
    .where(
      and(
        eq(adoptionUpdates.tenantId, filter.tenantId),
        isNull(adoptionUpdates.seenAt),
        isNull(adoptionUpdates.undoneAt),
      ),
    );
  const texts = new Map<string, Set<string>>();
  for (const { adoptionId, applied } of rows) {
    const known = texts.get(adoptionId) ?? new Set<string>();
    for (const one of applied) {
      const text = one.subject === 'block' || one.subject === 'school';
      if (text && one.how !== 'kept' && one.how !== 'moved') known.add(one.subjectId);
    }
    texts.set(adoptionId, known);
  }
  return new Map([...texts].map(([id, known]) => [id, known.size]));
}

export async function markUpdates(
  tx: TenantTx,
  input: Key & { ids: string[]; seen?: true; undone?: boolean },
): Promise<number> {
  if (input.ids.length === 0) return 0;
  const marked = await tx
    .update(adoptionUpdates)
    .set({
      ...(input.seen ? { seenAt: sql`coalesce(${adoptionUpdates.seenAt}, now())` } : {}),
      ...(input.undone === undefined ? {} : { undoneAt: input.undone ? sql`now()` : null }),
    })
    .where(
      and(
        eq(adoptionUpdates.tenantId, input.tenantId),
        eq(adoptionUpdates.adoptionId, input.adoptionId),
        inArray(adoptionUpdates.id, input.ids),
      ),
    )
    .returning({ id: adoptionUpdates.id });
  return marked.length;
}

export type CampaignEdition = {
  number: number;
  note: string | null;
  urgent: boolean;
  publishedAt: Date;
};

/** What the campaign's owner published, from its launch on. */
export async function listEditions(
  tx: TenantTx,
  filter: { campaignTenantId: string; campaignId: string; scopes: string[] },
): Promise<CampaignEdition[]> {
  return tx
    .select({
      number: campaignVersions.number,
      note: campaignVersions.note,
      urgent: campaignVersions.urgent,
      publishedAt: campaignVersions.publishedAt,
    })
    .from(campaignVersions)
    .where(
      and(
        eq(campaignVersions.tenantId, filter.campaignTenantId),
        eq(campaignVersions.campaignId, filter.campaignId),
        inArray(campaignVersions.scopeId, filter.scopes),
      ),
    )
    .orderBy(asc(campaignVersions.number));
}

/** What the campaign said under a number; null for one its owner never published or shared. */
export async function findEdition(
  tx: TenantTx,
  key: { campaignTenantId: string; campaignId: string; scopes: string[]; number: number },
): Promise<CampaignDocument | null> {
  const [row] = await tx
    .select({ document: campaignVersions.document })
    .from(campaignVersions)
    .where(
      and(
        eq(campaignVersions.tenantId, key.campaignTenantId),
        eq(campaignVersions.campaignId, key.campaignId),
        inArray(campaignVersions.scopeId, key.scopes),
        eq(campaignVersions.number, key.number),
      ),
    );
  return row ? campaignDocumentSchema.parse(row.document) : null;
}

export type OfferedText = {
  id: string;
  blockId: string;
  channel: string;
  title: string | null;
  body: string;
  note: string | null;
  state: 'offered' | 'accepted' | 'declined' | 'withdrawn';
  answer: string | null;
  createdAt: Date;
  answeredAt: Date | null;
};

/** What the library offered its region, the newest first. */
export async function listOfferedTexts(tx: TenantTx, key: Key): Promise<OfferedText[]> {
  return tx
    .select({
      id: offeredTexts.id,
      blockId: offeredTexts.blockId,
      channel: offeredTexts.channel,
      title: offeredTexts.title,
      body: offeredTexts.body,
      note: offeredTexts.note,
      state: sql<OfferedText['state']>`${offeredTexts.state}`,
      answer: offeredTexts.answer,
      createdAt: offeredTexts.createdAt,
      answeredAt: offeredTexts.answeredAt,
    })
    .from(offeredTexts)
    .where(and(eq(offeredTexts.tenantId, key.tenantId), eq(offeredTexts.adoptionId, key.adoptionId)))
    .orderBy(desc(offeredTexts.createdAt), desc(offeredTexts.id));
}

/** The library's text to the campaign's owner. Source: `carry.offer_improvement`. */
export async function offerImprovement(
  tx: TenantTx,
  input: { adoptionId: string; itemId: string; note: string | null },
): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(
    tx,
    sql`select carry.offer_improvement(${input.adoptionId}, ${input.itemId}, ${input.note}) as id`,
  );
  if (!row) throw new Error('offer returned nothing');
  return row.id;
}

export async function withdrawOffer(tx: TenantTx, offerId: string): Promise<void> {
  await tx.execute(sql`select carry.withdraw_offer(${offerId})`);
}
