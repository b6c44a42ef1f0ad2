import { campaignVerdict } from '@sklaida/campaigns';
import { findCampaign, setCampaignState } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import { recordHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';

/** Gives up a draft. A launched campaign has libraries to tell and is not ended here. */
export async function cancelCampaign(
  tx: TenantTx,
  member: Member,
  input: { id: string; today: IsoDate },
): Promise<Result<null, 'not-found' | 'cannot-cancel'>> {
  const { tenant, scopes } = member.entered;
  const campaign = await findCampaign(tx, { scopes, id: input.id });
  if (!campaign || campaign.tenantId !== tenant.id) return fail('not-found');
  const verdict = campaignVerdict(campaign.state, 'cancel', {
    permissions: member.permissions,
    endsOn: campaign.endsOn,
    today: input.today,
  });
  if (!verdict.ok || campaign.launchedAt) return fail('cannot-cancel');
  const moved = await setCampaignState(tx, {
    tenantId: tenant.id,
    id: campaign.id,
    from: campaign.state,
    to: verdict.to,
  });
  if (!moved.ok) return fail('cannot-cancel');
  await recordHistory(tx, {
    tenantId: tenant.id,
    subjectKind: 'campaign',
    subjectId: campaign.id,
    action: 'cancel',
    fromState: campaign.state,
    toState: verdict.to,
  });
  return ok(null);
}
