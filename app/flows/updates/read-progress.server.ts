import { type CorrectionProgress, correctionProgress, currentNumberOf } from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { campaignIdOf, getCampaign } from '../campaigns/read-campaign.server';

export type Progress = CorrectionProgress & { number: number };

/** Of the tenant's own campaign; null while nothing was corrected. */
export async function progressOf(tx: TenantTx, member: Member, campaignId: string): Promise<Progress | null> {
  const number = await currentNumberOf(tx, { tenantId: member.entered.tenant.id, campaignId });
  if (number < 2) return null;
  return { ...(await correctionProgress(tx, { campaignId, number })), number };
}

export async function readProgress(args: GuardedArgs, member: Member): Promise<Progress | null> {
  const id = campaignIdOf(args);
  return withTenant(member, async (tx) => {
    const campaign = await getCampaign(tx, member, id);
    if (campaign.tenantId !== member.entered.tenant.id) throw notFound();
    return progressOf(tx, member, id);
  });
}
