import type { AppLoadContext } from '@remix-run/node';
import { kitToken, makeOwnKit } from '@sklaida/campaigns/server';
import { openRequest } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { posterColour } from '@sklaida/media';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loader as card, action as press } from '~/routes/kit+/card';
import { loader as poster } from '~/routes/kit+/poster';
import { loader as picture } from '~/routes/kit+/poster-picture';
import { type Actor, actor } from '../factories/at-work';
import { cloneDemonstration, origin } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';
import { startWebApp } from './http/web-app';

const tokenSecret = 'a secret of the test, long enough to be one';
let db: TestDatabase;
let librarian: Actor;
let adoption: string;
let token: string;
let kit: string;

beforeAll(async () => {
  db = await cloneDemonstration();
  const [found] =
    await db.owner`select a.id, p.email, t.slug from adoptions a join tenants t on t.id = a.tenant_id
    join campaigns c on c.id = a.campaign_id and c.state = 'open' and c.ends_on > current_date
    join identity.memberships m on m.tenant_id = t.id join identity.people p on p.id = m.person_id
    where t.kind = 'school_library' and a.state = 'invited' order by a.id limit 1`;
  adoption = the(found).id;
  const { demoRegions } = await import('~/flows/demonstration/source');
  const person = the(demoRegions.flatMap((one) => one.people).find((one) => one.email === the(found).email));
  librarian = await actor(db, person.id);
  token = await give('Istorijos mokytoja');
}, 120_000);
afterAll(() => db?.drop());

async function give(label: string): Promise<string> {
  const id = uuidv7();
  kit = id;
  const made = await librarian.does((tx) =>
    makeOwnKit(tx, { adoptionId: adoption, id, label, expiresOn: '2099-01-01', secret: tokenSecret }),
  );
  expect(made.ok).toBe(true);
  return kitToken(tokenSecret, id);
}

type Asked = {
  token: string;
  cookie?: string;
  query?: string;
  form?: Record<string, string>;
  address?: string;
};

