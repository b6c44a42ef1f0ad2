import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockField,
  columnField,
  type FieldKey,
  type FiledBlock,
  type FiledDocument,
  rowField,
} from '../reports/document';
import { fieldsOf } from './keep-back';
import { reduceReport } from './reduce-report';

const column = (key: string, label = key) => ({ key, label, definition: '', unit: null });
type Rows = [label: string, ...numbers: (number | null)[]][];
const table = (id: string, columns: string[], rows: Rows): FiledBlock => ({
  ...{ id, kind: 'table', title: null, method: null },
  columns: columns.map((name) => column(name)),
  rows: rows.map(([label, ...numbers]) => ({
    key: label,
    label,
    cells: Object.fromEntries(columns.map((name, at) => [name, numbers[at] ?? null])),
  })),
});
const metric = (id: string, label: string, value: number): FiledBlock => ({
  ...{ id, kind: 'metric', title: null },
  figure: { label, definition: '', unit: null, value, method: null },
});
const text = (id: string, body: string): FiledBlock => ({ id, kind: 'text', title: null, body });
const report = (...blocks: FiledBlock[]): FiledDocument => ({ schema: 1, blocks });

function reduced(filed: FiledDocument, ...chosen: FieldKey[]) {
  const done = reduceReport(filed, chosen);
  if (!done.ok) throw new Error(done.error);
  return done.value;
}
const places = table(
  'vietos',
  ['Renginiai', 'Dalyviai'],
  [
    ['Pasvalys', 4, 120],
    ['Biržai', 6, 214],
    ['Kupiškis', 5, 98],
    ['Rokiškis', 7, 301],
  ],
);

describe('a report without some of its fields', () => {
  test('lacks a hidden block, column and row, and says how many fields it lacks', () => {
    const filed = report(places, metric('laiškai', 'Laiškai', 4321), text('žodžiai', 'Metai buvo geri.'));
    const { document, withheld, also } = reduced(
      filed,
      blockField('laiškai'),
      columnField('vietos', 'Renginiai'),
      rowField('vietos', 'Biržai'),
    );
    const said = JSON.stringify(document);
    for (const secret of ['4321', 'Laiškai', 'Renginiai', 'Biržai', '214'])
      expect(said).not.toContain(secret);
    for (const kept of ['Pasvalys', '120', 'Dalyviai', 'Metai buvo geri.']) expect(said).toContain(kept);
    expect([withheld, also]).toEqual([3, []]);
  });

  test('is the report itself where nothing is kept back', () => {
    const filed = report(places, text('žodžiai', 'Biržuose – 214 dalyvių.'));
    expect(reduced(filed)).toEqual({ document: filed, hidden: [], also: [], withheld: 0 });
  });

  test('is refused where a field is unknown, where nothing is left, and where its title names what is hidden', () => {
    const filed = report(places);
    expect(reduceReport(filed, ['vietos/row/Utena'])).toMatchObject({ error: 'unknown' });
    expect(reduceReport(filed, [blockField('vietos')])).toMatchObject({ error: 'nothing-left' });
    expect(reduceReport(filed, [rowField('vietos', 'Biržai')], ['Biržų metai'])).toMatchObject({
      error: 'words-tell',
    });
  });
});

