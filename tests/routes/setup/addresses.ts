import { uuidv7 } from '@sklaida/kernel';
import { the } from '../../factories/world';
import type { Somebody } from './crowd';
import { anyGroupPlace, foreignGroupPlaces, isInGroup, ownGroupPlaces } from './group-addresses';
import type { ObjectParam } from './holdings';
import type { Actor } from './people';
import { addressOf, type Params, type Route } from './route-table';

export const doors = ['library', 'region', 'association'] as const;
export const objects = [
  'adoption',
  'letter',
  'campaign',
  'template',
  'person',
  'deputation',
  'assignment',
  'order',
  'import',
  'tenant',
  'review',
  'image',
  'commitment',
  'bulletin',
  'report',
  'clause',
] as const satisfies readonly ObjectParam[];
/** Neighbours, strangers, another kind of door, and what is no name at all. */
export const everyDoor: Record<(typeof doors)[number], string[]> = {
  library: ['utena-r-vb', 'joniskis-r-vb', 'srcb', 'X%00'],
  region: ['panevezys', 'siauliai', '..%2f'],
  association: ['avba', 'pabv'],
};
/** An id of nothing at all: what any foreign id must be indistinguishable from. */
export const nothing = uuidv7();
const garbage: [string, ...string[]] = ["1'or'1'='1", '%00', 'a'.repeat(400)];

/** An address that is not theirs, one with nothing behind it, and what was put into the two. */
type Elsewhere = { params: Params; as: Params; given: string[] };

export const doorOf = (route: Route) => doors.find((door) => route.params.includes(door)) ?? null;
const objectOf = (route: Route) => objects.find((name) => route.params.includes(name)) ?? null;
export function ownDoor(actor: Actor, door: (typeof doors)[number]): string | null {
  if (door === 'region') return actor.region;
  return (actor.kind === 'association') === (door === 'association') ? actor.tenant : null;
}

export function isOwnDoor({ actor, holdings }: Somebody, route: Route, params: Params): boolean {
  const door = the(doorOf(route));
  if (isInGroup(route))
    return holdings.seats.own.some(({ id, slug }) => id === params.group && slug === params.library);
  return ownDoor(actor, door) === params[door];
}

/** One of these for each turn, so that every one is tried on some route by somebody and none by everybody everywhere. */
const inTurn = <T>(all: readonly [T, ...T[]], turn: number): T => all[turn % all.length] ?? all[0];

/**
 * Addresses of this route for this person that are not theirs, and the same address with nothing behind it: every door, every kind
 * of foreign thing. What is no id at all is tried a piece a turn.
 */
export function foreignAddresses(
  route: Route,
  { actor, holdings }: Somebody,
  alsoForeign: string,
  turn: number,
): Elsewhere[] {
  const door = doorOf(route);
  if (!door) return [];
  if (isInGroup(route)) {
    const given = { tenant: actor.tenant, nothing, others: [alsoForeign, inTurn(garbage, turn)] };
    return foreignGroupPlaces(route, holdings.seats, given);
  }
  const object = objectOf(route);
  const own = ownDoor(actor, door);
  const others = object
    ? [...holdings[object].own.slice(0, 1), ...holdings[object].foreign.slice(0, 1)]
    : [''];
  const cases: Elsewhere[] = [];
  for (const [index, slug] of everyDoor[door].entries()) {
    if (slug === own) continue;
    for (const id of others.filter((_, place) => index === 0 || place === turn % others.length)) {
      const params = { [door]: slug, ...(object ? { [object]: id } : {}) };
      const as = { [door]: 'nera-tokios', ...(object ? { [object]: nothing } : {}) };
      cases.push({ params, as, given: [slug, id, 'nera-tokios', nothing] });
    }
  }
  if (own && object) {
    for (const id of [...holdings[object].foreign, alsoForeign, inTurn(garbage, turn)]) {
      cases.push({
        params: { [door]: own, [object]: id },
        as: { [door]: own, [object]: nothing },
        given: [id, nothing],
      });
    }
  }
  return cases;
}

/** The addresses of this route that are theirs. */
export function ownAddresses(route: Route, { actor, holdings }: Somebody): string[] {
  const door = the(doorOf(route));
  if (isInGroup(route))
    return ownGroupPlaces(route, holdings.seats).map((params) => addressOf(route, params));
  const own = ownDoor(actor, door);
  if (!own) return [];
  const object = objectOf(route);
  return (object ? holdings[object].own : ['']).map((id) =>
    addressOf(route, { [door]: own, ...(object ? { [object]: id } : {}) }),
  );
}

/** Some address of this route behind this door: with a thing of theirs where they have one. */
export function anyAddress(route: Route, { actor, holdings }: Somebody, slug: string): string {
  if (isInGroup(route)) return addressOf(route, anyGroupPlace(route, holdings.seats, nothing, actor.tenant));
  const object = objectOf(route);
  return addressOf(route, {
    [the(doorOf(route))]: slug,
    ...(object ? { [object]: holdings[object].own[0] ?? nothing } : {}),
  });
}

/** A page and its first part are one address and are asked for together. */
export const oncePerAddress = (routes: readonly Route[]): Route[] => [
  ...new Map(routes.map((route) => [route.pattern, route])).values(),
];
