import { type Role, roles, tenantKinds } from '@sklaida/kernel';
import { describe, expect, it } from 'vitest';
import { grantableBy, powersOf, roleFits } from './granting';
import { permissionsOf } from './permissions';

const libraries = tenantKinds.filter((kind) => kind !== 'association');
const pairs: Role[][] = [
  ...roles.map((role) => [role]),
  ...roles.flatMap((a) => roles.filter((b) => b > a).map((b) => [a, b])),
];

describe('granting roles', () => {
  it('is for those alone who hold the permission', () => {
    for (const held of pairs) {
      for (const kind of tenantKinds) {
        if (!permissionsOf(held).has('role:grant')) expect(grantableBy(held, kind).size, held.join()).toBe(0);
      }
    }
  });

  it('reaches by no chain of grants a power over people that the first giver lacked', () => {
    for (const kind of tenantKinds) {
      for (const first of pairs) {
        const powers = powersOf(first);
        const reached = new Set<Role>();
        // Everybody reached gives on what she was given, together with all that anybody before her was given.
        for (let size = -1; size < reached.size; ) {
          size = reached.size;
          for (const role of grantableBy([...first, ...reached], kind)) reached.add(role);
          for (const giver of reached) for (const role of grantableBy([giver], kind)) reached.add(role);
        }
        expect(
          [...powersOf([...reached])].filter((one) => !powers.has(one)),
          `${kind}: ${first}`,
        ).toEqual([]);
        expect([...reached].sort(), `${kind}: ${first}`).toEqual([...grantableBy(first, kind)].sort());
      }
    }
  });

  it('keeps roles of the installation, the association and a guest out of every library', () => {
    for (const kind of libraries) {
      for (const role of ['platform_admin', 'association_member', 'guest_reviewer'] as const) {
        expect(roleFits(role, kind)).toBe(false);
      }
    }
    expect(roleFits('regional_coordinator', 'municipal_library')).toBe(false);
    expect(roleFits('school_librarian', 'municipal_library')).toBe(false);
    expect(roleFits('tenant_admin', 'school_library')).toBe(false);
  });

  it('lets a director name everybody, an administrator everybody without power over her betters', () => {
    for (const kind of libraries) {
      expect([...grantableBy(['director'], kind)].sort()).toEqual(
        roles.filter((role) => roleFits(role, kind)).sort(),
      );
    }
    const named = grantableBy(['tenant_admin'], 'municipal_library');
    expect(named.has('editor') && named.has('approver') && named.has('tenant_admin')).toBe(true);
    expect(named.has('director') || named.has('department_head')).toBe(false);
    expect(grantableBy(['school_librarian'], 'school_library').has('director')).toBe(false);
  });
});
