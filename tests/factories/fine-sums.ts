import { expect } from 'vitest';
import type { TestDatabase } from '../setup/database';

/**
 * Cells by kind, municipality and week, and quotes, are what the rows of the libraries say, no more and no less. Who has no day of its
 * own was counted in the week the campaign began when it reported, also when the region has moved the campaign since.
 */
export async function checkFineSums(db: TestDatabase, campaignId: string): Promise<void> {
  const rows = await db.owner`select a.mirror_tenant_id as county, t.kind, t.municipality,
      coalesce(date_trunc('week', a.happens_on::timestamp)::date::text, r.carried ->> 'weekOn') as week, count(*)::int as libraries,
      sum(r.events)::int as events, sum(r.participants)::int as participants, sum(r.reach)::int as reach
    from results r join adoptions a on a.tenant_id = r.tenant_id and a.id = r.adoption_id and a.state = 'reported'
    join tenants t on t.id = a.tenant_id
    where a.campaign_id = ${campaignId} group by 1, 2, 3, 4 order by 2, 3, 4`;
  const cells =
    await db.owner`select tenant_id as county, library_kind as kind, municipality, week_on::text as week, libraries,
      events, participants, reach from campaign_cells where campaign_id = ${campaignId} order by 2, 3, 4`;
  expect([...cells]).toEqual([...rows]);
  const weeks = await db.owner`select m.source_tenant_id from adoption_mirrors m
    join adoptions a on a.tenant_id = m.source_tenant_id and a.campaign_id = m.campaign_id
    left join results r on r.tenant_id = a.tenant_id and r.adoption_id = a.id
    where m.campaign_id = ${campaignId} and m.week_on is distinct from
      case when a.state = 'reported' then (r.carried ->> 'weekOn')::date end`;
  expect([...weeks]).toEqual([]);
  const quotable = await db.owner`select a.tenant_id as library, r.note as body from results r
    join adoptions a on a.tenant_id = r.tenant_id and a.id = r.adoption_id and a.state = 'reported'
    where a.campaign_id = ${campaignId} and r.note is not null order by 1`;
  const quotes = await db.owner`select source_tenant_id as library, body from campaign_quotes
    where campaign_id = ${campaignId} order by 1`;
  expect([...quotes]).toEqual([...quotable]);
}