describe('what would give a hidden value away goes with it', () => {
  const hiding = rowField('vietos', 'Biržai');

  test.each<[string, FiledBlock]>([
    ['a text that names the hidden row, inflected', text('t', 'Daugiausia skaitė Biržuose.')],
    ['a text that writes its number', text('t', 'Vienoje vietoje buvo 214 dalyvių.')],
    ['a text that writes the sum', text('t', 'Iš viso dalyvavo 733 žmonės.')],
    ['a metric that is the sum', metric('m', 'Dalyviai', 733)],
    ['a metric that is the number', metric('m', 'Didžiausias renginys', 214)],
  ])('%s', (_, block) => {
    const { document, also } = reduced(report(places, block), hiding);
    expect(also).toEqual([blockField(block.id)]);
    expect(document.blocks.map(({ id }) => id)).toEqual(['vietos']);
  });

  test('a row of sums in the same table', () => {
    const withSums = report(
      table(
        'vietos',
        ['Dalyviai'],
        [
          ['Pasvalys', 120],
          ['Biržai', 214],
          ['Kupiškis', 98],
          ['Iš viso', 432],
        ],
      ),
    );
    expect(reduced(withSums, hiding).also).toEqual([rowField('vietos', 'Iš viso')]);
  });

  test('the same row in another table, and a column there that adds up to the same sum', () => {
    const schools = table(
      'mokyklos',
      ['Mokyklos'],
      [
        ['Biržai', 3],
        ['Kupiškis', 2],
        ['Zarasai', 9],
      ],
    );
    expect(reduced(report(places, schools), hiding).also).toEqual([rowField('mokyklos', 'Biržai')]);
    const months = table(
      'mėnesiai',
      ['Dalyviai', 'Laiškai'],
      [
        ['Sausis', 400, 1],
        ['Vasaris', 333, 2],
      ],
    );
    expect(reduced(report(places, months), hiding).also).toEqual([columnField('mėnesiai', 'Dalyviai')]);
  });

  test('the column from which a hidden column can be reckoned', () => {
    const ages = report(
      table(
        'amžius',
        ['Vaikai', 'Suaugę', 'Visi'],
        [
          ['A', 10, 20, 30],
          ['B', 11, 25, 36],
          ['C', 7, 9, 16],
        ],
      ),
    );
    expect(reduced(ages, columnField('amžius', 'Vaikai')).also).toEqual([columnField('amžius', 'Visi')]);
    expect(reduced(ages, columnField('amžius', 'Visi')).also).toEqual([columnField('amžius', 'Suaugę')]);
  });

  test('the column that adds up to a hidden metric', () => {
    const both = report(places, metric('visi', 'Dalyviai', 733));
    expect(reduced(both, blockField('visi')).also).toEqual([columnField('vietos', 'Dalyviai')]);
  });

  test('and nothing goes for a chance likeness of small numbers', () => {
    const small = table(
      'vietos',
      ['Renginiai'],
      [
        ['A', 3],
        ['Biržai', 3],
        ['C', 3],
        ['D', 2],
      ],
    );
    expect(reduced(report(small, metric('m', 'Plakatai', 3)), hiding).also).toEqual([]);
  });

  test('three hidden parts leave their sum', () => {
    const { also } = reduced(
      report(places, metric('visi', 'Dalyviai', 733)),
      ...['Biržai', 'Pasvalys', 'Kupiškis'].map((key) => rowField('vietos', key)),
    );
    expect(also).toEqual([]);
  });
});

/** Every number and every name occurs once, so that finding one is finding the secret. */
const anyReport = fc
  .record({
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 1,
      maxLength: 3,
    }),
    metrics: fc.integer({ min: 0, max: 3 }),
    told: fc.boolean(),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ sizes, metrics, told, seed }) => {
    let next = 100_000 + seed * 31;
    const number = () => {
      next += 7919;
      return next;
    };
    const tables = sizes.map(([columns, rows], at) =>
      table(
        `lentelė-${at}`,
        Array.from({ length: columns }, (_, n) => `matas-${at}-${n}`),
        Array.from({ length: rows }, (_, n) => [
          `Vieta${'abcdef'[at]}${'ghijk'[n]}x`,
          ...Array.from({ length: columns }, number),
        ]),
      ),
    );
    const figures = Array.from({ length: metrics }, (_, at) => metric(`rodiklis-${at}`, `r-${at}`, number()));
    const first = tables[0];
    const words =
      told && first?.kind === 'table'
        ? [
            text(
              'pasakojimas',
              `Daugiausia – ${first.rows[0]?.label}: ${Object.values(first.rows[0]?.cells ?? {})[0]}.`,
            ),
          ]
        : [];
    return report(...tables, ...figures, ...words, text('pabaiga', 'Ačiū visiems.'));
  });

describe('whatever is chosen', () => {
  const withChoice = anyReport.chain((filed) =>
    fc.tuple(fc.constant(filed), fc.subarray([...fieldsOf(filed)].filter((key) => key !== 'pabaiga'))),
  );

  test('no hidden number and no name of a hidden row is left anywhere', () => {
    fc.assert(
      fc.property(withChoice, ([filed, chosen]) => {
        const { document, hidden } = reduced(filed, ...chosen);
        const said = JSON.stringify(document);
        const gone = new Set(hidden);
        for (const block of filed.blocks) {
          if (block.kind === 'metric' && gone.has(block.id))
            expect(said).not.toContain(String(block.figure.value));
          if (block.kind !== 'table') continue;
          for (const row of block.rows) {
            if (gone.has(rowField(block.id, row.key))) expect(said).not.toContain(row.label);
            for (const { key } of block.columns)
              if (
                [block.id, rowField(block.id, row.key), columnField(block.id, key)].some((one) =>
                  gone.has(one),
                )
              )
                expect(said).not.toContain(String(row.cells[key]));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('what is left is untouched, and keeping back the same again changes nothing', () => {
    fc.assert(
      fc.property(withChoice, ([filed, chosen]) => {
        const once = reduced(filed, ...chosen);
        expect(reduced(filed, ...once.hidden)).toMatchObject({ document: once.document, also: [] });
        for (const block of once.document.blocks) {
          const was = filed.blocks.find(({ id }) => id === block.id);
          if (block.kind === 'table' && was?.kind === 'table')
            for (const row of block.rows)
              expect(was.rows.find(({ key }) => key === row.key)?.cells).toMatchObject(row.cells);
          else expect(block).toEqual(was);
        }
      }),
      { numRuns: 200 },
    );
  });
});