function args({ token: asked, cookie, query = '', form, address = '203.0.113.9' }: Asked) {
  const context: AppLoadContext = {
    database: db.database,
    scope: openRequest(db.database),
    nonce: 'n',
    requestId: 'r',
    address,
    origin,
    tokenSecret,
    filesDir: 'files',
    report: (error: unknown) => {
      throw error;
    },
  };
  const headers = new Headers({ 'User-Agent': 'Mozilla/5.0 (Android 9; Mobile)' });
  if (cookie) headers.set('Cookie', cookie);
  const request = new Request(`${origin}/k/${asked}${query}`, {
    headers,
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  return { request, params: { token: asked }, context } as unknown as Parameters<typeof card>[0];
}

type Loaded = { data: { kind: string; [key: string]: unknown }; init: { status: number; headers: object } };
const look = async (asked: Asked) => (await card(args(asked))) as unknown as Loaded;
const send = async (asked: Asked) => (await press(args(asked))) as Response;
const cookieOf = (response: Response) => the(response.headers.get('Set-Cookie')).split(';')[0] ?? '';

async function confirmed(asked = token): Promise<string> {
  const answer = await send({ token: asked, form: { intent: 'yes' } });
  expect(answer.status).toBe(303);
  return cookieOf(answer);
}

describe('a worthless link', () => {
  test('answers the same whether guessed, malformed, revoked, over or made for something else', async () => {
    const [revoked, over] = [await give('a'), await give('b')];
    await db.owner`update identity.links set expires_at = now() where kit_id = ${kit}`;
    const revokedId = the((await db.owner`select id from kit_links where label = 'a'`)[0]).id;
    await librarian.does((tx) =>
      import('@sklaida/campaigns/server').then((m) => m.revokeKits(tx, [revokedId])),
    );
    const { hashOf } = await import('@sklaida/kernel/server');
    const foreign = 'F'.repeat(43);
    await db.owner`insert into identity.links (hash, purpose, tenant_id, object_id, expires_at)
      values (${hashOf(foreign)}, 'approve', ${librarian.tenantId}, ${adoption}, now() + interval '1 day')`;
    const answers = [];
    for (const worthless of ['A'.repeat(43), 'x', '%00', revoked, over, foreign]) {
      const { data, init } = await look({ token: worthless, address: '198.51.100.1' });
      answers.push(JSON.stringify([data, init]));
      for (const file of [poster, picture]) {
        const refused = await file(args({ token: worthless, address: '198.51.100.2' })).catch(
          (thrown) => thrown,
        );
        expect((refused.init ?? refused).status).toBe(404);
      }
      const posted = await send({ token: worthless, form: { intent: 'join' }, address: '198.51.100.3' });
      expect(posted.status).toBe(303);
    }
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(the(answers[0]))).toMatchObject([{ kind: 'nothing' }, { status: 404 }]);
  });

  test('guessed too often, the address hears the same even of a good one; another address is not troubled', async () => {
    const address = '198.51.100.77';
    for (let n = 0; n < 60; n += 1) await look({ token: 'G'.repeat(43), address });
    expect((await look({ token, address })).data.kind).toBe('nothing');
    expect((await look({ token })).data.kind).toBe('asked');
  });
});

describe('the card', () => {
  test('asks first, and shows nothing but the two libraries before the answer', async () => {
    const { data, init } = await look({ token });
    expect(Object.keys(data).sort()).toEqual(
      ['address', 'coordinator', 'demo', 'kind', 'library', 'name', 'withoutScript'].sort(),
    );
    expect(init.headers).toMatchObject({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex, nofollow',
    });
  });

  test('after *Ne* it is shut in that browser alone, and the coordinator sees it', async () => {
    const stranger = await give('Kita gavėja');
    const answer = await send({ token: stranger, form: { intent: 'no' } });
    const cookie = cookieOf(answer);
    expect((await look({ token: stranger, cookie })).data.kind).toBe('refused');
    const file = await poster(args({ token: stranger, cookie })).catch((thrown) => thrown);
    expect((file.init ?? file).status).toBe(404);
    expect((await look({ token: stranger })).data.kind).toBe('asked');
    const rows = await db.owner`select refused_at is not null as refused from kit_links where id = ${kit}`;
    expect(rows.map((row) => row.refused)).toEqual([true, true]);
  });

  test('from the link to the saved poster: yes, then the poster', async () => {
    const cookie = await confirmed();
    const { data } = await look({ token, cookie });
    expect(data.kind).toBe('card');
    for (const [query, width] of [
      ['', 595],
      ['?size=a3', 841],
    ] as const) {
      const file = (await poster(args({ token, cookie, query }))) as Response;
      expect(file.headers.get('Content-Disposition')).toMatch(/^attachment/);
      expect(file.headers.get('Referrer-Policy')).toBe('no-referrer');
      const pdf = Buffer.from(await file.arrayBuffer()).toString('latin1');
      expect(pdf).toMatch(new RegExp(`/MediaBox \\[0 0 ${width}`));
    }
  });

  test('the poster wears the library’s own colour', async () => {
    const cookie = await confirmed();
    const drawn = async () => ((await picture(args({ token, cookie }))) as Response).text();
    const before = await drawn();
    await db.owner`insert into library_profiles (tenant_id, id, colour) values (${librarian.tenantId}, ${uuidv7()}, '#6d1a7a')
      on conflict (tenant_id) do update set colour = '#6d1a7a'`;
    const after = await drawn();
    expect([before, after].map((svg) => svg.includes(posterColour('#6d1a7a').colour))).toEqual([false, true]);
  });

  test('tells nobody’s name and nothing of other campaigns', async () => {
    const cookie = await confirmed();
    const said = JSON.stringify((await look({ token, cookie })).data);
    const people = await db.owner`select last_name from identity.people`;
    for (const { last_name } of people) expect(said).not.toContain(last_name);
    const mine = await db.owner`select campaign_id from adoptions where id = ${adoption}`;
    const others = await db.owner`select title from campaigns where id <> ${the(mine[0]).campaign_id}`;
    for (const { title } of others) expect(said).not.toContain(title);
    expect(said).not.toContain('Istorijos mokytoja');
  });

  test('declines with a kind of reason or without; a kind nobody knows is none', async () => {
    const cookie = await confirmed();
    const why = () => db.owner`select reason_kind, reason from adoptions where id = ${adoption}`;
    for (const [reasonKind, kept] of [
      ['no-time', 'no-time'],
      ['weather', null],
    ] as const) {
      await send({ token, cookie, form: { intent: 'decline', reasonKind, reason: '' } });
      expect([...(await why())]).toEqual([{ reason_kind: kept, reason: null }]);
      await send({ token, cookie, form: { intent: 'join' } });
    }
    await db.owner`update adoptions set state = 'invited' where id = ${adoption}`;
  });

  test('takes part, reports and thanks with plain forms; an unready form comes back with what was typed', async () => {
    const cookie = await confirmed();
    expect((await send({ token, cookie, form: { intent: 'join' } })).status).toBe(303);
    const numbers = { activities: '1', participants: 'daug', mood: 'great', note: '' };
    const refused = (await press(
      args({ token, cookie, form: { intent: 'done', asked: 'no', ...numbers } }),
    )) as unknown as {
      data: { values: object; errors: object };
      init: { status: number };
    };
    expect(refused.init.status).toBe(422);
    expect(refused.data).toMatchObject({
      values: { participants: 'daug' },
      errors: { participants: 'number' },
    });
    const form = { intent: 'done', asked: 'no', ...numbers, participants: '24' };
    for (let twice = 0; twice < 2; twice += 1) await send({ token, cookie, form });
    const { data } = await look({ token, cookie });
    expect(data.card).toMatchObject({ stage: 'done', result: { activities: 1, participants: 24 } });
    const [told] =
      await db.owner`select person_name from history where subject_id = ${adoption} and action = 'report' limit 1`;
    expect(told?.person_name).toBe('Istorijos mokytoja');
  });

  test('is handed on as a link of its own, once however often it is sent', async () => {
    const cookie = await confirmed();
    const id = uuidv7();
    const form = { intent: 'hand-on', id, label: 'Kolegė' };
    for (let twice = 0; twice < 2; twice += 1) await send({ token, cookie, form });
    const { data } = await look({ token, cookie, query: `?handed=${id}` });
    expect(data.handed).toMatchObject({ url: `${origin}/k/${kitToken(tokenSecret, id)}` });
    const elsewhere = await look({ token, cookie, query: `?handed=${uuidv7()}` });
    expect(elsewhere.data.handed).toBeNull();
    expect((await look({ token: kitToken(tokenSecret, id) })).data.kind).toBe('asked');
  });
});

test('The token stays out of the log, and a page without a referrer may still send its forms', async () => {
  const web = await startWebApp({ answer: async () => new Response('') });
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'null' };
  const reply = await web.ask({ method: 'POST', path: `/k/${token}`, headers, body: 'intent=yes' });
  await web.ask({ path: `/k/${token}/poster.pdf?size=a3` });
  expect(reply.status).toBe(200);
  expect(the(web.heard[0]).request.headers.get('origin')).toBeNull();
  expect((await web.ask({ method: 'POST', path: '/sign-in', headers, body: 'a=b' })).status).toBe(403);
  await web.stop();
  expect(web.lines.length).toBeGreaterThan(0);
  expect(web.lines.join('\n')).not.toContain(token);
});
