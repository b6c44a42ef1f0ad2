import type postgres from 'postgres';
import type { Actor } from './people';
import type { Params } from './route-table';

/** What stands in a group's addresses below the group itself. */
export const inGroups = [
  'meeting',
  'series',
  'item',
  'decision',
  'ballot',
  'thread',
  'side',
  'file',
] as const;
type InGroup = (typeof inGroups)[number];
type Group = Record<InGroup, string[]> & { id: string; slug: string };
/** The groups a person sits in, whoever hosts them, and some that she does not. */
export type Seats = { own: Group[]; foreign: Group[] };

export async function seatsOf(owner: postgres.Sql, actor: Actor): Promise<Seats> {
  const rows = await owner<(Group & { sits: boolean })[]>`
    select g.id, t.slug,
      array(select x.id from meetings x where x.scope_id = g.id order by x.starts_at desc limit 4) as meeting,
      array(select x.id from meeting_series x where x.scope_id = g.id order by x.id limit 3) as series,
      array(select x.id from agenda_items x where x.scope_id = g.id order by x.id limit 3) as item,
      array(select x.id from decisions x where x.scope_id = g.id order by x.number limit 4) as decision,
      array(select x.id from ballots x where x.scope_id = g.id order by x.id limit 4) as ballot,
      array(select x.id from threads x where x.scope_id = g.id order by x.id limit 4) as thread,
      array(select x.id from side_reports x where x.scope_id = g.id order by x.id limit 4) as side,
      array(select x.id from group_files x where x.scope_id = g.id order by x.id limit 3) as file,
      exists (select from identity.workgroup_members w join identity.people p on p.id = w.person_id
        where w.workgroup_id = g.id and p.email = ${actor.email}
          and (w.valid_until is null or w.valid_until >= current_date)) as sits
    from workgroups g join tenants t on t.id = g.tenant_id order by g.id`;
  const some = (sits: boolean) => rows.filter((one) => one.sits === sits).slice(0, 3);
  return { own: some(true), foreign: some(false) };
}

const innerOf = (params: readonly string[]) => inGroups.find((name) => params.includes(name)) ?? null;

type At = { params: readonly string[] };
type Elsewhere = { params: Params; as: Params; given: string[] };

export const isInGroup = ({ params }: At): boolean => params.includes('group');

/** The addresses of a group's page that are this person's. */
export function ownGroupPlaces({ params }: At, { own }: Seats): Params[] {
  const inner = innerOf(params);
  return own.flatMap(({ id, slug, ...held }) => {
    const place = { library: slug, group: id };
    return inner ? held[inner].map((one) => ({ ...place, [inner]: one })) : [place];
  });
}

/** Groups she does not sit in, hers at an address that is not its host's, and what is another group's put into one of hers. */
export function foreignGroupPlaces(
  { params }: At,
  { own, foreign }: Seats,
  given: { tenant: string; nothing: string; others: readonly string[] },
): Elsewhere[] {
  const inner = innerOf(params);
  const { nothing, tenant } = given;
  const below = (id: string | undefined): Params => (inner ? { [inner]: id ?? nothing } : {});
  const first = (group: Group | undefined) => (inner ? group?.[inner][0] : undefined);
  const absent = (library: string) => ({ library, group: nothing, ...below(nothing) });
  const elsewhere = (library: string, group: Group): Elsewhere => ({
    params: { library, group: group.id, ...below(first(group)) },
    as: absent(library),
    given: [group.id, first(group) ?? nothing, nothing],
  });
  const [mine] = own;
  const inMine = (id: string): Elsewhere[] =>
    mine
      ? [
          {
            params: { library: mine.slug, group: mine.id, ...below(id) },
            as: { library: mine.slug, group: mine.id, ...below(nothing) },
            given: [id, nothing],
          },
        ]
      : [];
  const another = mine && mine.slug !== tenant ? tenant : 'utena-r-vb';
  return [
    ...foreign.map((group) => elsewhere(group.slug, group)),
    ...(mine ? [elsewhere(another, mine)] : []),
    ...given.others.map((id) => ({
      params: { library: tenant, group: id, ...below(nothing) },
      as: absent(tenant),
      given: [id, nothing],
    })),
    ...(inner ? [...foreign.flatMap((group) => first(group) ?? []), ...given.others].flatMap(inMine) : []),
  ];
}

/** Some address of this page, one of hers where she has one. */
export function anyGroupPlace(at: At, seats: Seats, nothing: string, tenant: string): Params {
  const inner = innerOf(at.params);
  const [first] = ownGroupPlaces(at, seats);
  return first ?? { library: tenant, group: nothing, ...(inner ? { [inner]: nothing } : {}) };
}
