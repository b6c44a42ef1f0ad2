import type { ReportDocument } from '@sklaida/insights';
import { findReport, insertReport, listReportSources } from '@sklaida/insights/server';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { affectedBySource, readAffected } from '~/flows/reports/affected.server';
import { filedReport } from '~/flows/reports/filed-report.server';
import { readReport } from '~/flows/reports/read-report.server';
import { readReports } from '~/flows/reports/read-reports.server';
import { moveReport } from '~/flows/reports/report-steps.server';
import { type Actor, newcomer, signIn } from '../factories/at-work';
import { smallCampaign } from '../factories/documents';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const letters = { origin: 'https://sklaida.example', demo: false };
const now = new Date('2027-12-01T09:00:00Z');
let db: TestDatabase;
let library: Place;
let county: Place;
let editor: Actor;
let head: Actor;

const document: ReportDocument = {
  schema: 1,
  blocks: [
    { id: 'zodziai', kind: 'text', title: 'Apie metus', body: 'Buvo geri metai.' },
    { id: 'dalyviai', kind: 'metric', title: null, measure: 'participants', method: null },
    {
      id: 'kampanijos',
      kind: 'table',
      title: 'Kampanijos',
      measure: 'resultsTable',
      by: 'each',
      method: null,
    },
    { id: 'menesiai', kind: 'chart', title: null, measure: 'events', by: 'month', method: 'be filialų' },
  ],
};

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 0 });
  county = the(world.regions[0]).county;
  library = the(the(world.regions[0]).libraries[0]);
  const door = { kind: 'library', slug: library.slug } as const;
  editor = the(await signIn(db, library.email, door));
  head = the(await signIn(db, await newcomer(db.owner, { slug: library.slug, role: 'director' }), door));
});
afterAll(() => db.drop());

let first: string;
let second: string;
beforeEach(async () => {
  await db.owner`delete from results where tenant_id = ${library.id}`;
  await db.owner`delete from adoptions where tenant_id = ${library.id}`;
  first = await result('Šiaurės šalių savaitė', '2027-03-10', { events: 2, participants: 120 });
  second = await result('Kalėdos bibliotekoje', '2027-11-20', { events: 1, participants: 30 });
});

async function result(title: string, on: string, numbers: { events: number; participants: number }) {
  const campaign = uuidv7();
  await db.owner`insert into campaigns ${db.owner({
    ...{
      tenant_id: county.id,
      id: campaign,
      title,
      starts_on: on,
      ends_on: on,
      answer_by: on,
      report_by: on,
    },
    ...{ state: 'open', share: 'public', document: db.owner.json(smallCampaign() as never) },
  })}`;
  const id = uuidv7();
  await db.owner`insert into adoptions ${db.owner({
    ...{ tenant_id: library.id, id, campaign_tenant_id: county.id, campaign_id: campaign, state: 'reported' },
    ...{ mirror_tenant_id: county.id, base_version: 1 },
  })}`;
  const row = { tenant_id: library.id, id: uuidv7(), adoption_id: id, ...numbers, reported_at: now };
  await db.owner`insert into results ${db.owner(row)}`;
  return id;
}

async function draft(kind: 'plain' | 'duties' = 'plain') {
  const id = uuidv7();
  await editor.does((tx) =>
    insertReport(tx, {
      ...{
        tenantId: library.id,
        id,
        kind,
        title: '2027 metai',
        periodFrom: '2027-01-01',
        periodTo: '2027-12-31',
      },
      ...{ authorId: editor.personId, authorName: 'Ona', document },
    }),
  );
  return id;
}
const read = (id: string, who = editor) =>
  who.does(async (tx) => the(await findReport(tx, { tenantId: library.id, id })));
const move = async (id: string, step: 'submit' | 'return' | 'accept', who = editor, reason = '') =>
  moveReport(who.member, {
    ...{ id, step, reason, recipientId: head.personId, now, ...letters },
    version: (await read(id)).version,
  });
const affected = async (id: string) =>
  editor.does(async (tx) =>
    readAffected(tx, editor.member, the(await findReport(tx, { tenantId: library.id, id }))),
  );

