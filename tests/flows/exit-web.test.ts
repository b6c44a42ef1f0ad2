import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { deriveCode, deriveToken } from '@sklaida/kernel/server';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginSession } from '~/auth/session.server';
import { runJobs } from '~/flows/jobs/run-jobs.server';
import { copiesFolder } from '~/flows/library-copy/folders.server';
import { action as changeData, loader as readData } from '~/routes/account+/data';
import { loader as takeData } from '~/routes/account+/data-file';
import { action as askCopy, loader as seeCopies } from '~/routes/b.$library+/settings+/export';
import { loader as fetchCopy } from '~/routes/download';
import { the } from '../factories/world';
import { type Doorstep, openDoorstep, secret } from '../routes/auth/doorstep';

let step: Doorstep;
let filesDir: string;
let cookie: string;
let colleague: string;

beforeAll(async () => {
  step = await openDoorstep();
  filesDir = mkdtempSync(path.join(os.tmpdir(), 'sklaida-files-'));
  const [tenant] = await step.db.owner`select id from tenants`;
  await step.db
    .owner`insert into identity.role_grants (tenant_id, person_id, role) values (${the(tenant).id}, ${step.asta}, 'tenant_admin')`;
  const rasa = crypto.randomUUID();
  await step.db
    .owner`insert into identity.people (id, email, first_name, last_name) values (${rasa}, 'rasa@utena.example.lt', 'Rasa', 'Direktorė')`;
  await step.db
    .owner`insert into identity.memberships (tenant_id, person_id) values (${the(tenant).id}, ${rasa})`;
  await step.db
    .owner`insert into identity.role_grants (tenant_id, person_id, role) values (${the(tenant).id}, ${rasa}, 'director')`;
  [cookie, colleague] = [await sessionOf(step.asta), await sessionOf(rasa)];
});
afterAll(async () => {
  rmSync(filesDir, { recursive: true, force: true });
  await step.leave();
});

async function sessionOf(personId: string): Promise<string> {
  const begun = await beginSession(new Request('http://localhost:3000/'), step.context(), {
    personId,
    method: 'password',
  });
  return the(begun.setCookie.split(';')[0]);
}

