import { describe, expect, it } from 'vitest';
import { groupRights } from './group-rights';

const rights = (role: 'lead' | 'member' | 'observer', endedOn: string | null = null) => [
  ...groupRights({ role, endedOn: endedOn as never }),
];

describe('who may do what in a group', () => {
  it('lets a lead lead, a member take part, an observer read', () => {
    expect(rights('lead')).toEqual(['group:read', 'group:write', 'group:lead']);
    expect(rights('member')).toEqual(['group:read', 'group:write']);
    expect(rights('observer')).toEqual(['group:read']);
  });

  it('leaves a group that has ended to be read', () => {
    expect(rights('member', '2026-11-01')).toEqual(['group:read']);
    expect(rights('lead', '2026-11-01')).toEqual(['group:read', 'group:lead']);
  });
});
