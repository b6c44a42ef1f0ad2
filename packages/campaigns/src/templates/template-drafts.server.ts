import { campaignTemplates, templateVersions } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result, uuidv7 } from '@sklaida/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { type CampaignDocument, campaignDocumentSchema } from './document';
import type { TemplateState } from './template-states';

type Key = { tenantId: string; id: string };
type OccasionKey = { tenantId: string; id: string } | null;

/** Makes a template nobody else sees, with its first unpublished version. `id` comes from the form: sent twice, made once. */
export async function createTemplate(
  tx: TenantTx,
  input: Key & {
    personId: string;
    title: string;
    occasion: OccasionKey;
    leadDays: number;
    document: CampaignDocument;
  },
): Promise<{ made: boolean }> {
  const { tenantId, id } = input;
  const made = await tx
    .insert(campaignTemplates)
    .values({
      tenantId,
      id,
      slug: `t-${id}`,
      title: input.title,
      occasionTenantId: input.occasion?.tenantId ?? null,
      occasionId: input.occasion?.id ?? null,
      leadDays: input.leadDays,
      currentNumber: 0,
      createdBy: input.personId,
    })
    .onConflictDoNothing()
    .returning({ id: campaignTemplates.id });
  if (made.length === 0) return { made: false };
  await insertDraft(tx, {
    tenantId,
    templateId: id,
    number: 1,
    document: input.document,
    personId: input.personId,
  });
  return { made: true };
}

export type LockedTemplate = {
  title: string;
  state: TemplateState;
  version: number;
  currentNumber: number;
  draft: { id: string; document: CampaignDocument; version: number } | null;
  published: CampaignDocument | null;
};

/** Locks the tenant's own template for a change and reads what is being written in it. */
export async function lockTemplate(tx: TenantTx, key: Key): Promise<LockedTemplate | null> {
  const [row] = await tx
    .select({
      title: campaignTemplates.title,
      state: sql<TemplateState>`${campaignTemplates.state}`,
      version: campaignTemplates.version,
      currentNumber: campaignTemplates.currentNumber,
    })
    .from(campaignTemplates)
    .where(and(eq(campaignTemplates.tenantId, key.tenantId), eq(campaignTemplates.id, key.id)))
    .for('no key update');
  if (!row) return null;
  const versions = await tx
    .select({
      id: templateVersions.id,
      number: templateVersions.number,
      document: templateVersions.document,
      version: templateVersions.version,
      publishedAt: templateVersions.publishedAt,
    })
    .from(templateVersions)
    .where(and(eq(templateVersions.tenantId, key.tenantId), eq(templateVersions.templateId, key.id)));
  const draft = versions.find((one) => one.number === row.currentNumber + 1 && one.publishedAt === null);
  const published = versions.find((one) => one.number === row.currentNumber);
  return {
    ...row,
    draft: draft ? { ...draft, document: campaignDocumentSchema.parse(draft.document) } : null,
    published: published ? campaignDocumentSchema.parse(published.document) : null,
  };
}

/** Writes the unpublished version; the first change after publishing makes it. Only under `lockTemplate`. */
export async function writeTemplateDraft(
  tx: TenantTx,
  input: Key & { personId: string; locked: LockedTemplate; document: CampaignDocument },
): Promise<void> {
  const document = campaignDocumentSchema.parse(input.document);
  const { draft, currentNumber } = input.locked;
  if (!draft) {
    await insertDraft(tx, {
      tenantId: input.tenantId,
      templateId: input.id,
      number: currentNumber + 1,
      document,
      personId: input.personId,
    });
    return;
  }
  const written = await tx
    .update(templateVersions)
    .set({ document, version: sql`${templateVersions.version} + 1`, updatedAt: sql`now()` })
    .where(
      and(
        eq(templateVersions.tenantId, input.tenantId),
        eq(templateVersions.id, draft.id),
        isNull(templateVersions.publishedAt),
      ),
    )
    .returning({ id: templateVersions.id });
  if (written.length !== 1) throw new Error('the unpublished version of a locked template is gone');
}

async function insertDraft(
  tx: TenantTx,
  row: { tenantId: string; templateId: string; number: number; document: CampaignDocument; personId: string },
): Promise<void> {
  await tx.insert(templateVersions).values({
    tenantId: row.tenantId,
    id: uuidv7(),
    templateId: row.templateId,
    number: row.number,
    document: campaignDocumentSchema.parse(row.document),
    createdBy: row.personId,
  });
}

/** Throws away what was not published; a template never published keeps its only version. */
export async function dropTemplateDraft(tx: TenantTx, key: Key, locked: LockedTemplate): Promise<boolean> {
  if (!locked.draft || locked.currentNumber === 0) return false;
  await tx
    .delete(templateVersions)
    .where(and(eq(templateVersions.tenantId, key.tenantId), eq(templateVersions.id, locked.draft.id)));
  return true;
}

/** Title, occasion and lead days: they belong to the template, not to a version of it. */
export async function updateTemplateCard(
  tx: TenantTx,
  input: Key & { version: number; title: string; occasion: OccasionKey; leadDays: number },
): Promise<Result<null, 'stale'>> {
  const written = await tx
    .update(campaignTemplates)
    .set({
      title: input.title,
      occasionTenantId: input.occasion?.tenantId ?? null,
      occasionId: input.occasion?.id ?? null,
      leadDays: input.leadDays,
      version: sql`${campaignTemplates.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(campaignTemplates.tenantId, input.tenantId),
        eq(campaignTemplates.id, input.id),
        eq(campaignTemplates.version, input.version),
      ),
    )
    .returning({ id: campaignTemplates.id });
  return written.length === 1 ? ok(null) : fail('stale');
}

export async function setTemplateState(
  tx: TenantTx,
  input: Key & { from: TemplateState; to: TemplateState },
): Promise<boolean> {
  const moved = await tx
    .update(campaignTemplates)
    .set({ state: input.to, version: sql`${campaignTemplates.version} + 1`, updatedAt: sql`now()` })
    .where(
      and(
        eq(campaignTemplates.tenantId, input.tenantId),
        eq(campaignTemplates.id, input.id),
        eq(campaignTemplates.state, input.from),
      ),
    )
    .returning({ id: campaignTemplates.id });
  return moved.length === 1;
}

export type PublishOutcome =
  | { outcome: 'ok'; number: number; told: number; state: TemplateState }
  | { outcome: 'not-found' | 'wrong-state' | 'nothing-new' | 'stale' | 'no-reach' };

/** Source: `carry.publish_template_version`. */
export async function publishTemplateVersion(
  tx: TenantTx,
  input: { id: string; version: number; share: 'region' | 'association'; note: string },
): Promise<PublishOutcome> {
  const [row] = await rowsOf<{ done: PublishOutcome }>(
    tx,
    sql`select carry.publish_template_version(${input.id}, ${input.version}, ${input.share}, ${input.note}) as done`,
  );
  if (!row) throw new Error('publishing returned nothing');
  return row.done;
}
