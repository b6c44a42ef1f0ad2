import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, type Installation, install } from '../factories/installation';
import { the } from '../factories/world';
import { runScript } from '../setup/process';

let here: Installation;
const ask = (address: string, cookie = '') =>
  fetch(new URL(address, here.environment.ORIGIN), { redirect: 'manual', headers: { cookie } });
const create = (...who: string[]) =>
  runScript(['app/launch/tool.mjs', 'admin:create', ...who], here.environment);
const leadOf = (html: string) => /<p class="lead">([^<]*)/.exec(html)?.[1];

beforeAll(async () => {
  here = await install();
  expect(await here.release()).toMatchObject({ code: 0 });
  here.start('web');
  await eventually('ready', async () => ((await ask('/health/ready')).ok ? true : null));
});
afterAll(() => here.dismantle());

test('the first page of an empty installation says what to do', async () => {
  const page = await ask('/');
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('Sklaida įdiegta');
  expect(html).toContain('npm run --silent admin:create');
});

test('a wrong address gets one sentence and makes nobody', async () => {
  for (const who of [[], ['ne adresas'], ['be-eta.lt']]) {
    const { code, out } = await create(...who);
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).not.toMatch(/^\s+at /m);
  }
  const [people] = await here.admin`select count(*)::int as n from identity.people`;
  expect(people).toEqual({ n: 0 });
});

test('a link signs the administrator in once; a newer one ends it; nothing in the database could make one', async () => {
  const first = await create('Sistema@Biblioteka.lt');
  const second = await create('sistema@biblioteka.lt');
  expect([first.code, second.code]).toEqual([0, 0]);
  const [old, link] = [first.out.trim(), second.out.trim()];
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/platform\/enter\/[0-9a-f-]{36}\.[\w-]{43}$/);
  const [rows] =
    await here.admin`select string_agg(c::text, ' ') as all from identity.sign_in_codes c where purpose = 'admin'`;
  expect(the(rows).all).not.toContain(link.split('.').at(-1));

  expect(leadOf(await (await ask(old)).text())).toContain('Nuorodos laikas baigėsi');
  expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
  const entered = await ask(link);
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/platform']);
  const cookie = the(entered.headers.get('set-cookie')?.split(';')[0]);
  const page = await ask('/platform', cookie);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Regionų dar nėra')]);
  expect((await ask('/', cookie)).headers.get('location')).toBe('/platform');

  const again = await ask(link);
  expect([again.status, leadOf(await again.text())]).toEqual([
    410,
    'Šia nuoroda jau pasinaudota: ji veikia vieną kartą.',
  ]);
  expect((await ask(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
  const [people] = await here.admin`select count(*)::int as n from identity.people`;
  expect(people).toEqual({ n: 1 });
});

test('the pages of administrators do not exist for anybody else', async () => {
  for (const page of ['/platform', '/platform/regions/new', '/platform/access', '/platform/admins']) {
    const answer = await ask(page);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      `/sign-in?to=${encodeURIComponent(page)}`,
    ]);
  }
});