function args(
  to: string,
  {
    params = {},
    form,
    who = cookie,
  }: { params?: Record<string, string>; form?: Record<string, string>; who?: string } = {},
): LoaderFunctionArgs {
  const request = new Request(`http://localhost:3000${to}`, {
    headers: { Cookie: who },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  const context: AppLoadContext = step.context({ filesDir });
  return { request, params, context } as LoaderFunctionArgs;
}

/** What was answered or thrown instead. */
const answer = (work: Promise<unknown>) => work.catch((thrown) => thrown) as Promise<Response>;
const settings = { params: { library: 'utena' } };
const work = () =>
  runJobs({
    database: step.db.worker,
    env: { tokenSecret: secret, filesDir, origin: 'http://localhost:3000' },
    signal: new AbortController().signal,
    log: {
      info: () => {},
      error: (event) => {
        throw new Error(
          JSON.stringify(event, Object.getOwnPropertyNames((event as { error: object }).error ?? {})),
        );
      },
    },
  });

test('an administrator asks for a copy, the worker makes it, the letter brings its address, and only she can fetch it', async () => {
  const page = '/b/utena/settings/export';
  const asked = await answer(askCopy(args(page, { ...settings, form: { intent: 'export' } })));
  expect(asked.status).toBe(303);
  await answer(askCopy(args(page, { ...settings, form: { intent: 'export' } })));
  const waiting = await seeCopies(args(page, settings));
  expect(waiting.copies.map((copy) => copy.state)).toEqual(['making']);
  expect(await work()).toBe(1);
  const [copy] = (await seeCopies(args(page, settings))).copies;
  expect(copy).toMatchObject({ state: 'ready' });
  const [letter] = (await step.letters()).filter((one) => one.kind === 'export-ready');
  expect(letter).toMatchObject({ to: step.email, props: { exportId: the(copy).id } });
  const url = the(the(copy).url);
  expect(JSON.stringify(letter)).not.toContain(url.split('.')[1]);
  const token = { params: { token: url.replace('/download/', '') } };
  const fetched = await answer(fetchCopy(args(url, token)));
  expect(fetched.status).toBe(200);
  expect(fetched.headers.get('Content-Disposition')).toMatch(/^attachment; filename="utena-/);
  expect(fetched.headers.get('X-Content-Type-Options')).toBe('nosniff');
  const parts = unzipSync(new Uint8Array(await fetched.arrayBuffer()));
  expect(Object.keys(parts)).toEqual(
    expect.arrayContaining(['manifest.json', 'data/history.json', 'library.xlsx']),
  );
  expect((await answer(fetchCopy(args(url, { ...token, who: colleague })))).status).toBe(404);
  const forged = {
    params: { token: `${the(copy).id}.${deriveToken('another secret', 'export', the(copy).id)}` },
  };
  expect((await answer(fetchCopy(args(url, forged)))).status).toBe(404);
  expect((await answer(fetchCopy(args(url, { ...token, who: '' })))).status).toBe(302);
  const [seen] = (await seeCopies(args(page, { ...settings, who: colleague }))).copies;
  expect(the(seen).url).toBeNull();
});

test('without the right any more, after its week, or after a long pause nothing is handed out', async () => {
  const [copy] = (await seeCopies(args('/b/utena/settings/export', settings))).copies;
  const url = the(the(copy).url);
  const token = { params: { token: url.replace('/download/', '') } };
  await step.db
    .owner`update identity.role_grants set valid_until = now() where person_id = ${step.asta} and role = 'tenant_admin'`;
  expect((await answer(fetchCopy(args(url, token)))).status).toBe(403);
  await step.db
    .owner`update identity.role_grants set valid_until = null where person_id = ${step.asta} and role = 'tenant_admin'`;
  await step.db.owner`update data_exports set expires_at = now()`;
  expect((await answer(fetchCopy(args(url, token)))).status).toBe(404);
  await step.db.owner`update identity.sessions set confirmed_at = now() - interval '1 hour'`;
  const stale = await answer(
    askCopy(args('/b/utena/settings/export', { ...settings, form: { intent: 'export' } })),
  );
  expect(stale.headers.get('Location')).toBe('/account/confirm?to=%2Fb%2Futena%2Fsettings%2Fexport');
  await step.db.owner`update identity.sessions set confirmed_at = now()`;
});

test('a worker that died half-way leaves no file under the copy’s name, and the next one makes it whole', async () => {
  await answer(askCopy(args('/b/utena/settings/export', { ...settings, form: { intent: 'export' } })));
  const [row] = await step.db.owner`select tenant_id, id from data_exports order by created_at desc limit 1`;
  const { tenant_id: tenantId, id } = the(row);
  const folder = copiesFolder(filesDir, tenantId);
  await writeFile(path.join(folder, `${id}.zip.1.part`), 'half');
  await step.db
    .owner`update jobs set state = 'running', attempts = 1, locked_until = now() - interval '1 second' where state = 'queued'`;
  expect(readdirSync(folder)).not.toContain(`${id}.zip`);
  expect(await work()).toBe(1);
  expect(readdirSync(folder)).toContain(`${id}.zip`);
});

test('a person corrects her name, moves to a new address by a code, asks her library and takes her data along', async () => {
  const send = (form: Record<string, string>, who = cookie) =>
    answer(changeData(args('/account/data', { form, who })) as Promise<unknown>);
  expect((await send({ intent: 'name', firstName: 'Asta', lastName: 'Naujoji' })).status).toBe(303);
  expect(await send({ intent: 'name', firstName: '', lastName: 'Naujoji' })).toMatchObject({
    init: { status: 422 },
  });
  const asked = await send({ intent: 'address', email: 'Nauja@Utena.example.lt' });
  expect(asked.status).toBe(303);
  const browser = the(
    asked.headers
      .getSetCookie()
      .find((one) => one.startsWith('sklaida-address='))
      ?.split(';')[0],
  );
  const { id } = await step.lastCode('address');
  const code = deriveCode(secret, 'address', id);
  const wrong = code === '000000' ? '000001' : '000000';
  expect(await send({ intent: 'code', code: wrong }, `${cookie}; ${browser}`)).toMatchObject({
    init: { status: 422 },
  });
  expect(await send({ intent: 'code', code })).toMatchObject({ init: { status: 422 } });
  expect((await send({ intent: 'code', code }, `${cookie}; ${browser}`)).status).toBe(303);
  const mine = await readData(args('/account/data'));
  expect(mine).toMatchObject({ email: 'nauja@utena.example.lt', lastName: 'Naujoji' });
  const letters = await step.letters();
  expect(letters.find((one) => one.kind === 'security-notice')).toMatchObject({ to: step.email });
  expect(letters.find((one) => one.kind === 'address-code')).toMatchObject({ to: 'nauja@utena.example.lt' });
  expect((await send({ intent: 'ask', kind: 'access', body: 'Ką saugote?' })).status).toBe(303);
  expect((await step.letters()).filter((one) => one.kind === 'data-request').map((one) => one.to)).toEqual([
    'rasa@utena.example.lt',
  ]);
  const taken = await answer(takeData(args('/account/data/mine.json')));
  expect(await taken.json()).toMatchObject({ person: { last_name: 'Naujoji' } });
  const book = await answer(takeData(args('/account/data/mine.xlsx')));
  expect((await book.arrayBuffer()).byteLength).toBeGreaterThan(3000);
});

test('an address somebody has gets the same answer and no letter', async () => {
  const before = (await step.letters()).length;
  const asked = await answer(
    changeData(
      args('/account/data', { form: { intent: 'address', email: 'rasa@utena.example.lt' } }),
    ) as Promise<unknown>,
  );
  expect(asked.status).toBe(303);
  expect(await step.letters()).toHaveLength(before);
});
