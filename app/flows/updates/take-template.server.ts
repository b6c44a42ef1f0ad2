import {
  type CampaignDocument,
  campaignDocumentSchema,
  takeTemplate,
  templateIsUsable,
} from '@sklaida/campaigns';
import {
  type Campaign,
  type Correction,
  dropCorrection,
  findCorrection,
  findTemplate,
  saveCorrection,
  settleTemplate,
  type TemplateVersion,
} from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import { recordHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { beginCorrection, type CorrectionRefusal, correctable, saysTheSame } from './corrections.server';

export type TemplateNews = {
  id: string;
  title: string;
  /** The version the campaign, or its correction, grew from. */
  from: TemplateVersion;
  newest: TemplateVersion;
};

/** A version of its template newer than what the campaign says; null where there is none, or none within reach. */
export async function findTemplateNews(
  tx: TenantTx,
  member: Member,
  campaign: Pick<Campaign, 'templateId' | 'templateNumber'>,
  correction: Pick<Correction, 'template'> | null,
): Promise<TemplateNews | null> {
  const { templateId } = campaign;
  const number = correction?.template?.number ?? campaign.templateNumber;
  if (templateId === null || number === null) return null;
  const template = await findTemplate(tx, { scopes: member.entered.scopes, id: templateId });
  const [newest] = template?.versions ?? [];
  const from = template?.versions.find((one) => one.number === number);
  if (!template || !newest || !from || newest.number <= number || !templateIsUsable(template.state))
    return null;
  return { id: template.id, title: template.title, from, newest };
}

/**
 * Merges the newest version of the template into the correction, which is begun if there is none. Nothing reaches a library before it is
 * published. A version that changes nothing the campaign says is only remembered.
 */
export async function takeTemplateNews(
  tx: TenantTx,
  member: Member,
  id: string,
): Promise<
  Result<{ conflicts: number; changed: boolean }, CorrectionRefusal | 'nothing-new' | 'not-fitting'>
> {
  const found = await correctable(tx, member, id);
  if (!found.ok) return found;
  const campaign = found.value;
  const key = { tenantId: member.entered.tenant.id, campaignId: id };
  if (campaign.templateId !== null) {
    const seen = await findTemplate(tx, { scopes: member.entered.scopes, id: campaign.templateId });
    if (!seen) return fail('not-found');
  }
  const draft = await findCorrection(tx, key);
  const news = await findTemplateNews(tx, member, campaign, draft);
  if (!news) return fail('nothing-new');
  const local: CampaignDocument = draft?.document ?? campaign.document;
  const days = draft?.days ?? daysOf(campaign);
  const merged = takeTemplate({
    number: news.newest.number,
    base: news.from.document,
    upstream: news.newest.document,
    local,
    days,
    earlier: draft?.template?.conflicts ?? [],
  });
  const document = campaignDocumentSchema.safeParse(merged.document);
  if (!document.success) return fail('not-fitting');
  const conflicts = merged.taken.conflicts.filter((one) => one.chosen === null).length;
  const same = saysTheSame(campaign, { document: document.data, days });
  if (same && !draft && merged.taken.conflicts.length === 0) {
    await remember(tx, member, id, news.newest.number);
    return ok({ conflicts: 0, changed: false });
  }
  const begun = await beginCorrection(tx, member, { id, fromNumber: null });
  if (!begun.ok) return begun;
  const present = await findCorrection(tx, key);
  if (!present) return fail('not-found');
  const change = {
    document: document.data,
    template: merged.taken,
    note: present.note ?? news.newest.note,
  };
  const saved = await saveCorrection(tx, { ...key, version: present.version, change });
  return saved.ok ? ok({ conflicts, changed: true }) : saved;
}

/** Every place was decided for what the campaign says already: nothing to publish, and the version is not offered again. */
export async function keepAsItIs(
  tx: TenantTx,
  member: Member,
  input: { id: string; version: number },
): Promise<Result<null, CorrectionRefusal>> {
  const found = await correctable(tx, member, input.id);
  if (!found.ok) return found;
  const key = { tenantId: member.entered.tenant.id, campaignId: input.id };
  const draft = await findCorrection(tx, key);
  if (!draft?.template) return ok(null);
  if (draft.version !== input.version) return fail('stale', draft);
  if (draft.template.conflicts.some((one) => one.chosen === null)) return fail('undecided');
  if (!saysTheSame(found.value, draft)) return fail('stale', draft);
  await remember(tx, member, input.id, draft.template.number);
  await dropCorrection(tx, key);
  return ok(null);
}

async function remember(tx: TenantTx, member: Member, campaignId: string, number: number): Promise<void> {
  const tenantId = member.entered.tenant.id;
  await settleTemplate(tx, { tenantId, campaignId, number });
  await recordHistory(tx, {
    tenantId,
    subjectKind: 'campaign',
    subjectId: campaignId,
    action: 'keep-template',
    data: { number },
  });
}

const daysOf = ({ startsOn, endsOn, answerBy, reportBy }: Campaign) => ({
  startsOn,
  endsOn,
  answerBy,
  reportBy,
});
