import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderMail } from '../../emails';
import { fileReportOf, secretsOfThree, threeHidden } from '../factories/filed-report';
import { tenantTables } from '../factories/rows';
import { the } from '../factories/world';
import { wordsOfPdf, wordsOfWorkbook } from './setup/file-words';
import { type Actor, enterAs } from './setup/people';
import { startWalled, type Walled } from './setup/walled';

const people = {
  /** Shares a report of her library with a group and with one reader. */
  sharer: 'algirdas.navikas@birzai-r-vb.example',
  reader: '',
  member: 'simona.dobilaite@panevezys-m-vb.example',
  coordinator: 'ieva.rimgailiene@pabv.example',
  stranger: 'ruta.stonkiene@srcb.example',
};
let walled: Walled;
let actors: Record<keyof typeof people, Actor>;
let reportId: string;
let groupId: string;
let personal: string;
let common: string;

/** As digits, and as they are written in either language. */
const secrets = secretsOfThree.flatMap((one) => {
  if (!/^\d+$/.test(one)) return [one];
  const grouped = (by: string) => one.replace(/\B(?=(\d{3})+$)/g, by);
  return [
    one,
    ...['\u202f', '\u00a0', '\u2009', ' ', ',', '.', '&nbsp;', '&#x202f;', '\\u202f'].map(grouped),
  ];
});
const told = (text: string) => secrets.filter((secret) => text.includes(secret));

const get = (who: keyof typeof people, path: string, headers: Record<string, string> = {}) =>
  walled.ask(actors[who], { path, headers });
const post = (who: keyof typeof people, path: string, form: [string, string][]) =>
  walled.ask(actors[who], { path, form });
const base = (who: keyof typeof people) => `/b/${actors[who].tenant}`;

async function shareWith(reader: [string, string][]): Promise<string> {
  const path = `${base('sharer')}/reports/${reportId}/sharing/new`;
  const key = uuidv7();
  const form = (intent: string, seen: string): [string, string][] => [
    ['intent', intent],
    ['key', key],
    ['seen', seen],
    ...reader,
    ...threeHidden.map((field): [string, string] => ['hide', field]),
    ['note', 'Žvilgtelėkite'],
    ['expiresOn', '2099-01-01'],
  ];
  const preview = await post('sharer', path, form('preview', ''));
  const seen = the(/name="seen" value="(\w+)"/.exec(preview.body))[1];
  const sent = await post('sharer', path, form('share', the(seen)));
  expect(sent.status).toBe(303);
  return the(sent.headers.location?.split('/').at(-1));
}

/** An editor of a municipal library who sits in no group. */
async function nobodyInGroups(owner: postgres.Sql): Promise<string> {
  const [row] =
    await owner`select p.email from identity.people p join identity.memberships m on m.person_id = p.id
    join identity.role_grants g on g.person_id = p.id and g.role = 'editor' join tenants t on t.id = m.tenant_id
    where t.kind = 'municipal_library' and t.municipality in (select municipality from territories y join regions r on r.id = y.region_id
      where r.slug = 'panevezys') and not exists (select from identity.workgroup_members w where w.person_id = p.id)
    order by p.email limit 1`;
  return the(row).email;
}

beforeAll(async () => {
  walled = await startWalled();
  const { owner } = walled.db;
  people.reader = await nobodyInGroups(owner);
  const entries = Object.entries(people).map(async ([who, email]) => [who, await enterAs(owner, who, email)]);
  actors = Object.fromEntries(await Promise.all(entries));
  const [person] = await owner`select id from identity.people where email = ${people.sharer}`;
  const sharer = { id: actors.sharer.tenantId, personId: the(person).id };
  reportId = await fileReportOf(owner, sharer);
  const [group] = await owner`select w.workgroup_id as id from identity.workgroup_members w
    join workgroups g on g.id = w.workgroup_id join identity.people p on p.id = w.person_id
    where p.email in (${people.member}, ${people.coordinator}) and g.ended_on is null
    group by 1 having count(*) = 2 limit 1`;
  groupId = the(group).id;
  await owner`insert into identity.workgroup_members (workgroup_id, person_id, home_id, valid_from)
    values (${groupId}, ${sharer.personId}, ${sharer.id}, '2020-01-01')`;
  personal = await shareWith([
    ['audience', 'person'],
    ['email', people.reader],
  ]);
  common = await shareWith([
    ['audience', 'group'],
    ['groupId', groupId],
  ]);
}, 400_000);
afterAll(() => walled?.stop());

