import { campaigns } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { addDays, fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { resultsDueOn } from './adoption-states';
import type { CampaignState } from './campaign-states';
import type { CampaignKind } from './templates/campaign-kinds';
import { type CampaignDocument, campaignDocumentSchema } from './templates/document';

export type CampaignRow = {
  id: string;
  tenantId: string;
  title: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  answerBy: IsoDate;
  reportBy: IsoDate;
  state: CampaignState;
  kind: CampaignKind;
  /** The same campaign a year before. */
  previousId: string | null;
  share: string;
  occasionId: string | null;
  templateId: string | null;
  templateNumber: number | null;
  goalParticipants: number | null;
  version: number;
  launchedAt: Date | null;
  closedAt: Date | null;
  closingNote: string | null;
};
export type Campaign = CampaignRow & { document: CampaignDocument };

const columns = {
  id: campaigns.id,
  tenantId: campaigns.tenantId,
  title: campaigns.title,
  startsOn: campaigns.startsOn,
  endsOn: campaigns.endsOn,
  answerBy: campaigns.answerBy,
  reportBy: campaigns.reportBy,
  state: sql<CampaignState>`${campaigns.state}`,
  kind: sql<CampaignKind>`${campaigns.kind}`,
  previousId: campaigns.previousId,
  share: campaigns.share,
  occasionId: campaigns.occasionId,
  templateId: campaigns.templateId,
  templateNumber: campaigns.templateNumber,
  goalParticipants: campaigns.goalParticipants,
  version: campaigns.version,
  launchedAt: campaigns.launchedAt,
  closedAt: campaigns.closedAt,
  closingNote: campaigns.closingNote,
};

/** Campaigns within reach, the latest first. */
export async function listCampaigns(tx: TenantTx, filter: { scopes: string[] }): Promise<CampaignRow[]> {
  return tx
    .select(columns)
    .from(campaigns)
    .where(inArray(campaigns.scopeId, filter.scopes))
    .orderBy(desc(campaigns.startsOn), desc(campaigns.id));
}

export async function findCampaign(
  tx: TenantTx,
  key: { scopes: string[]; id: string },
): Promise<Campaign | null> {
  const [row] = await tx
    .select({ ...columns, document: campaigns.document })
    .from(campaigns)
    .where(and(inArray(campaigns.scopeId, key.scopes), eq(campaigns.id, key.id)));
  return row ? { ...row, document: campaignDocumentSchema.parse(row.document) } : null;
}

/** Locks the tenant's own campaign for a step, so that two people pressing at once act one after the other. */
export async function lockCampaign(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<Campaign | null> {
  const [row] = await tx
    .select({ ...columns, document: campaigns.document })
    .from(campaigns)
    .where(and(eq(campaigns.tenantId, key.tenantId), eq(campaigns.id, key.id)))
    .for('no key update');
  return row ? { ...row, document: campaignDocumentSchema.parse(row.document) } : null;
}

export type CampaignDates = { startsOn: IsoDate; endsOn: IsoDate };

/** Answers are waited for until two weeks before the start, but never asked for yesterday. */
export function answerDay(dates: CampaignDates, today: IsoDate): IsoDate {
  const [, asked = dates.endsOn] = [addDays(dates.startsOn, -14), addDays(today, 7)].sort();
  const [day = asked] = [asked, dates.endsOn].sort();
  return day;
}

/** Makes a draft of the tenant. `id` comes from the form, so a form sent twice makes one campaign; `made` is false the second time. */
export async function createCampaign(
  tx: TenantTx,
  input: {
    tenantId: string;
    id: string;
    personId: string;
    title: string;
    dates: CampaignDates;
    today: IsoDate;
    document: CampaignDocument;
    goalParticipants: number | null;
    template: { tenantId: string; id: string; number: number } | null;
    occasion: { tenantId: string; id: string } | null;
    kind?: CampaignKind;
    previousId?: string | null;
  },
): Promise<{ id: string; made: boolean }> {
  const made = await tx
    .insert(campaigns)
    .values({
      tenantId: input.tenantId,
      id: input.id,
      title: input.title,
      ...input.dates,
      answerBy: answerDay(input.dates, input.today),
      reportBy: resultsDueOn(input.dates.endsOn),
      document: campaignDocumentSchema.parse(input.document),
      goalParticipants: input.goalParticipants,
      templateTenantId: input.template?.tenantId ?? null,
      templateId: input.template?.id ?? null,
      templateNumber: input.template?.number ?? null,
      occasionTenantId: input.occasion?.tenantId ?? null,
      occasionId: input.occasion?.id ?? null,
      ...(input.kind ? { kind: input.kind } : {}),
      previousId: input.previousId ?? null,
      createdBy: input.personId,
    })
    .onConflictDoNothing()
    .returning({ id: campaigns.id });
  return { id: input.id, made: made.length === 1 };
}

export type CampaignChange = {
  title?: string;
  startsOn?: IsoDate;
  endsOn?: IsoDate;
  answerBy?: IsoDate;
  reportBy?: IsoDate;
  goalParticipants?: number | null;
  document?: CampaignDocument;
};

/** Writes a draft if nobody wrote it since `version` was read; `stale` carries what stands there now. */
export async function updateCampaign(
  tx: TenantTx,
  input: { tenantId: string; id: string; version: number; change: CampaignChange },
): Promise<Result<{ version: number }, 'not-found' | 'stale' | 'wrong-state'>> {
  const { document, ...rest } = input.change;
  const [written] = await tx
    .update(campaigns)
    .set({
      ...rest,
      ...(document ? { document: campaignDocumentSchema.parse(document) } : {}),
      version: sql`${campaigns.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(campaigns.tenantId, input.tenantId),
        eq(campaigns.id, input.id),
        eq(campaigns.version, input.version),
        inArray(campaigns.state, ['draft', 'workgroup_review']),
      ),
    )
    .returning({ version: campaigns.version });
  if (written) return ok(written);
  const [present] = await tx
    .select({ state: campaigns.state, version: campaigns.version, document: campaigns.document })
    .from(campaigns)
    .where(and(eq(campaigns.tenantId, input.tenantId), eq(campaigns.id, input.id)));
  if (!present) return fail('not-found');
  return present.version === input.version ? fail('wrong-state') : fail('stale', present);
}

/** Moves a campaign that has no libraries to tell: review, back to draft, cancel a draft. */
export async function setCampaignState(
  tx: TenantTx,
  input: { tenantId: string; id: string; from: CampaignState; to: CampaignState },
): Promise<Result<null, 'stale'>> {
  const moved = await tx
    .update(campaigns)
    .set({ state: input.to, version: sql`${campaigns.version} + 1`, updatedAt: sql`now()` })
    .where(
      and(
        eq(campaigns.tenantId, input.tenantId),
        eq(campaigns.id, input.id),
        eq(campaigns.state, input.from),
      ),
    )
    .returning({ id: campaigns.id });
  return moved.length === 1 ? ok(null) : fail('stale');
}
