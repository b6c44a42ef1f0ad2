import { describe, expect, it, vi } from 'vitest';
import { countHandlers, unguarded } from './guards';
import { readSources, type Source } from './tree';

// Every source is parsed, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000 });

const imports = `import { requireMember, requirePerson, anyone } from '~/auth/guards.server';\n`;
const route = (text: string): Source[] => [{ path: 'app/routes/region+/page.tsx', text: imports + text }];

describe('a guard in each loader and action', () => {
  it('stands first everywhere in the house', () => {
    const sources = readSources().filter(({ path }) => path.startsWith('app/'));
    expect(unguarded(sources)).toEqual([]);
    expect(countHandlers(sources)).toBeGreaterThan(10);
  });

  it.each([
    `export async function loader(args) { const member = await requireMember(args, 'today:read'); return member; }`,
    `export const action = async (args) => { await requirePerson(args); return null; };`,
    `export function loader(args) { anyone(args); return null; }`,
    `const enter = async (args) => { const m = await requireMember(args, 'x'); return m; };
     export async function loader(args) { const m = await enter(args); return m; }`,
  ])('is seen in %s', (text) => {
    expect(unguarded(route(text))).toEqual([]);
  });

  it.each([
    ['missing', `export async function loader() { return null; }`],
    ['only named in a comment', `export async function loader() { /* requireMember(args) */ return null; }`],
    ['not awaited', `export async function loader(args) { requireMember(args, 'x'); return null; }`],
    [
      'after the reading',
      `export async function loader(args) { const all = await read(); await requireMember(args, 'x'); return all; }`,
    ],
    [
      'under a condition',
      `export async function action(args) { if (args.x) { await requireMember(args, 'x'); } return null; }`,
    ],
    [
      'of the same name but home-made',
      `async function own(args) { return args; }\nexport async function loader(args) { await own(args); return 1; }`,
    ],
    ['made by an unknown function', `export const loader = wrap(requireMember);`],
    ['missing in a loader passed on', `export { loader } from './open';`],
  ])('is missed when it is %s', (_, text) => {
    const open = { path: 'app/routes/region+/open.ts', text: 'export async function loader() { return 1; }' };
    expect(unguarded([...route(text), open])).toHaveLength(2);
  });

  it('is found through a loader passed on', () => {
    const guarded = {
      path: 'app/routes/region+/shared.ts',
      text: `${imports}export async function loader(args) { await requirePerson(args); return 1; }`,
    };
    expect(unguarded([...route(`export { loader } from './shared';`), guarded])).toEqual([]);
  });

  it('must come from app/auth', () => {
    const text = `import { requireMember } from './mine';\nexport async function loader(args) { await requireMember(args); return 1; }`;
    expect(unguarded([{ path: 'app/routes/region+/page.tsx', text }])).toHaveLength(1);
  });
});
