import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';
import { type Actor, enterAs } from './setup/people';
import { changesBetween, sumsByTenant } from './setup/unchanged';
import { startWalled, type Walled } from './setup/walled';

let walled: Walled;
let db: TestDatabase;
let editor: Actor;
let coordinator: Actor;
let part: Walled['part'];
let ask: Walled['ask'];

beforeAll(async () => {
  walled = await startWalled();
  ({ db, editor, coordinator, part, ask } = walled);
}, 300_000);
afterAll(() => walled?.stop());

async function expectUnchanged(work: () => Promise<unknown>): Promise<void> {
  const before = await sumsByTenant(db.owner);
  await work();
  expect(changesBetween(before, await sumsByTenant(db.owner))).toEqual([]);
}

async function partNow() {
  const [row] = await db.owner`select *, happens_on::text as day from adoptions where id = ${part.id}`;
  return the(row);
}
const placeForm = (version: number, place: string): [string, string][] => [
  ['version', String(version)],
  ['place', place],
  ['happensOn', '2099-12-01'],
  ['happensAt', '17:30'],
  ['contact', 'biblioteka@example.lt'],
  ['responsibleId', ''],
];

describe('a form of another site', () => {
  const disguises: [string, Record<string, string>][] = [
    ['says its own origin', { Origin: 'https://evil.example' }],
    ['hides its origin', { Origin: 'null' }],
    [
      'calls itself a neighbour',
      { Origin: 'https://sklaida.example.evil.example', 'Sec-Fetch-Site': 'same-site' },
    ],
    [
      'forwards a host',
      { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example', Host: 'evil.example' },
    ],
    ['speaks plain http', { Origin: 'http://sklaida.example' }],
  ];
  test.each(disguises)('is refused when it %s', async (_, headers) => {
    const { version } = await partNow();
    await expectUnchanged(async () => {
      for (const target of [`${part.at}/place`, `${part.at}/place.data`, '/sign-out', '/preferences']) {
        const answer = await ask(editor, { path: target, form: placeForm(version, 'Svetima'), headers });
        expect([target, answer.status]).toEqual([target, 403]);
      }
    });
    expect((await ask(editor, { path: `/b/${editor.tenant}` })).status).toBe(200);
  });

  test('is refused when it says nothing of where it comes from', async () => {
    const body = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await ask(editor, { path: '/sign-out', method: 'POST', headers: body });
    expect(answer.status).toBe(403);
  });
});

describe('what a form is not asked for', () => {
  const extras = (): [string, string][] => [
    ['tenantId', coordinator.tenantId],
    ['tenant_id', coordinator.tenantId],
    ['state', 'approved'],
    ['mirrorTenantId', editor.tenantId],
    ['campaignId', uuidv7()],
    ['baseVersion', '99'],
    ['shareResults', 'true'],
    ['shareScopeId', editor.tenantId],
    ['openedAt', '2001-01-01'],
    ['__proto__', 'x'],
    ['constructor', 'x'],
  ];
  const untouched = (row: Record<string, unknown>) => {
    const { place, contact, happens_on, day, happens_at, responsible_id, version, updated_at, ...rest } = row;
    return rest;
  };

  test('changes nothing beside the fields of a library’s own part', async () => {
    const before = await partNow();
    const sent = await ask(editor, {
      path: `${part.at}/place`,
      form: [...placeForm(before.version, 'Salė'), ...extras()],
    });
    expect(sent.status).toBe(303);
    const after = await partNow();
    expect(after).toMatchObject({ place: 'Salė', day: '2099-12-01', version: before.version + 1 });
    expect(untouched(after)).toEqual(untouched(before));
  });

  test.each([-1, 7, 999_999, Number.MAX_SAFE_INTEGER])(
    'nor does a version that was never given out: %s',
    async (jump) => {
      const { version } = await partNow();
      await expectUnchanged(async () => {
        const sent = await ask(editor, {
          path: `${part.at}/place`,
          form: placeForm(version + jump, 'Ateities salė'),
        });
        expect([409, 422]).toContain(sent.status);
      });
    },
  );

  test('nor does a colleague who works elsewhere', async () => {
    const { version } = await partNow();
    const [stranger] =
      await db.owner`select person_id from identity.memberships where tenant_id = ${coordinator.tenantId}`;
    const form = placeForm(version, 'Salė').map(([name, value]): [string, string] =>
      name === 'responsibleId' ? [name, the(stranger).person_id] : [name, value],
    );
    await expectUnchanged(async () => {
      expect((await ask(editor, { path: `${part.at}/place`, form })).status).toBe(422);
    });
  });
});

describe('the same thing sent twice', () => {
  test('one effect: a campaign is created once, however often and from however many tabs', async () => {
    const [occasion] = await db.owner`select o.id, t.id as template from occasions o
      join campaign_templates t on t.occasion_id = o.id where t.tenant_id = ${coordinator.tenantId} limit 1`;
    const form: [string, string][] = [
      ['id', uuidv7()],
      ['occasionId', the(occasion).id],
      ['source', `template:${the(occasion).template}`],
      ['tenantId', editor.tenantId],
      ['state', 'open'],
      ['share', 'public'],
    ];
    const path = `/region/${coordinator.region}/campaigns/new`;
    const both = await Promise.all([ask(coordinator, { path, form }), ask(coordinator, { path, form })]);
    const third = await ask(coordinator, { path, form });
    const to = `/region/${coordinator.region}/campaigns/${form[0]?.[1]}`;
    expect([...both, third].map(({ status, headers }) => [status, headers.location])).toEqual(
      Array(3).fill([303, to]),
    );
    const made =
      await db.owner`select tenant_id, state, share from campaigns where id = ${form[0]?.[1] ?? ''}`;
    expect([...made]).toEqual([{ tenant_id: coordinator.tenantId, state: 'draft', share: 'tenant' }]);
    const told =
      await db.owner`select 1 from history where subject_id = ${form[0]?.[1] ?? ''} and action = 'create'`;
    expect(told).toHaveLength(1);
  });

  test('two tabs: the second gets both versions and the first is not lost', async () => {
    const { version } = await partNow();
    const path = `${part.at}/place`;
    expect((await ask(editor, { path, form: placeForm(version, 'Pirmo lango salė') })).status).toBe(303);
    const second = await ask(editor, { path, form: placeForm(version, 'Antro lango kiemas') });
    expect(second.status).toBe(409);
    expect(second.body).toContain('Pirmo lango salė');
    expect(second.body).toContain('Antro lango kiemas');
    expect(await partNow()).toMatchObject({ place: 'Pirmo lango salė', version: version + 1 });
  });

  test('a replayed form of one tab changes nothing and is no conflict', async () => {
    const { version } = await partNow();
    const sent = () => ask(editor, { path: `${part.at}/place`, form: placeForm(version, 'Skaitykla') });
    expect((await sent()).status).toBe(303);
    const after = await partNow();
    expect((await sent()).status).toBe(303);
    expect(await partNow()).toEqual(after);
  });

  test('two people, one answer: an invitation is answered once', async () => {
    const [row] = await db.owner`select a.id, a.tenant_id, t.slug, p.email from adoptions a
      join tenants t on t.id = a.tenant_id and t.kind = 'municipal_library'
      join identity.role_grants g on g.tenant_id = t.id and g.role = 'editor' join identity.people p on p.id = g.person_id
      where a.state = 'invited' limit 1`;
    const { id, slug, email } = the(row);
    const actor = await enterAs(db.owner, 'an editor', email);
    const sent = () => ask(actor, { path: `/b/${slug}/campaigns/${id}`, form: [['intent', 'answer']] });
    const answers = await Promise.all([sent(), sent()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await sent()).status).toBe(303);
    const told = await db.owner`select 1 from history where subject_id = ${id} and action = 'answer'`;
    expect(told).toHaveLength(1);
    const county =
      await db.owner`select h.person_id from history h join tenants t on t.short_name = h.data ->> 'library'
      where t.slug = ${slug} and h.action = 'member' and h.to_state = 'localising' and h.at > now() - interval '1 minute'`;
    expect([...county]).toEqual([{ person_id: null }]);
  });
});

test('a body that is no form of this site gets a sentence, not a failure', async () => {
  for (const type of [
    'application/json',
    'text/plain',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
  ]) {
    const headers = { 'Content-Type': type };
    const sent = await ask(editor, { path: `${part.at}/place`, form: [['place', 'Salė']], headers });
    expect([type, sent.status]).toEqual([type, 415]);
    expect(sent.body).toContain('Forma nepriimta');
  }
});

test('nothing of all this broke the server', () => {
  expect(walled.web.complaints()).toEqual([]);
});
