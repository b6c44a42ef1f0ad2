import { type Permission, permissions, type Role, roles } from '@sklaida/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { permissionMatrix, permissionsOf } from '../index';

const may = (role: Role) => [...permissionsOf([role])].sort();
const work = /^(campaign|adoption|comment|association|totals):/;
const writes = (role: Role) =>
  may(role).filter((one) => work.test(one) && !one.endsWith(':read') && one !== 'campaign:track');
const holders = (permission: Permission) => roles.filter((role) => permissionMatrix[role][permission]).sort();
const administering: Role[] = ['director', 'school_librarian', 'tenant_admin'];

describe('the permission matrix', () => {
  it('answers for every role and every permission', () => {
    expectTypeOf(permissionMatrix).toEqualTypeOf<Record<Role, Record<Permission, boolean>>>();
    expect(Object.keys(permissionMatrix).sort()).toEqual([...roles].sort());
    for (const role of roles) {
      expect(Object.keys(permissionMatrix[role]).sort()).toEqual([...permissions].sort());
    }
  });

  it('lets only the coordinator of the region run campaigns', () => {
    const running: Permission[] = ['campaign:write', 'campaign:launch', 'campaign:remind', 'campaign:close'];
    for (const role of roles) {
      for (const permission of running) {
        expect(permissionMatrix[role][permission], `${role} ${permission}`).toBe(
          role === 'regional_coordinator',
        );
      }
    }
  });

  it('gives the coordinator no hand in any library’s texts', () => {
    expect(writes('regional_coordinator')).toEqual([
      'campaign:close',
      'campaign:launch',
      'campaign:remind',
      'campaign:write',
      'comment:write',
    ]);
  });

  it('separates writing from approving, except in a school', () => {
    for (const role of roles.filter((one) => one !== 'school_librarian')) {
      expect(permissionMatrix[role]['adoption:submit'] && permissionMatrix[role]['adoption:approve']).toBe(
        false,
      );
    }
  });

  it('gives the school librarian everything the editor and the approver have', () => {
    const school = permissionsOf(['school_librarian']);
    for (const permission of permissionsOf(['editor', 'approver', 'tenant_admin'])) {
      expect(school.has(permission), permission).toBe(true);
    }
  });

  it.each<[Role, Permission[]]>([
    ['director', ['adoption:approve', 'comment:write']],
    ['department_head', ['adoption:approve', 'comment:write']],
    ['approver', ['adoption:approve', 'comment:write']],
    ['channel_admin', ['adoption:publish', 'comment:write']],
    [
      'editor',
      [
        'adoption:answer',
        'adoption:edit',
        'adoption:publish',
        'adoption:report',
        'adoption:submit',
        'comment:write',
      ],
    ],
    ['methodologist', ['comment:write']],
    ['analyst', ['comment:write']],
    ['association_member', ['association:launch']],
    ['observer', []],
    ['dpo', []],
    ['lecturer', []],
  ])('lets the %s change exactly what the glossary says', (role, expected) => {
    expect(writes(role)).toEqual(expected);
  });

  it.each<[Permission, Role[]]>([
    ['person:invite', administering],
    ['person:remove', administering],
    ['role:grant', administering],
    ['access:grant', administering],
    ['library:edit', administering],
    ['retention:edit', administering],
    ['library:export', administering],
    ['deputation:appoint', ['department_head', 'director', 'school_librarian']],
    ['assignment:give', ['department_head', 'director']],
    ['member-library:open', ['regional_coordinator']],
    ['privacy:decide', ['dpo', 'school_librarian']],
    ['mail:repair', ['regional_coordinator', 'school_librarian', 'tenant_admin']],
  ])('gives %s to those who answer for it and to nobody else', (permission, expected) => {
    expect(holders(permission)).toEqual(expected);
  });

  it('shows the people of a library to all who work in it, and to nobody who only visits', () => {
    const visitors: Role[] = [
      'association_member',
      'board_member',
      'guest_reviewer',
      'lecturer',
      'platform_admin',
      'workgroup_lead',
      'workgroup_member',
    ];
    expect(roles.filter((role) => !permissionMatrix[role]['person:read']).sort()).toEqual(visitors);
    expect(holders('role:read')).toEqual(holders('person:read'));
  });

  it('lets everybody with a place ask about the data kept of her', () => {
    expect(roles.filter((role) => !permissionMatrix[role]['privacy:ask'])).toEqual([
      'platform_admin',
      'guest_reviewer',
    ]);
  });

  it('lets nobody hand on what she only reads', () => {
    for (const role of ['observer', 'dpo'] as const) {
      for (const permission of ['deputation:propose', 'assignment:do', 'distribution:write'] as const) {
        expect(permissionMatrix[role][permission], `${role} ${permission}`).toBe(false);
      }
    }
  });

  it('lets the administrator of the platform read nothing of a library', () => {
    expect(may('platform_admin')).toEqual([]);
  });

  it('lets a guest comment and nothing else', () => {
    expect(may('guest_reviewer')).toEqual(['comment:write']);
  });

  it('opens the association to its members only', () => {
    for (const role of roles) {
      expect(permissionMatrix[role]['association:read']).toBe(role === 'association_member');
    }
  });
});

describe('several roles of one person', () => {
  it('add up', () => {
    const both = permissionsOf(['editor', 'regional_coordinator']);
    expect(both.has('adoption:edit')).toBe(true);
    expect(both.has('campaign:launch')).toBe(true);
    expect(both.has('adoption:approve')).toBe(false);
  });

  it('give nothing when there are none', () => {
    expect(permissionsOf([]).size).toBe(0);
  });
});
