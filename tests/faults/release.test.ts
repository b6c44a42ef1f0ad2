import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, type Installation, install, type Running } from '../factories/installation';
import { the } from '../factories/world';

let here: Installation;
let web: Running;
let worker: Running;

const ask = (page: string) => fetch(`http://127.0.0.1:${here.port}${page}`, { redirect: 'manual' });

beforeAll(async () => {
  here = await install();
});
afterAll(() => here.dismantle());

test.each(['DATABASE_URL', 'DATABASE_APP_URL', 'DATABASE_GUEST_URL', 'DATABASE_WORKER_URL'])(
  'the release step names a missing %s and does nothing',
  async (name) => {
    const { code, out } = await here.release({ [name]: undefined });
    expect(code).toBe(1);
    expect(out).toContain(`${name} is missing`);
    expect(out).not.toMatch(/^\s+at /m);
    const roles = await here.admin`select from pg_roles where rolname like 'sklaida_%'`;
    expect(roles).toHaveLength(0);
  },
);

test('the release step names a wrong address and shows no password', async () => {
  for (const [name, value] of [
    ['DATABASE_URL', 'mysql://saugus:slaptas-url@localhost/sklaida'],
    ['DATABASE_APP_URL', 'slaptas-app'],
    ['DATABASE_APP_URL', 'postgres://postgres:slaptas-app@127.0.0.1/knygynas'],
    ['DATABASE_WORKER_URL', 'postgres://sklaida_worker@127.0.0.1/knygynas'],
  ] as const) {
    const { code, out } = await here.release({ [name]: value });
    expect(code).toBe(1);
    expect(out).toContain(name);
    expect(out).not.toContain('slaptas-');
    expect(out).not.toMatch(/^\s+at /m);
  }
});

test('the release step prepares the database, and repeating it changes nothing', async () => {
  const both = await Promise.all([here.release(), here.release()]);
  expect(both.map((one) => one.code)).toEqual([0, 0]);
  const level = () => here.admin`select count(*)::int as n from drizzle.__drizzle_migrations`;
  const catalogue =
    () => here.admin`select md5(string_agg(c.oid || c.relname || c.relacl::text, '|' order by c.oid)) as sum
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'identity', 'ctx')`;
  const before = [await level(), await catalogue()];
  const again = await here.release();
  expect(again).toMatchObject({ code: 0 });
  expect(again.out).toContain('"migrated":0');
  expect([await level(), await catalogue()]).toEqual(before);
  const [people] = await here.admin`select count(*)::int as n from identity.people`;
  expect(people).toEqual({ n: 0 });
  const [tenants] = await here.admin`select count(*)::int as n from tenants`;
  expect(tenants).toEqual({ n: 0 });
});

test.each([
  ['web', 'DATABASE_APP_URL', 'is missing', undefined],
  ['web', 'DATABASE_GUEST_URL', 'is missing', undefined],
  ['web', 'PORT', 'is wrong', 'trys'],
  ['web', 'ORIGIN', 'is wrong', 'https://sklaida.example/kelias'],
  ['worker', 'DATABASE_WORKER_URL', 'is missing', undefined],
  ['worker', 'RESEND_BASE_URL', 'is wrong', 'paštas'],
] as const)('%s says that %s %s', async (name, variable, how, value) => {
  const one = here.start(name, { [variable]: value });
  expect(await one.ended).toMatchObject({ code: 1 });
  expect(one.said()).toContain(`${variable} ${how}`);
  expect(one.said()).not.toMatch(/^\s+at /m);
});

test('both processes start with the restricted roles alone', async () => {
  web = here.start('web');
  worker = here.start('worker', { RESEND_API_KEY: 're_test', RESEND_BASE_URL: 'http://127.0.0.1:9' });
  const ready = await eventually('ready', async () => {
    const answer = await ask('/health/ready');
    return answer.ok ? answer : null;
  }).catch((error) => {
    throw new Error(`${error.message}\n${web.said()}`);
  });
  const [applied] = await here.admin`select count(*)::text as n from drizzle.__drizzle_migrations`;
  expect(ready.headers.get('content-type')).toContain('application/json');
  expect(await ready.json()).toEqual({ status: 'ready', database: true, migration: the(applied).n });
  const live = await ask('/health/live');
  expect([live.status, await live.json()]).toEqual([200, { status: 'ok' }]);

  const page = await ask('/sign-in');
  const html = await page.text();
  expect(page.status).toBe(200);
  for (const word of ['El. paštas', 'Slaptažodis', 'Prisijungti']) expect(html).toContain(word);

  await eventually('worker', async () => (worker.said().includes('worker started') ? true : null));
  const roles = await eventually('connections', async () => {
    const rows = await here.admin`select distinct usename, rolsuper or rolbypassrls or rolcreaterole as mighty
      from pg_stat_activity join pg_roles on rolname = usename
      where datname = 'knygynas' and pid <> pg_backend_pid() order by 1`;
    return rows.some((one) => one.usename === 'sklaida_worker') ? rows : null;
  });
  expect(roles).toEqual([
    { usename: 'sklaida_app', mighty: false },
    { usename: 'sklaida_worker', mighty: false },
  ]);
});

test('a changed password takes effect with the next release, while both run', async () => {
  const changed = new URL(the(here.environment.DATABASE_GUEST_URL));
  changed.password = 'slaptas-naujas';
  expect(await here.release({ DATABASE_GUEST_URL: changed.href })).toMatchObject({ code: 0 });
  expect((await ask('/health/ready')).status).toBe(200);
  expect(await here.release()).toMatchObject({ code: 0 });
});

test('a database that goes away is said, and its return is noticed without a restart', async () => {
  await here.admin`alter role sklaida_app nologin`;
  await here.admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'sklaida_app'`;
  const answer = await ask('/health/ready');
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { status: 'waiting', database: false, migration: null },
  ]);
  expect((await ask('/health/live')).status).toBe(200);
  await here.admin`alter role sklaida_app login`;
  await eventually('ready again', async () => ((await ask('/health/ready')).ok ? true : null));
});

test('SIGTERM ends both within ten seconds and with code 0', async () => {
  const began = Date.now();
  web.process.kill('SIGTERM');
  worker.process.kill('SIGTERM');
  expect(await Promise.all([web.ended, worker.ended])).toEqual([
    { code: 0, signal: null },
    { code: 0, signal: null },
  ]);
  expect(Date.now() - began).toBeLessThan(10_000);
  const left =
    await here.admin`select from pg_stat_activity where datname = 'knygynas' and pid <> pg_backend_pid()`;
  expect(left).toHaveLength(0);
});
