import type { Permission, TenantKind } from '@sklaida/kernel';

export const groupKinds = ['workgroup', 'event_council', 'editorial_board', 'territorial_council'] as const;
export type GroupKind = (typeof groupKinds)[number];
/** Whose people may sit in it: the host's alone, its territory's, those of an association's regions. */
export type GroupReach = 'library' | 'region' | 'association';

/** As what one sits in a group. */
export const seatRoles = ['lead', 'member', 'observer'] as const;
/** What is done to a seat: another role, the lead handed over to it, its end, or one's own leaving. */
export const seatSteps = [...seatRoles, 'hand-over', 'end', 'leave'] as const;
export type SeatStep = (typeof seatSteps)[number];

const opening: Record<GroupReach, { needs: Permission; at: readonly TenantKind[] }> = {
  region: { needs: 'member-library:open', at: ['county_library'] },
  library: { needs: 'assignment:give', at: ['county_library', 'municipal_library', 'school_library'] },
  association: { needs: 'association:launch', at: ['association'] },
};

/** How far the groups reach that somebody with these permissions may open here, the widest first. As `carry.open_group`. */
export function openableReaches(kind: TenantKind, permissions: ReadonlySet<Permission>): GroupReach[] {
  return (Object.keys(opening) as GroupReach[]).filter(
    (reach) => opening[reach].at.includes(kind) && permissions.has(opening[reach].needs),
  );
}
