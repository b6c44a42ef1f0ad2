import type { FiledDocument } from '@sklaida/insights';
import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';

const counted = { definition: 'Kiek kartų skaityta drauge', unit: null, method: null };

/** A report with a text, a number and a table; each number and name occurs in it once. */
export const filedDocument: FiledDocument = {
  schema: 1,
  blocks: [
    { id: 'ivadas', kind: 'text', title: 'Įvadas', body: 'Metai prabėgo skaitant.' },
    {
      ...{ id: 'laiskai', kind: 'metric', title: null },
      figure: { ...counted, label: 'Išsiųsti laiškai', value: 48_611 },
    },
    {
      ...{ id: 'vietos', kind: 'table', title: 'Pagal savivaldybes', method: null },
      columns: [
        { key: 'events', label: 'Renginiai', ...counted },
        { key: 'people', label: 'Dalyviai', ...counted },
        { key: 'budget', label: 'Išlaidos', ...counted },
      ],
      rows: [
        { key: 'birzai', label: 'Biržų Selija', cells: { events: 21_013, people: 30_137, budget: 71_993 } },
        { key: 'pasvalys', label: 'Pasvalys', cells: { events: 22_027, people: 31_151, budget: 72_997 } },
        { key: 'kupiskis', label: 'Kupiškis', cells: { events: 23_039, people: 32_159, budget: 73_999 } },
      ],
    },
  ],
};

/** A block, a column and a row of it, and every value a reader is then not to find. */
export const threeHidden = ['laiskai', 'vietos/column/budget', 'vietos/row/birzai'];
export const secretsOfThree = [
  '48611',
  '71993',
  '72997',
  '73999',
  '21013',
  '30137',
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
