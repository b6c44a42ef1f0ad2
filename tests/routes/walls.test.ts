import { createHash } from 'node:crypto';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoPassword } from '~/flows/demonstration/source';
import { cloneDemonstration } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';
import { type Asked, type BuiltWeb, origin, startBuiltWeb } from './setup/built-web';
import { type Actor, cookieFor, cookieName, enterAs } from './setup/people';
import { changesBetween, sumsByTenant } from './setup/unchanged';

let db: TestDatabase;
let web: BuiltWeb;
let editor: Actor;
let coordinator: Actor;
/** A part of the editor's library that waits for its place and texts. */
let part: { id: string; at: string };

beforeAll(async () => {
  db = await cloneDemonstration();
  editor = await enterAs(db.owner, 'an editor', 'jurgita.skardziute@kupiskis-r-vb.example');
  coordinator = await enterAs(db.owner, 'a coordinator', 'ieva.rimgailiene@pabv.example');
  const [row] =
    await db.owner`select id from adoptions where tenant_id = ${editor.tenantId} and state = 'localising'`;
  const { id } = the(row);
  part = { id, at: `/b/${editor.tenant}/campaigns/${id}` };
  web = await startBuiltWeb(db.name);
}, 300_000);
afterAll(async () => {
  await web?.stop();
  await db?.drop();
});
beforeEach(() => db.owner`delete from identity.sign_in_attempts`);

const ask = (actor: Actor, asked: Asked) => web.ask({ ...asked, cookie: actor.cookie });

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
const signIn = (email: string, password: string, rest: Partial<Asked> = {}) => {
  const form: [string, string][] = [
    ['email', email],
    ['password', password],
  ];
  return web.ask({ path: '/sign-in', ...rest, form: [...form, ...(rest.form ?? [])] });
};
const tokenIn = (cookies: string[]) =>
  the(cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))).split(';')[0] ?? '';

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

describe('a session', () => {
  test('is held by a cookie bound to the host, unreadable to scripts, and comes new with every sign-in', async () => {
    const planted = `${cookieName}=${'a'.repeat(43)}`;
    const first = await signIn(editor.email, demoPassword, { cookie: planted });
    expect(first.status).toBe(303);
    const line = the(first.setCookies.find((cookie) => cookie.startsWith(cookieName)));
    expect(line).toMatch(
      /^__Host-sklaida=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/,
    );
    expect(tokenIn(first.setCookies)).not.toBe(planted);
    expect((await web.ask({ path: `/b/${editor.tenant}`, cookie: planted })).status).toBe(302);

    const former = tokenIn(first.setCookies);
    const second = await signIn(editor.email, demoPassword, { cookie: former });
    expect(tokenIn(second.setCookies)).not.toBe(former);
    expect((await web.ask({ path: `/b/${editor.tenant}`, cookie: former })).status).toBe(302);
    expect((await web.ask({ path: `/b/${editor.tenant}`, cookie: tokenIn(second.setCookies) })).status).toBe(
      200,
    );
  });

  test('cannot be opened with what the database holds of it', async () => {
    const cookie = await cookieFor(db.owner, editor.email);
    const hash = createHash('sha256')
      .update(cookie.split('=')[1] ?? '')
      .digest('hex');
    const stolen = [hash, hash.slice(0, 43), Buffer.from(hash, 'hex').toString('base64url')];
    for (const value of stolen) {
      const answer = await web.ask({ path: `/b/${editor.tenant}`, cookie: `${cookieName}=${value}` });
      expect([answer.status, answer.headers.location?.slice(0, 8)]).toEqual([302, '/sign-in']);
    }
    expect((await web.ask({ path: `/b/${editor.tenant}`, cookie })).status).toBe(200);
  });

  test('is over for every tab after signing out', async () => {
    const cookie = await cookieFor(db.owner, editor.email);
    await web.ask({ path: '/sign-out', cookie, form: [] });
    expect((await web.ask({ path: `/b/${editor.tenant}`, cookie })).status).toBe(302);
  });
});

