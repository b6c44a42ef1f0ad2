import type postgres from 'postgres';
import { type Seats, seatsOf } from './group-addresses';
import type { Actor } from './people';

type Thing = { id: string; tenantId: string };
export type ObjectParam =
  | 'adoption'
  | 'letter'
  | 'campaign'
  | 'template'
  | 'person'
  | 'deputation'
  | 'assignment'
  | 'order'
  | 'import'
  | 'tenant'
  | 'review'
  | 'image'
  | 'commitment'
  | 'bulletin'
  | 'report'
  | 'clause';

/** Which things a person's library may open, and which are there but are somebody else's: told by the rows, not by the walls. */
export type Holdings = Record<ObjectParam, { own: string[]; foreign: string[] }> & { seats: Seats };

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
  const people = await owner<Thing[]>`select m.person_id as id, m.tenant_id as "tenantId"
    from identity.memberships m join identity.role_grants g using (tenant_id, person_id) order by m.tenant_id, 1`;
  // Her own, and those of other libraries; who sees a colleague's depends on her role.
  const assignments = await owner<Thing[]>`select a.id, a.tenant_id as "tenantId" from assignments a
    join identity.people p on p.id = a.assignee_id
    where a.tenant_id <> ${me} or p.email = ${actor.email} order by a.tenant_id, a.id`;
  const commitments = await owner<Thing[]>`select c.id, c.tenant_id as "tenantId" from commitments c
    join identity.people p on p.id = c.assignee_id
    where c.tenant_id <> ${me} or p.email = ${actor.email} order by c.tenant_id, c.id`;
  const clauses = await owner<Thing[]>`select c.id, c.tenant_id as "tenantId" from duty_clauses c
    join job_descriptions d on d.tenant_id = c.tenant_id and d.id = c.description_id
    join identity.people p on p.id = d.person_id
    where c.tenant_id <> ${me} or (p.email = ${actor.email} and d.replaced_at is null) order by c.tenant_id, c.id`;
  const bulletins = await owner<Thing[]>`select id, tenant_id as "tenantId" from bulletins
    where tenant_id <> ${me} or (departments = '[]' and withdrawn_at is null) order by tenant_id, id`;
  // A report of one's duties is its author's alone.
  const reports = await owner<Thing[]>`select id, tenant_id as "tenantId" from reports
    where tenant_id <> ${me} or kind <> 'duties' order by tenant_id, id`;
  const plain = (table: string) =>
    owner<Thing[]>`select id, tenant_id as "tenantId" from ${owner(table)} order by tenant_id, id`;
  const members = await owner<(Thing & { readable: boolean })[]>`
    select t.id, t.id as "tenantId", exists (select from territories y join regions r on r.id = y.region_id
      where y.municipality = t.municipality and r.county_tenant_id = ${me}) as readable
    from tenants t where t.kind in ('municipal_library', 'school_library') order by t.id`;
  const reviews = await owner<(Thing & { readable: boolean })[]>`
    select r.id, r.tenant_id as "tenantId", exists (select from identity.workgroup_members w join identity.people p on p.id = w.person_id
      where w.workgroup_id = r.scope_id and p.email = ${actor.email}) as readable from reviews r order by r.tenant_id, r.id`;
  return {
    seats: await seatsOf(owner, actor),
    review: split(reviews),
    image: split(await plain('images')),
    commitment: split(commitments),
    bulletin: split(bulletins),
    report: split(reports),
    clause: split(clauses),
    person: split(people),
    deputation: split(await plain('deputations')),
    assignment: split(assignments),
    order: split(await plain('distribution_requests')),
    import: split(await plain('library_imports')),
    tenant: split(members),
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
