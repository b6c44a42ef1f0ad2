import { textsAreOpen } from '@sklaida/campaigns';
import { type AdoptionRow, carryAdoptionState, updateAdoption } from '@sklaida/campaigns/server';
import { followItems, listItems } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { getProfile, recordHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { writeAboutMove } from './adoption-letters.server';

/**
 * A text changed after it was approved: where the library keeps approval on, its part waits for approval again and the approver is
 * asked by letter. What is published stays published; the page of publishing says which channel to mend. Returns whether it waits.
 */
export async function afterTextsChanged(
  tx: TenantTx,
  member: Member,
  input: { adoption: AdoptionRow; itemIds: readonly string[]; origin: string; demo: boolean },
): Promise<boolean> {
  const { adoption, itemIds } = input;
  const { tenant } = member.entered;
  if (textsAreOpen(adoption.state) || itemIds.length === 0) return adoption.state === 'submitted';
  const profile = await getProfile(tx, tenant.id);
  const asks = adoption.state === 'approved' && profile.approvalRequired;
  const to = asks || adoption.state === 'submitted' ? 'in_review' : 'approved';
  await followItems(tx, { tenantId: tenant.id, ids: itemIds, to });
  if (!asks) return adoption.state === 'submitted';
  await updateAdoption(tx, {
    tenantId: tenant.id,
    id: adoption.id,
    version: adoption.version,
    change: { state: 'submitted' },
  });
  await recordHistory(tx, {
    tenantId: tenant.id,
    subjectKind: 'adoption',
    subjectId: adoption.id,
    action: 'submit',
    fromState: 'approved',
    toState: 'submitted',
    data: { campaign: adoption.campaignTitle },
  });
  await carryAdoptionState(tx, adoption.id);
  const items = await listItems(tx, { tenantId: tenant.id, adoptionId: adoption.id });
  const { origin, demo } = input;
  await writeAboutMove(tx, member, { adoption, to: 'submitted', reason: null, items, origin, demo });
  return true;
}