describe('the sign-in', () => {
  const bare = (body: string, email: string) =>
    body
      .replace(/nonce="[^"]*"/g, '')
      .replace(/\d{13}/g, '')
      .replaceAll(email, '…');
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

  test('answers an unknown address and a wrong password alike, and takes as long', async () => {
    const [known, unknown] = [editor.email, 'jurgita.skardziutf@kupiskis-r-vb.example'];
    const times: Record<string, number[]> = { [known]: [], [unknown]: [] };
    const answers = new Set<string>();
    for (let round = 0; round < 15; round += 1) {
      for (const email of [known, unknown]) {
        await db.owner`delete from identity.sign_in_attempts`;
        const since = performance.now();
        const answer = await signIn(email, 'ne tas slaptažodis', { headers: { 'User-Agent': 'Googlebot' } });
        times[email]?.push(performance.now() - since);
        answers.add(`${answer.status} ${answer.setCookies} ${bare(answer.body, email)}`);
      }
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('el. paštas arba slaptažodis netinka');
    const ratio = median(the(times[known])) / median(the(times[unknown]));
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.67);
  }, 60_000);

  test('closes an account after eight misses and says so in words, to the right password too', async () => {
    for (let miss = 1; miss <= 8; miss += 1) expect((await signIn(editor.email, 'ne tas')).status).toBe(422);
    const ninth = await signIn(editor.email, demoPassword);
    expect(ninth.status).toBe(429);
    expect(ninth.body).toContain('Per daug bandymų');
    expect(ninth.setCookies.filter((cookie) => cookie.startsWith(cookieName))).toEqual([]);
    expect(ninth.body).not.toContain(demoPassword);
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
  ])('never leads out of the site: %s', async (to) => {
    const fresh = await signIn(editor.email, demoPassword, { form: [['to', to]] });
    expect([fresh.status, fresh.headers.location]).toEqual([303, '/']);
    const signedIn = await ask(editor, { path: `/sign-in?to=${encodeURIComponent(to)}` });
    expect([signedIn.status, signedIn.headers.location]).toEqual([302, '/']);
    const chosen = await ask(editor, {
      path: '/preferences',
      form: [
        ['theme', 'dark'],
        ['to', to],
      ],
    });
    expect([chosen.status, chosen.headers.location]).toEqual([303, '/']);
  });
});

test('every page, found or not, carries the policy with its own nonce and is never stored', async () => {
  const pages: [string, Actor | null][] = [
    ['/sign-in', null],
    ['/help', null],
    ['/nera-tokio', null],
    [`/b/${editor.tenant}`, editor],
    [part.at, editor],
    [`${part.at}/place`, editor],
    [`/region/${coordinator.region}`, coordinator],
    ['/region/nera-tokio', coordinator],
  ];
  const nonces = new Set<string>();
  for (const [path, actor] of pages) {
    const { headers, body } = await web.ask({ path, ...(actor ? { cookie: actor.cookie } : {}) });
    const policy = headers['content-security-policy'] ?? '';
    const nonce = the(/script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1]);
    expect([path, policy.includes('unsafe'), policy.includes("frame-ancestors 'none'")]).toEqual([
      path,
      false,
      true,
    ]);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'strict-transport-security': expect.stringMatching(/^max-age=63072000/),
    });
    expect(headers['x-powered-by']).toBeUndefined();
    for (const [script] of body.matchAll(/<script\b[^>]*>/g)) expect(script).toContain(`nonce="${nonce}"`);
    expect(body).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)="/);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(pages.length);
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

test('an address of the product’s own parts is not answered for another host or another method', async () => {
  const strange = await web.ask({ path: `/b/${editor.tenant}`, headers: { Host: 'evil.example' } });
  expect(strange.headers.location).toBe(`/sign-in?to=${encodeURIComponent(`/b/${editor.tenant}`)}`);
  const own = { Origin: origin };
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    expect((await ask(editor, { path: `${part.at}/place`, method, headers: own })).status).toBe(405);
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
  expect(web.complaints()).toEqual([]);
});
