import { type Role, type TenantKind, tenantKinds } from '@sklaida/kernel';

export type OwnDoor = { slug: string; kind: TenantKind; roles: Role[]; regionSlug: string | null };

const regional: Role[] = ['regional_coordinator', 'methodologist', 'analyst'];

/** Whether the person looks after the region of this county library. */
export const opensRegion = ({ kind, roles, regionSlug }: OwnDoor): boolean =>
  kind === 'county_library' && regionSlug !== null && roles.some((role) => regional.includes(role));

/** The address a library opens at for this person: those who look after a region begin with the region. */
function addressOf(door: OwnDoor): string {
  if (door.kind === 'association') return `/association/${door.slug}`;
  return opensRegion(door) ? `/region/${door.regionSlug}` : `/b/${door.slug}`;
}

/** Where a person begins: the widest of their libraries, then the first by name of address. Null without any. */
export function homeOf(doors: readonly OwnDoor[]): string | null {
  const [first] = [...doors].sort(
    (a, b) => tenantKinds.indexOf(a.kind) - tenantKinds.indexOf(b.kind) || (a.slug < b.slug ? -1 : 1),
  );
  return first ? addressOf(first) : null;
}
