import { createHash } from 'node:crypto';
import { type CampaignDocument, replaceTheme } from '@sklaida/campaigns';
import {
  createTemplate,
  findCampaign,
  findTemplate,
  lockCampaign,
  lockTemplate,
  updateCampaign,
  writeTemplateDraft,
} from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import { recordHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { mayEdit } from '../campaigns/read-campaign.server';

/** What is being written: the unpublished version of a template, or a campaign that has not been launched. */
export type Composed = { kind: 'template' | 'campaign'; id: string };
export type ComposeRefusal = 'not-found' | 'wrong-state' | 'stale' | 'too-many';
type Change = (document: CampaignDocument) => Result<CampaignDocument, 'stale' | 'not-found' | 'too-many'>;

/** A sign of one part as it was read, as a number a form can carry: a save that grew from another text is a conflict. */
export function partSign(part: unknown): number {
  return Number.parseInt(createHash('sha256').update(JSON.stringify(part)).digest('hex').slice(0, 12), 16);
}

/** Changes a document under a lock: two people writing different parts never disturb each other. */
export async function composeDocument(
  tx: TenantTx,
  member: Member,
  at: Composed,
  change: Change,
): Promise<Result<CampaignDocument, ComposeRefusal>> {
  const key = { tenantId: member.entered.tenant.id, id: at.id };
  if (at.kind === 'template') {
    const locked = await lockTemplate(tx, key);
    const document = locked?.draft?.document ?? locked?.published;
    if (!locked || !document) return fail('not-found');
    if (locked.state === 'retired') return fail('wrong-state');
    const changed = change(document);
    if (!changed.ok || changed.value === document) return changed;
    await writeTemplateDraft(tx, {
      ...key,
      personId: member.entered.person.id,
      locked,
      document: changed.value,
    });
    return changed;
  }
  const campaign = await lockCampaign(tx, key);
  if (!campaign) return fail('not-found');
  if (!mayEdit(member, campaign)) return fail('wrong-state');
  const changed = change(campaign.document);
  if (!changed.ok || changed.value === campaign.document) return changed;
  const { version } = campaign;
  const saved = await updateCampaign(tx, { ...key, version, change: { document: changed.value } });
  return saved.ok ? changed : fail(saved.error);
}

/** A new theme in every text; `was` is the theme the person had before her. */
export function retheme(was: string, theme: string): Change {
  return (document) => {
    if (document.theme === theme) return ok(document);
    return document.theme === was ? ok(replaceTheme(document, was, theme)) : fail('stale', document.theme);
  };
}

export type TemplateSource = { kind: 'blank'; document: CampaignDocument } | Composed;

/** *Naujas šablonas*: blank, as another one, or as a campaign was. */
export async function newTemplate(
  tx: TenantTx,
  member: Member,
  input: {
    id: string;
    title: string;
    source: TemplateSource;
    occasion: { tenantId: string; id: string } | null;
    leadDays: number | null;
  },
): Promise<Result<{ id: string }, 'no-source'>> {
  const { tenant, person } = member.entered;
  const source = await readSource(tx, member, input.source);
  if (!source) return fail('no-source');
  const { made } = await createTemplate(tx, {
    tenantId: tenant.id,
    id: input.id,
    personId: person.id,
    title: input.title,
    occasion: input.occasion,
    leadDays: input.leadDays ?? source.leadDays,
    document: source.document,
  });
  if (made) {
    await recordHistory(tx, {
      tenantId: tenant.id,
      subjectKind: 'template',
      subjectId: input.id,
      action: 'create',
      toState: 'draft',
      data: { title: input.title },
    });
  }
  return ok({ id: input.id });
}

const usualLead = 30;

async function readSource(tx: TenantTx, member: Member, source: TemplateSource) {
  const { scopes } = member.entered;
  if ('document' in source) return { document: source.document, leadDays: usualLead };
  if (source.kind === 'template') {
    const template = await findTemplate(tx, { scopes, id: source.id });
    const document = template?.versions[0]?.document ?? template?.draft?.document;
    return template && document ? { document, leadDays: template.leadDays } : null;
  }
  const campaign = await findCampaign(tx, { scopes, id: source.id });
  return campaign ? { document: campaign.document, leadDays: usualLead } : null;
}
