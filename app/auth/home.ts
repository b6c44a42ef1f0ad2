import { type Role, type TenantKind, tenantKinds } from '@sklaida/kernel';

export type OwnDoor = { slug: string; kind: TenantKind; roles: Role[]; regionSlug: string | null };

const regional: Role[] = ['regional_coordinator', 'methodologist', 'analyst'];

/** The address a library opens at for this person: those who look after a region begin with the region. */
function addressOf({ slug, kind, roles, regionSlug }: OwnDoor): string {
  if (kind === 'association') return `/association/${slug}`;
  const looksAfterRegion = kind === 'county_library' && roles.some((role) => regional.includes(role));
  return looksAfterRegion && regionSlug ? `/region/${regionSlug}` : `/b/${slug}`;
}

/** Where a person begins: the widest of their libraries, then the first by name of address. Null without any. */
export function homeOf(doors: readonly OwnDoor[]): string | null {
  const [first] = [...doors].sort(
    (a, b) => tenantKinds.indexOf(a.kind) - tenantKinds.indexOf(b.kind) || (a.slug < b.slug ? -1 : 1),
  );
  return first ? addressOf(first) : null;
}
