import type postgres from 'postgres';
import type { Actor } from './people';

type Thing = { id: string; tenantId: string };
export type ObjectParam = 'adoption' | 'letter' | 'campaign' | 'template';

/** Which things a person's library may open, and which are there but are somebody else's: told by the rows, not by the walls. */
export type Holdings = Record<ObjectParam, { own: string[]; foreign: string[] }>;

export async function holdingsOf(owner: postgres.Sql, actor: Actor): Promise<Holdings> {
  const me = actor.tenantId;
  const adoptions = await owner<Thing[]>`select id, tenant_id as "tenantId" from adoptions
    where tenant_id <> ${me} or opened_at is not null order by tenant_id, id`;
  const letters = await owner<Thing[]>`select id, tenant_id as "tenantId" from outbox order by tenant_id, id`;
  const shared = (table: 'campaigns' | 'campaign_templates') => owner<(Thing & { readable: boolean })[]>`
    select x.id, x.tenant_id as "tenantId",
      x.tenant_id = ${me} or x.share in ('association', 'public')
        or (x.share = 'region' and exists (select from tenants t join territories y on y.municipality = t.municipality
          where t.id = ${me} and t.kind <> 'association' and y.region_id = x.share_scope_id))
        or exists (select from region_sums s where s.tenant_id = ${me} and s.campaign_id = x.id) as readable
    from ${owner(table)} x order by x.tenant_id, x.id`;
  const split = (things: readonly (Thing & { readable?: boolean })[]) => {
    const mine = things.filter((one) => one.readable ?? one.tenantId === me);
    const others = things.filter((one) => !mine.includes(one));
    return { own: mine.slice(0, 4).map((one) => one.id), foreign: spread(others) };
  };
  return {
    adoption: split(adoptions),
    letter: split(letters),
    campaign: split(await shared('campaigns')),
    template: split(await shared('campaign_templates')),
  };
}

/** The first, the middle and the last: neighbours of one region and strangers of another. */
function spread(things: readonly Thing[]): string[] {
  const places = [0, Math.floor(things.length / 2), things.length - 1];
  return [...new Set(places.map((place) => things[place]?.id))].filter((id) => id !== undefined);
}
