import { type Block, type CampaignDocument, type ChannelKey, campaignIsOver } from '@sklaida/campaigns';
import {
  answerOffer,
  type Campaign,
  type Correction,
  type CorrectionChange,
  currentNumberOf,
  dropCorrection,
  findCampaign,
  findCorrection,
  listCampaignVersions,
  listOpenOffers,
  publishCorrection,
  saveCorrection,
  startCorrection,
} from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { letterBase } from '../campaigns/steer-campaign.server';

export type CorrectionRefusal =
  | 'forbidden'
  | 'not-found'
  | 'over'
  | 'stale'
  | 'nothing-changed'
  | 'undecided';

const keyOf = (member: Member, campaignId: string) => ({ tenantId: member.entered.tenant.id, campaignId });

/** The tenant's own open campaign, if this person may correct it. */
export async function correctable(
  tx: TenantTx,
  member: Member,
  id: string,
): Promise<Result<Campaign, 'forbidden' | 'not-found' | 'over'>> {
  const campaign = await findCampaign(tx, { scopes: member.entered.scopes, id });
  if (campaign?.tenantId !== member.entered.tenant.id) return fail('not-found');
  if (!member.permissions.has('campaign:launch')) return fail('forbidden');
  return campaign.state === 'open' && !campaignIsOver(campaign.state) ? ok(campaign) : fail('over');
}

/** Begins a correction from what the campaign says now, or from a version it said before. */
export async function beginCorrection(
  tx: TenantTx,
  member: Member,
  input: { id: string; fromNumber: number | null },
): Promise<Result<null, CorrectionRefusal>> {
  const found = await correctable(tx, member, input.id);
  if (!found.ok) return found;
  const key = keyOf(member, input.id);
  const versions = await listCampaignVersions(tx, key);
  const from = versions.find((one) => one.number === (input.fromNumber ?? versions[0]?.number));
  const current = versions[0];
  if (!from || !current) return fail('not-found');
  if (input.fromNumber !== null) await dropCorrection(tx, key);
  await startCorrection(tx, {
    ...key,
    baseNumber: current.number,
    document: from.document,
    days: from.days,
    personId: member.entered.person.id,
  });
  return ok(null);
}

export async function keepCorrection(
  tx: TenantTx,
  member: Member,
  input: { id: string; version: number; change: CorrectionChange },
): Promise<Result<null, CorrectionRefusal>> {
  const found = await correctable(tx, member, input.id);
  if (!found.ok) return found;
  return saveCorrection(tx, { ...keyOf(member, input.id), ...input });
}

export async function forgetCorrection(
  tx: TenantTx,
  member: Member,
  id: string,
): Promise<Result<null, CorrectionRefusal>> {
  const found = await correctable(tx, member, id);
  if (!found.ok) return found;
  await dropCorrection(tx, keyOf(member, id));
  return ok(null);
}

/** Publishes the saved correction. Pressed twice, the second press finds it published and tells nobody again. */
export async function sendCorrection(
  tx: TenantTx,
  member: Member,
  input: { id: string; version: number; demo: boolean },
): Promise<Result<{ number: number; libraries: number }, CorrectionRefusal>> {
  const found = await correctable(tx, member, input.id);
  if (!found.ok) return found;
  const campaign = found.value;
  const key = keyOf(member, input.id);
  const correction = await findCorrection(tx, key);
  const current = await currentNumberOf(tx, key);
  if (!correction) return current > 1 ? ok({ number: current, libraries: 0 }) : fail('not-found');
  if (correction.version !== input.version || correction.baseNumber !== current)
    return fail('stale', correction);
  if (saysTheSame(campaign, correction)) return fail('nothing-changed');
  if (correction.template?.conflicts.some((one) => one.chosen === null)) return fail('undecided');
  return ok(
    await publishCorrection(tx, {
      campaignId: campaign.id,
      number: current + 1,
      document: correction.document,
      days: correction.days,
      note: correction.note,
      urgent: correction.urgent,
      letter: {
        ...letterBase(member, { ...campaign, ...correction.days }, input.demo),
        note: correction.note,
      },
    }),
  );
}

export const saysTheSame = (campaign: Campaign, { document, days }: Pick<Correction, 'document' | 'days'>) =>
  JSON.stringify(document) === JSON.stringify(campaign.document) &&
  Object.entries(days).every(([name, day]) => campaign[name as keyof typeof days] === day);

/** *Perkelti į pataisą* or *Padėkoti, bet nekeisti*: the library hears the answer, the text goes into the correction. */
export async function settleOffer(
  tx: TenantTx,
  member: Member,
  input: { id: string; offerId: string; take: boolean; answer: string | null },
): Promise<Result<null, CorrectionRefusal>> {
  const found = await correctable(tx, member, input.id);
  if (!found.ok) return found;
  const key = keyOf(member, input.id);
  const offer = (await listOpenOffers(tx, key)).find((one) => one.id === input.offerId);
  if (!offer) return fail('not-found');
  if (input.take) {
    const begun = await beginCorrection(tx, member, { id: input.id, fromNumber: null });
    if (!begun.ok) return begun;
    const correction = await findCorrection(tx, key);
    if (!correction) return fail('not-found');
    const document = withOffer(correction.document, offer);
    const saved = await saveCorrection(tx, { ...key, version: correction.version, change: { document } });
    if (!saved.ok) return saved;
  }
  await answerOffer(tx, {
    offerId: offer.id,
    state: input.take ? 'accepted' : 'declined',
    answer: input.answer,
  });
  return ok(null);
}

function withOffer(
  document: CampaignDocument,
  offer: { blockId: string; channel: string; title: string | null; body: string },
): CampaignDocument {
  if (offer.channel === 'school') {
    return { ...document, school: document.school && { ...document.school, post: offer.body } };
  }
  const known = document.blocks.some((one) => one.id === offer.blockId);
  const text = { title: offer.title, body: offer.body };
  const added: Block[] = known
    ? []
    : [{ id: offer.blockId, channel: offer.channel as ChannelKey, mode: 'free', ...text }];
  return {
    ...document,
    blocks: [
      ...document.blocks.map((one) => (one.id === offer.blockId ? { ...one, ...text } : one)),
      ...added,
    ],
  };
}
