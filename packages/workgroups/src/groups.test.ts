import type { Permission } from '@sklaida/kernel';
import { describe, expect, it } from 'vitest';
import { openableReaches } from './groups';

const every: ReadonlySet<Permission> = new Set([
  'member-library:open',
  'association:launch',
  'assignment:give',
] as const);

describe('which groups may be opened', () => {
  it('is told by the kind of library and by what the person may do', () => {
    expect(openableReaches('county_library', every)).toEqual(['region', 'library']);
    expect(openableReaches('municipal_library', every)).toEqual(['library']);
    expect(openableReaches('association', every)).toEqual(['association']);
    expect(openableReaches('county_library', new Set(['assignment:give'] as const))).toEqual(['library']);
    expect(openableReaches('county_library', new Set())).toEqual([]);
  });
});
