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

/** One template with its versions, newest first; null when it is out of reach. */
export async function findTemplate(
  tx: TenantTx,
  key: { scopes: string[]; id: string },
): Promise<(TemplateRow & { versions: TemplateVersion[] }) | null> {
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
  return {
    ...template,
    versions: versions.map((one) => ({ ...one, document: campaignDocumentSchema.parse(one.document) })),
  };
}
