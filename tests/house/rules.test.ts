import type { RouteConfigEntry } from '@remix-run/route-config';
import { describe, expect, it, vi } from 'vitest';
import routeConfig from '~/routes';
import * as rules from './rules';
import { listFiles, readSource, readSources } from './tree';

// Every source is parsed, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000 });

const filesOf = (entries: RouteConfigEntry[]): string[] =>
  entries.flatMap(({ file, children }) => [`app/${file}`, ...filesOf(children ?? [])]);

const sources = readSources();
const paths = listFiles();
const routes = new Set(filesOf(await routeConfig));
const manifests = paths
  .filter((name) => /^((packages\/[^/]+|db|emails)\/)?package\.json$/.test(name))
  .map((path) => ({ path, content: JSON.parse(readSource(path).text) }));

const one = (path: string, text: string) => [{ path, text }];
const none = new Set<string>();

describe('the environment', () => {
  it('is read in one module only', () => {
    expect(rules.environmentReads(sources)).toEqual([]);
  });

  it.each([
    'const port = process.env.PORT;',
    "const all = process['env'];",
    'const { env } = process;',
    "import { env } from 'node:process';",
  ])('is noticed in %s', (text) => {
    expect(rules.environmentReads(one('app/ui/page.tsx', text))).not.toEqual([]);
    expect(rules.environmentReads(one('app/server/env.server.ts', text))).toEqual([]);
  });
});

describe('server code', () => {
  it('says so in its name', () => {
    expect(rules.unmarkedServerFiles(sources, routes)).toEqual([]);
  });

  it.each([
    "import postgres from 'postgres';",
    "import { sql } from 'drizzle-orm';",
    "import { withTenant } from '@sklaida/db/tenancy';",
    "import { type Seat, withTenant } from '@sklaida/db/tenancy';",
    "import { readFileSync } from 'node:fs';",
    "export { readLetter } from './read-outbox.server';",
  ])('is noticed in %s', (text) => {
    expect(rules.unmarkedServerFiles(one('app/flows/page.ts', text), none)).toHaveLength(1);
    expect(rules.unmarkedServerFiles(one('app/flows/page.server.ts', text), none)).toEqual([]);
    expect(rules.unmarkedServerFiles(one('app/flows/page.ts', text), new Set(['app/flows/page.ts']))).toEqual(
      [],
    );
  });

  it('may lend its types', () => {
    const text =
      "import type { Seat } from '@sklaida/db/tenancy';\nimport { type TenantTx } from '@sklaida/db/tenancy';";
    expect(rules.unmarkedServerFiles(one('packages/people/src/names.ts', text), none)).toEqual([]);
  });

  it('writes raw SQL in db only', () => {
    expect(rules.rawSql(sources)).toEqual([]);
    expect(rules.rawSql(one('app/flows/x.server.ts', 'await tx.execute(sql.raw(text));'))).toHaveLength(1);
    expect(rules.rawSql(one('db/x.server.ts', 'await sql.unsafe(text);'))).toEqual([]);
  });
});

describe('names and sizes', () => {
  it('leave no drawer for things without a place', () => {
    expect(rules.drawers(paths)).toEqual([]);
    expect(
      rules.drawers(['app/utils/dates.ts', 'db/helpers.ts', 'app/ui/types.ts', 'emails/lib/a/b.ts']),
    ).toHaveLength(4);
    expect(rules.drawers(['app/ui/library.tsx', 'app/http/shared-date.ts'])).toEqual([]);
  });

  it('keep route modules within 120 lines and every source within 350', () => {
    expect(rules.tooLong(sources, routes)).toEqual([]);
    const long = one('app/routes/a.tsx', 'x\n'.repeat(121));
    expect(rules.tooLong(long, new Set(['app/routes/a.tsx']))).toEqual([
      'app/routes/a.tsx has 121 lines, over 120',
    ]);
    expect(rules.tooLong(one('db/a.ts', 'x\n'.repeat(351)), none)).toHaveLength(1);
    expect(rules.tooLong(one('db/a.ts', 'x\n'.repeat(350)), none)).toEqual([]);
  });

  it('lie in folders one can take in at a glance', () => {
    expect(rules.crowdedFolders(paths)).toEqual([]);
    const many = Array.from({ length: 29 }, (_, index) => `app/flows/year/read-${index}.server.ts`);
    expect(rules.crowdedFolders(many)).toEqual(['app/flows/year holds 29 files']);
    expect(rules.crowdedFolders([...many.slice(1), 'app/flows/year/read-0.test.ts'])).toEqual([]);
  });

  it('name a file that exists for each route', () => {
    expect([...routes].filter((file) => !paths.includes(file))).toEqual([]);
    expect(routes.size).toBeGreaterThan(30);
  });
});

