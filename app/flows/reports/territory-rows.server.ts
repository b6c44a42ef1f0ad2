import { listCampaigns, listMirrors, listTotals } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import type { SourceRow } from '@sklaida/insights/server';
import type { Member } from '~/auth/guards.server';
import { readStanding } from '../campaigns/read-members.server';
import { readFigures } from '../results/read-figures.server';
import { openResults } from '../results/read-results.server';
import type { Period } from './period';

const mine = async (tx: TenantTx, { entered }: Member, { from, to }: Period) =>
  (await listCampaigns(tx, { scopes: entered.scopes })).filter(
    (one) =>
      one.tenantId === entered.tenant.id &&
      one.state !== 'draft' &&
      one.state !== 'workgroup_review' &&
      one.state !== 'cancelled' &&
      one.endsOn >= from &&
      one.endsOn <= to,
  );

/** The region's own campaigns with what their libraries reported; of too few libraries only that the campaign was. */
export async function listTerritoryRows(tx: TenantTx, member: Member, period: Period): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for (const campaign of await mine(tx, member, period)) {
    const key = {
      tenantId: member.entered.tenant.id,
      campaignTenantId: campaign.tenantId,
      campaignId: campaign.id,
    };
    const { total, reported } = openResults(await listTotals(tx, key), await listMirrors(tx, key));
    rows.push({
      ...{ kind: 'campaign', id: campaign.id, label: campaign.title, on: campaign.endsOn, group: null },
      numbers: { campaigns: 1, ...(total ? { libraries: reported, ...total } : {}) },
    });
  }
  return rows;
}

/** The same by municipality, only where a number speaks of enough libraries. */
export async function listPlaceRows(tx: TenantTx, member: Member, period: Period): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for (const campaign of await mine(tx, member, period)) {
    const standing = await readStanding(tx, member, campaign.id, new Date());
    if (!standing) continue;
    const key = {
      tenantId: member.entered.tenant.id,
      campaignTenantId: campaign.tenantId,
      campaignId: campaign.id,
    };
    const open = openResults(await listTotals(tx, key), standing.mirrors);
    const { places } = await readFigures(tx, member, standing, open, 'lt');
    for (const place of places)
      if (place.numbers)
        rows.push({
          ...{ kind: 'campaign', id: campaign.id, label: campaign.title, on: campaign.endsOn },
          group: { key: place.id || 'other', label: place.name },
          numbers: { ...place.numbers },
        });
  }
  return rows;
}