describe('numbers of a submitted report', () => {
  it('stand with the rows they were counted from, whatever becomes of these rows, and each that would differ is named', async () => {
    const id = await draft();
    expect(await move(id, 'submit')).toMatchObject({ ok: true });
    const filed = the(await editor.does((tx) => filedReport(tx, editor.member, id)));
    expect(filed.filed.blocks).toMatchObject([
      { body: 'Buvo geri metai.' },
      { figure: { label: 'Dalyviai', value: 150, unit: 'žm.' } },
      {
        rows: [
          { key: first, label: 'Šiaurės šalių savaitė', cells: { events: 2, participants: 120 } },
          { key: second, cells: { events: 1, participants: 30 } },
        ],
      },
      { method: 'be filialų', rows: [{ key: '2027-03' }, { key: '2027-11', label: 'Lapkritis 2027' }] },
    ]);
    const sources = await editor.does((tx) => listReportSources(tx, { tenantId: library.id, reportId: id }));
    expect(
      sources.filter((one) => one.blockId === 'dalyviai').map((one) => [one.subjectId, one.value]),
    ).toEqual([
      [second, 30],
      [first, 120],
    ]);
    expect(await affected(id)).toEqual([]);

    await db.owner`update results set participants = 90 where adoption_id = ${first}`;
    expect(await affected(id)).toMatchObject([
      {
        ...{ blockId: 'dalyviai', figure: 'value', filed: 150, present: 120 },
        changed: [{ id: first, label: 'Šiaurės šalių savaitė', was: 120, now: 90 }],
      },
      { blockId: 'kampanijos', row: 'Šiaurės šalių savaitė', column: 'Dalyviai', filed: 120, present: 90 },
    ]);

    const third = await result('Knygų mugė', '2027-06-01', { events: 5, participants: 60 });
    await db.owner`delete from results where adoption_id = ${second}`;
    await db.owner`delete from adoptions where id = ${second}`;
    const changed = await affected(id);
    expect(changed.find((one) => one.blockId === 'dalyviai')).toMatchObject({
      ...{ filed: 150, present: 150 },
      changed: expect.arrayContaining([
        expect.objectContaining({ id: first, was: 120, now: 90 }),
        expect.objectContaining({ id: second, was: 30, now: null }),
        expect.objectContaining({ id: third, was: null, now: 60 }),
      ]),
    });
    expect(
      changed.filter((one) => one.blockId === 'menesiai').map((one) => [one.row, one.filed, one.present]),
    ).toEqual([
      ['Lapkritis 2027', 1, null],
      ['Birželis 2027', null, 5],
    ]);
    for (const source of [first, second, third]) {
      const [report] = await editor.does((tx) =>
        affectedBySource(tx, editor.member, { kind: 'adoption', id: source }),
      );
      expect(report?.figures.some((one) => one.blockId === 'dalyviai')).toBe(true);
    }
    expect((await read(id)).filed).toEqual(filed.filed);
    expect(await editor.does((tx) => listReportSources(tx, { tenantId: library.id, reportId: id }))).toEqual(
      sources,
    );
  });

  it('are changed by nobody through the application, until the report is given back', async () => {
    const id = await draft();
    await move(id, 'submit');
    const app = (statement: string) =>
      editor
        .does(async (tx) => {
          const { sql } = await import('@sklaida/db/tenancy');
          await tx.execute(sql.raw(statement));
        })
        .then(
          () => 'done',
          (error: { cause?: { code?: string }; code?: string }) => error.cause?.code ?? error.code,
        );
    for (const statement of [
      `update reports set filed = '{"schema":1,"blocks":[]}' where id = '${id}'`,
      `update reports set title = 'Kitas' where id = '${id}'`,
      `update reports set filed = null, state = 'draft' where id = '${id}'`,
      `delete from reports where id = '${id}'`,
      `update report_sources set value = 1 where report_id = '${id}'`,
      `delete from report_sources where report_id = '${id}'`,
      `insert into report_sources (tenant_id, id, report_id, block_id, figure, subject_kind, subject_id, label, value)
        values ('${library.id}', '${uuidv7()}', '${id}', 'dalyviai', 'value', 'adoption', '${uuidv7()}', 'x', 1)`,
      `insert into reports (tenant_id, id, title, period_from, period_to, state, author_id, author_name, document, filed)
        values ('${library.id}', '${uuidv7()}', 'x', '2027-01-01', '2027-02-01', 'accepted', '${editor.personId}', 'O', '{}', '{}')`,
    ])
      expect([statement, await app(statement)]).toEqual([statement, '42501']);
    expect(await move(id, 'return', head, 'Trūksta filialų')).toMatchObject({ ok: true });
    await db.owner`update results set participants = 10 where adoption_id = ${first}`;
    expect(await affected(id)).toEqual([]);
    expect(await move(id, 'submit')).toMatchObject({ ok: true });
    expect((await read(id)).filed?.blocks[1]).toMatchObject({ figure: { value: 40 } });
  });
});

describe('who accepts', () => {
  it('is never the author while there is anybody else, and only once', async () => {
    const id = await draft();
    await move(id, 'submit');
    expect(await move(id, 'accept')).toMatchObject({ ok: false, error: 'forbidden' });
    expect(await move(id, 'accept', head)).toMatchObject({ ok: true });
    expect(await move(id, 'accept', head)).toMatchObject({ ok: false, error: 'wrong-state' });
    expect(await read(id)).toMatchObject({ state: 'accepted', recipientId: head.personId });
  });

  it('reads a colleague’s report on duties only once it was submitted', async () => {
    const id = await draft('duties');
    const seen = (who: Actor) => who.does((tx) => readReport(tx, who.member, id, 'lt'));
    const shares = (who: Actor) => who.does((tx) => filedReport(tx, who.member, id));
    expect(await move(id, 'accept', head)).toMatchObject({ ok: false, error: 'not-found' });
    await move(id, 'submit');
    expect(await seen(head)).not.toBeNull();
    expect([await shares(head), (await seen(head))?.mayShare]).toEqual([null, false]);
    const other = await newcomer(db.owner, { slug: library.slug, role: 'editor' });
    const colleague = the(await signIn(db, other, { kind: 'library', slug: library.slug }));
    expect(await seen(colleague)).toBeNull();
    const list = (who: Actor) => who.does((tx) => readReports(tx, who.member, { locale: 'lt', now }));
    expect((await list(head)).filed.map((one) => one.id)).toContain(id);
    expect((await list(colleague)).filed.map((one) => one.id)).not.toContain(id);
    const outsider = { ...colleague.member, permissions: new Set(['today:read'] as const) };
    const page = await colleague.does((tx) => readReports(tx, outsider, { locale: 'lt', now }));
    expect([...page.open, ...page.filed, ...page.archived]).toEqual([]);
  });
});