describe('what people see', () => {
  it('carries no inline style', () => {
    expect(rules.inlineStyles(sources)).toEqual([]);
    expect(rules.inlineStyles(one('app/ui/a.tsx', 'const a = <p style={{ color: c }}>x</p>;'))).toHaveLength(
      1,
    );
  });

  it('has its words in the catalogues', () => {
    expect(rules.wordsOutsideCatalogues(sources)).toEqual([]);
    for (const text of ['const a = <p>Šiandien</p>;', "const a = 'Grįžti';", 'const a = `Iš viso`;']) {
      expect(rules.wordsOutsideCatalogues(one('app/ui/a.tsx', text)), text).toHaveLength(1);
      expect(rules.wordsOutsideCatalogues(one('app/i18n/a.tsx', text)), text).toEqual([]);
    }
    expect(
      rules.wordsOutsideCatalogues(one('app/ui/a.tsx', '// „Šiandien“ is the first page\nconst a = 1;')),
    ).toEqual([]);
  });
});

describe('tests and checks', () => {
  it('are neither skipped nor singled out, and wait for no clock', () => {
    expect(rules.softTests(sources)).toEqual([]);
    const soft = [
      'it.skip(1)',
      'describe.only(1)',
      'test.describe.fixme(1)',
      'page.waitForTimeout(1)',
      'it.skipIf(x)(1)',
    ];
    for (const text of soft) expect(rules.softTests(one('tests/a.test.ts', text)), text).not.toEqual([]);
  });

  it('are switched off nowhere without a reason', () => {
    expect(rules.silencedChecks(sources)).toEqual([]);
    const silence = (word: string) => one('app/a.ts', `// ${word}`);
    for (const word of ['@ts-ignore', '@ts-expect-error later', 'biome-ignore lint/a/b', 'eslint-disable']) {
      expect(rules.silencedChecks(silence(word)), word).toHaveLength(1);
    }
    expect(rules.silencedChecks(silence('biome-ignore lint/a/b: the reason'))).toEqual([]);
  });
});

describe('paper', () => {
  it('pins every dependency to one version, the same everywhere', () => {
    expect(manifests.length).toBeGreaterThan(5);
    expect(rules.loosePins(manifests)).toEqual([]);
    const other = { path: 'b', content: { dependencies: { zod: '4.0.0', pino: '^1.0.0' } } };
    const first = { path: 'a', content: { dependencies: { zod: '4.0.1' } } };
    expect(rules.loosePins([first, other])).toHaveLength(2);
  });

  it('explains every module in a README', () => {
    expect(rules.unexplainedModules(paths)).toEqual([]);
    expect(rules.unexplainedModules(['packages/media/src/index.ts', 'packages/people/README.md'])).toEqual([
      'packages/media',
    ]);
  });

  it('keeps decision records to a page', () => {
    const records = paths.filter((name) => name.startsWith('docs/decisions/')).map(readSource);
    expect(rules.unrulyDecisions(records)).toEqual([]);
    expect(rules.unrulyDecisions(one('docs/decisions/0001-long.md', 'x\n'.repeat(41)))).toHaveLength(1);
    expect(rules.unrulyDecisions(one('docs/decisions/notes.md', 'x'))).toHaveLength(1);
  });
});