describe('the values kept back', () => {
  test('are on no page, in no data and in no file of its readers, and what is shown is there', async () => {
    for (const [who, id] of [
      ['reader', personal],
      ['member', common],
      ['coordinator', common],
    ] as const) {
      const path = `${base(who)}/reports/${id}`;
      for (const [at, words] of [
        [path, async (body: Buffer) => body.toString()],
        [`${path}.data`, async (body: Buffer) => body.toString()],
        [`${path}.pdf`, wordsOfPdf],
        [`${path}.xlsx`, wordsOfWorkbook],
      ] as const) {
        const answer = await walled.ask(actors[who], { path: at });
        const text = await words(answer.bytes);
        expect([at, answer.status, told(text), told(JSON.stringify(answer.headers))]).toEqual([
          at,
          200,
          [],
          [],
        ]);
        expect([at, text.includes('Pasvalys')]).toEqual([at, true]);
        expect(answer.headers['cache-control']).toMatch(/no-store/);
        expect(answer.headers.etag ?? answer.headers['last-modified']).toBeUndefined();
      }
    }
  });

  test('are on no list, search, history or page of the group', async () => {
    const host = the(
      (
        await walled.db
          .owner`select t.slug from workgroups g join tenants t on t.id = g.tenant_id where g.id = ${groupId}`
      )[0],
    ).slug;
    const group = `/b/${host}/groups/${groupId}`;
    const searches = ['4861177', 'Biržų Selija', 'Išlaidos', '3013711'].map(encodeURIComponent);
    for (const who of ['reader', 'member', 'coordinator'] as const) {
      const own = base(who);
      const places = [
        ...[own, `${own}/reports`, `${own}/history`, `${own}/groups`, '/inbox'],
        ...searches.flatMap((words) => [`${own}/history?q=${words}`, `${group}/discussions?q=${words}`]),
        ...(who === 'reader'
          ? []
          : [group, `${group}/reports`, `${group}/discussions`, `${group}/decisions`]),
      ];
      for (const place of places)
        for (const path of [place, place.replace(/(\?|$)/, '.data$1')]) {
          const { body, headers } = await get(who, path);
          // A search says again what was typed into it.
          const typed = decodeURIComponent(/q=([^&]*)/.exec(path)?.[1] ?? '');
          const found = told(body + JSON.stringify(headers)).filter((one) => one !== typed);
          expect([path, found]).toEqual([path, []]);
        }
    }
  });

  test('are in no letter, and in no row of any library but in the report and its sources', async () => {
    const { owner } = walled.db;
    const letters =
      await owner`select mail, locale from outbox where mail ->> 'kind' = 'report-shared' and key like any (${[`%${personal}%`, `%${common}%`]})`;
    expect(letters.length).toBeGreaterThan(1);
    for (const { mail, locale } of letters) {
      const { subject, text, html } = await renderMail(mail, locale);
      expect(told(subject + text + html)).toEqual([]);
    }
    for (const table of tenantTables) {
      const rows = await owner`select t::text as said from ${owner(table)} t
        where t::text ~ ${secretsOfThree.join('|')}`;
      expect([table, rows.length]).toEqual([table, table === 'reports' ? 1 : 0]);
    }
  });

  test('are in nothing the server wrote', () => {
    expect(walled.web.complaints().filter((line) => told(line).length > 0)).toEqual([]);
  });
});

describe('a shared report', () => {
  test('is nothing to anybody else, under any door, and its openings are told to its library', async () => {
    const absent = await get('stranger', `${base('stranger')}/reports/${uuidv7()}`);
    for (const [who, id] of [
      ['stranger', personal],
      ['stranger', common],
      ['coordinator', personal],
      ['member', personal],
      ['reader', common],
    ] as const)
      for (const end of ['', '.data', '.pdf', '.xlsx'])
        expect([who, end, (await get(who, `${base(who)}/reports/${id}${end}`)).status]).toEqual([
          who,
          end,
          404,
        ]);
    expect(absent.status).toBe(404);
    const log = await get('sharer', `${base('sharer')}/reports/${reportId}/sharing/${personal}`);
    const [name] = await walled.db
      .owner`select first_name || ' ' || last_name as full from identity.people where email = ${people.reader}`;
    expect(log.body).toContain(the(name).full);
  });

  test('is gone at the very next request once it was taken back, whatever was open or kept', async () => {
    for (const [who, id] of [
      ['reader', personal],
      ['member', common],
    ] as const) {
      const path = `${base(who)}/reports/${id}`;
      expect((await get(who, path)).status).toBe(200);
      const sharing = `${base('sharer')}/reports/${reportId}/sharing/${id}`;
      expect((await post('sharer', sharing, [['intent', 'withdraw']])).status).toBe(303);
      const conditional = { 'If-None-Match': '*', 'If-Modified-Since': 'Mon, 01 Jan 2035 00:00:00 GMT' };
      for (const end of ['', '.data', '.pdf', '.xlsx'])
        for (const headers of [{}, conditional])
          expect([end, (await get(who, path + end, headers)).status]).toEqual([end, 404]);
      const comment: [string, string][] = [
        ['intent', 'ask'],
        ['key', uuidv7()],
        ['body', 'Kaip?'],
      ];
      expect((await post(who, `${path}/comments`, comment)).status).toBe(404);
      const list = await get(who, `${base(who)}/reports`);
      expect([list.status, list.body.includes('Atsiimta'), list.body.includes(path)]).toEqual([
        200,
        true,
        false,
      ]);
    }
  });
});
