import { campaignTemplates, templateVersions } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { type CampaignDocument, campaignDocumentSchema } from './document';
import type { TemplateState } from './template-states';

export type TemplateRow = {
  id: string;
  tenantId: string;
  slug: string;
  title: string;
  occasionTenantId: string | null;
  occasionId: string | null;
  leadDays: number;
  state: TemplateState;
  share: string;
  currentNumber: number;
  updatedAt: Date;
  version: number;
};

const columns = {
  id: campaignTemplates.id,
  tenantId: campaignTemplates.tenantId,
  slug: campaignTemplates.slug,
  title: campaignTemplates.title,
  occasionTenantId: campaignTemplates.occasionTenantId,
  occasionId: campaignTemplates.occasionId,
  leadDays: campaignTemplates.leadDays,
  state: sql<TemplateState>`${campaignTemplates.state}`,
  share: campaignTemplates.share,
  currentNumber: campaignTemplates.currentNumber,
  updatedAt: campaignTemplates.updatedAt,
  version: campaignTemplates.version,
};

/** Templates within reach, by title. */
export async function listTemplates(tx: TenantTx, filter: { scopes: string[] }): Promise<TemplateRow[]> {
  return tx
    .select(columns)
    .from(campaignTemplates)
    .where(inArray(campaignTemplates.scopeId, filter.scopes))
    .orderBy(sql`${campaignTemplates.title} collate "lt-x-icu"`);
}

export type TemplateVersion = {
  number: number;
  document: CampaignDocument;
  note: string | null;
  publishedAt: Date | null;
};

/** What its owner is writing and nobody else sees. */
export type TemplateDraft = { number: number; document: CampaignDocument; version: number; updatedAt: Date };

/** One template with its published versions, newest first, and to its owner what is not published yet; null when it is out of reach. */
export async function findTemplate(
  tx: TenantTx,
  key: { scopes: string[]; id: string },
): Promise<(TemplateRow & { versions: TemplateVersion[]; draft: TemplateDraft | null }) | null> {
  const [template] = await tx
    .select(columns)
    .from(campaignTemplates)
    .where(and(inArray(campaignTemplates.scopeId, key.scopes), eq(campaignTemplates.id, key.id)));
  if (!template) return null;
  const versions = await tx
    .select({
      number: templateVersions.number,
      document: templateVersions.document,
      note: templateVersions.note,
      publishedAt: templateVersions.publishedAt,
      version: templateVersions.version,
      updatedAt: templateVersions.updatedAt,
    })
    .from(templateVersions)
    .where(
      and(
        inArray(templateVersions.scopeId, key.scopes),
        eq(templateVersions.tenantId, template.tenantId),
        eq(templateVersions.templateId, template.id),
      ),
    )
    .orderBy(desc(templateVersions.number));
  const [draft] = versions.filter((one) => one.number > template.currentNumber && one.publishedAt === null);
  return {
    ...template,
    versions: versions
      .filter((one) => one.publishedAt !== null)
      .map(({ number, note, publishedAt, document }) => ({
        number,
        note,
        publishedAt,
        document: campaignDocumentSchema.parse(document),
      })),
    draft: draft
      ? {
          number: draft.number,
          document: campaignDocumentSchema.parse(draft.document),
          version: draft.version,
          updatedAt: draft.updatedAt,
        }
      : null,
  };
}
