import { campaignNotes } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { and, asc, eq, inArray } from 'drizzle-orm';

export type CampaignNote = {
  id: string;
  campaignId: string;
  authorName: string;
  body: string;
  createdAt: Date;
  settledAt: Date | null;
};

/** Lessons for the next year, in the order they were written; the words of a closing are the last of them. */
export async function listCampaignNotes(
  tx: TenantTx,
  key: { tenantId: string; campaignIds: string[] },
): Promise<CampaignNote[]> {
  if (key.campaignIds.length === 0) return [];
  return tx
    .select({
      id: campaignNotes.id,
      campaignId: campaignNotes.campaignId,
      authorName: campaignNotes.authorName,
      body: campaignNotes.body,
      createdAt: campaignNotes.createdAt,
      settledAt: campaignNotes.settledAt,
    })
    .from(campaignNotes)
    .where(and(eq(campaignNotes.tenantId, key.tenantId), inArray(campaignNotes.campaignId, key.campaignIds)))
    .orderBy(asc(campaignNotes.createdAt), asc(campaignNotes.id));
}

/** `id` comes from the form, so a form sent twice leaves one note. */
export async function addCampaignNote(
  tx: TenantTx,
  input: {
    tenantId: string;
    id: string;
    campaignId: string;
    authorName: string;
    body: string;
    personId: string;
  },
): Promise<void> {
  const { personId, ...rest } = input;
  await tx
    .insert(campaignNotes)
    .values({ ...rest, createdBy: personId })
    .onConflictDoNothing();
}

/** Marks a note as heeded, or as waiting again. False when there is no such note here. */
export async function settleCampaignNote(
  tx: TenantTx,
  input: { tenantId: string; id: string; settled: boolean },
): Promise<boolean> {
  const written = await tx
    .update(campaignNotes)
    .set({
      settledAt: input.settled ? sql`coalesce(${campaignNotes.settledAt}, now())` : null,
      updatedAt: sql`now()`,
      version: sql`${campaignNotes.version} + 1`,
    })
    .where(and(eq(campaignNotes.tenantId, input.tenantId), eq(campaignNotes.id, input.id)))
    .returning({ id: campaignNotes.id });
  return written.length === 1;
}
