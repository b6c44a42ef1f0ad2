import { type Permission, permissions, type Role, roles } from '@sklaida/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { permissionMatrix, permissionsOf } from './index';

const may = (role: Role) => [...permissionsOf([role])].sort();
const writes = (role: Role) => may(role).filter((one) => !one.endsWith(':read') && one !== 'campaign:track');

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
