import type { FiledDocument } from '@sklaida/insights';
import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';

const counted = { definition: 'Kiek kartų skaityta drauge', unit: null, method: null };

/** A report with a text, a number and a table; each number and name occurs in it once, and hardly anywhere by chance. */
export const filedDocument: FiledDocument = {
  schema: 1,
  blocks: [
    { id: 'ivadas', kind: 'text', title: 'Įvadas', body: 'Metai prabėgo skaitant.' },
    {
      ...{ id: 'laiskai', kind: 'metric', title: null },
      figure: { ...counted, label: 'Išsiųsti laiškai', value: 4_861_177 },
    },
    {
      ...{ id: 'vietos', kind: 'table', title: 'Pagal savivaldybes', method: null },
      columns: [
        { key: 'events', label: 'Renginiai', ...counted },
        { key: 'people', label: 'Dalyviai', ...counted },
        { key: 'budget', label: 'Išlaidos', ...counted },
      ],
      rows: [
        {
          key: 'birzai',
          label: 'Biržų Selija',
          cells: { events: 2_101_309, people: 3_013_711, budget: 7_199_391 },
        },
        {
          key: 'pasvalys',
          label: 'Pasvalys',
          cells: { events: 2_202_743, people: 3_115_187, budget: 7_299_793 },
        },
        {
          key: 'kupiskis',
          label: 'Kupiškis',
          cells: { events: 2_303_947, people: 3_215_963, budget: 7_399_997 },
        },
      ],
    },
  ],
};

/** A block, a column and a row of it, and every value a reader is then not to find. */
export const threeHidden = ['laiskai', 'vietos/column/budget', 'vietos/row/birzai'];
export const secretsOfThree = [
  '4861177',
  '7199391',
  '7299793',
  '7399997',
  '2101309',
  '3013711',
  'Biržų Selija',
  'Išlaidos',
];

/** A report of this library as it was submitted. */
export async function fileReportOf(
  owner: postgres.Sql,
  { id: tenantId, personId }: { id: string; personId: string },
  more: { title?: string; state?: string; filed?: FiledDocument } = {},
): Promise<string> {
  const { title = 'Skaitymo metai', state = 'submitted', filed = filedDocument } = more;
  const id = uuidv7();
  await owner`insert into reports ${owner({
    ...{ tenant_id: tenantId, id, title, state, author_id: personId, author_name: 'Ona' },
    ...{ period_from: '2026-01-01', period_to: '2026-12-31', submitted_at: new Date() },
    document: owner.json({ schema: 1, blocks: [] }),
    filed: owner.json(filed as never),
  })}`;
  return id;
}
