import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// Every source is parsed, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000 });

const require = createRequire(import.meta.url);
const rules: IFlattenedRuleSet = { forbidden: require('../../.dependency-cruiser.cjs').forbidden };

// One wrong import for each rule, in a house small enough to be made on the spot.
const wrong: Record<string, Record<string, string>> = {
  'arrow-never-turns-back-to-app': { 'packages/media/src/a.ts': "import '../../../app/ui/page';" },
  'database-knows-no-module': { 'db/a.ts': "import '../packages/people/src/index';" },
  'kernel-is-a-leaf': { 'packages/kernel/src/a.ts': "import '../../people/src/index';" },
  'emails-are-a-leaf': { 'emails/a.ts': "import '../packages/kernel/src/index';" },
  'siblings-never-meet': { 'packages/media/src/b.ts': "import type { P } from '../../people/src/index';" },
  'packages-write-no-mail': { 'packages/media/src/c.ts': "import '../../../emails/index';" },
  'lucia-stays-behind-its-interface': { 'app/auth/a.ts': "import 'lucia';" },
  'driver-is-private-to-the-database': { 'app/server/a.ts': "import 'postgres';" },
  'no-framework-in-the-domain': { 'packages/media/src/d.ts': "import 'express';" },
  'no-sql-in-the-adapter': { 'app/flows/a.server.ts': "import '../../db/schema/index';" },
  'browser-code-imports-no-server-code': { 'app/ui/a.ts': "import '../auth/session.server';" },
  'pages-are-the-roof': { 'app/auth/b.ts': "import '../routes/field';" },
  'flows-stand-above-the-server': { 'app/server/b.ts': "import '../flows/work';" },
  'nothing-runs-on-test-code': { 'app/http/a.ts': "import '../../tests/world';" },
  'no-cycles': { 'app/ui/b.ts': "import './c';", 'app/ui/c.ts': "import './b';" },
  'everything-resolves': { 'app/ui/d.ts': "import './nowhere';" },
};

const right: Record<string, string> = {
  'app/ui/page.ts': "import type { S } from '../auth/session.server'; export const s: S = 1;",
  'app/auth/session.server.ts':
    "import 'lucia'; import '../../packages/people/src/index'; export type S = number;",
  'app/ui/state.test.ts': "import '../../tests/world';",
  'packages/people/src/index.ts': "import '../../kernel/src/index'; export type P = 1;",
  'packages/people/src/a.server.ts': "import '../../../db/schema/index';",
  'packages/kernel/src/index.ts': 'export {};',
  'db/schema/index.ts': "import 'postgres';",
  'emails/index.ts': 'export {};',
  'app/routes/field.ts': 'export {};',
  'app/flows/work.ts': 'export {};',
  'tests/world.ts': 'export {};',
};

let house: string;

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(house, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(house, name), text);
  }
}

beforeAll(() => {
  house = realpathSync(mkdtempSync(path.join(tmpdir(), 'sklaida-house-')));
  for (const name of ['lucia', 'postgres', 'express']) {
    write({
      [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      [`node_modules/${name}/index.js`]: '',
    });
  }
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

async function broken(files: Record<string, string>): Promise<string[]> {
  for (const folder of ['app', 'packages', 'db', 'emails', 'tests']) {
    rmSync(path.join(house, folder), { recursive: true, force: true });
  }
  write({ ...right, ...files });
  const { output } = await cruise(['app', 'packages', 'db', 'emails'], {
    baseDir: house,
    ruleSet: rules,
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  });
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
}

describe('the arrow', () => {
  it('has an example of going wrong for each of its rules', () => {
    expect(Object.keys(wrong).sort()).toEqual(rules.forbidden?.map(({ name }) => name).sort());
  });

  it('lets the right imports be', async () => {
    expect(await broken({})).toEqual([]);
  });

  it.each(Object.entries(wrong))('notices: %s', async (name, files) => {
    expect(new Set(await broken(files))).toContain(name);
  });
});
