import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { staticFiles } from '../../../app/server/static-files';
import { startWebApp } from './web-app';

let web: Awaited<ReturnType<typeof startWebApp>>;
afterEach(() => web.stop());

const own = { Origin: 'http://localhost:3000', 'Content-Type': 'application/x-www-form-urlencoded' };
const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

it('The scope of a request ends once, after Remix has answered', async () => {
  web = await startWebApp();
  await web.ask();
  expect(web.events).toEqual(['answered', 'scope ended']);
});

it('The scope ends when Remix throws, and the person gets a sentence without the reason', async () => {
  web = await startWebApp({
    answer: async () => {
      throw new Error('secret reason');
    },
  });
  const reply = await web.ask();
  expect(reply.status).toBe(500);
  expect(reply.body).toContain('Puslapio parodyti nepavyko');
  expect(reply.body).not.toContain('secret');
  expect(web.events).toEqual(['scope ended']);
});

it('The scope ends when the visitor leaves before the answer, and Remix is told', async () => {
  let aborted = false;
  web = await startWebApp({
    answer: async (request) => {
      await once(request.signal, 'abort');
      aborted = true;
      return new Response('late');
    },
  });
  const socket = connect(web.port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await expect.poll(() => web.heard.length).toBe(1);
  socket.destroy();
  await expect.poll(() => web.events).toEqual(['answered', 'scope ended']);
  expect(aborted).toBe(true);
});

it('A lost database becomes a calm page with 503, thrown or reported', async () => {
  web = await startWebApp({
    answer: async (_request, context) => {
      context.report(new Error('Failed query', { cause: away }));
      return new Response('<p>boundary</p>', { status: 500, headers: { 'Content-Type': 'text/html' } });
    },
  });
  const reported = await web.ask({ headers: { Accept: 'text/html' } });
  expect(reported.status).toBe(503);
  expect(reported.headers['retry-after']).toBe('30');
  expect(reported.body).toContain('Duomenų saugykla šiuo metu neatsako');
  await web.stop();
  web = await startWebApp({
    answer: async () => {
      throw away;
    },
  });
  expect((await web.ask()).status).toBe(503);
});

it('Health tells of life always, and of readiness only while the database answers in time', async () => {
  let ready: () => Promise<{ migration: string }> = async () => ({ migration: '0007' });
  web = await startWebApp({ health: { ready: () => ready(), stopping: () => false, limitMs: 60 } });
  const ask = async (path: string) => {
    const { status, body } = await web.ask({ path });
    return { status, body: JSON.parse(body) };
  };
  expect(await ask('/health/live')).toEqual({ status: 200, body: { status: 'ok' } });
  expect(await ask('/health/ready')).toEqual({
    status: 200,
    body: { status: 'ready', database: true, migration: '0007' },
  });
  const waiting = { status: 503, body: { status: 'waiting', database: false, migration: null } };
  ready = () => Promise.reject(away);
  expect(await ask('/health/ready')).toEqual(waiting);
  ready = () => new Promise(() => {});
  expect(await ask('/health/ready')).toEqual(waiting);
  expect(await ask('/health/live')).toMatchObject({ status: 200 });
});

it('A body over the limit is refused, announced or not, and a smaller one arrives whole', async () => {
  web = await startWebApp({
    bodyLimit: 1000,
    answer: async (request) => new Response(`${(await request.text()).length}`),
  });
  const small = await web.ask({ method: 'POST', headers: own, body: ['a'.repeat(400), 'b'.repeat(400)] });
  expect(small).toMatchObject({ status: 200, body: '800' });
  const announced = await web.ask({
    method: 'POST',
    headers: { ...own, 'Content-Length': '2000' },
    body: 'a'.repeat(2000),
  });
  expect(announced.status).toBe(413);
  const chunked = await web.ask({ method: 'POST', headers: own, body: ['a'.repeat(900), 'b'.repeat(900)] });
  expect(chunked.status).toBe(413);
  expect(chunked.body).toContain('Per daug teksto');
});

it('A file of 200 MB is refused by its announced length, in a sentence about files, before a byte of it is read', async () => {
  let asked = 0;
  web = await startWebApp({
    answer: async () => {
      asked += 1;
      return new Response('');
    },
  });
  const boundary = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const refused = await web.ask({
    method: 'POST',
    path: '/b/pabv/groups/01a20399-e29f-76e5-b78a-b402e282f163/files',
    headers: { ...own, ...boundary, 'Content-Length': String(200 * 1024 * 1024) },
    body: ['--x'],
  });
  expect(refused.status).toBe(413);
  expect(refused.body).toContain('Failas didesnis nei 25');
  expect(asked).toBe(0);
});

it('Files of the build come compressed and for ever, a missing one is not looked for in Remix', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'client-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'assets', 'app-1.js'), 'plain');
  writeFileSync(path.join(folder, 'assets', 'app-1.js.br'), brotliCompressSync('packed'));
  writeFileSync(path.join(folder, 'favicon.svg'), '<svg/>');
  web = await startWebApp({ files: staticFiles(folder) });

  const plain = await web.ask({ path: '/assets/app-1.js' });
  expect(plain).toMatchObject({ status: 200, body: 'plain' });
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(plain.headers.vary).toContain('Accept-Encoding');

  const response = await fetch(`http://127.0.0.1:${web.port}/assets/app-1.js?v=2`, {
    headers: { 'Accept-Encoding': 'br' },
  });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(response.headers.get('content-type')).toMatch(/javascript/);
  expect(await response.text()).toBe(brotliDecompressSync(brotliCompressSync('packed')).toString());

  expect((await web.ask({ path: '/favicon.svg' })).headers['cache-control']).toBe('public, max-age=3600');
  expect((await web.ask({ path: '/assets/none.js' })).status).toBe(404);
  expect((await web.ask({ path: '/assets/../../package.json' })).body).not.toContain('"name"');
  expect((await web.ask({ path: '/assets/%2e%2e/%2e%2e/package.json' })).body).not.toContain('"name"');
  rmSync(folder, { recursive: true });
});

it('A long page is compressed on its way', async () => {
  web = await startWebApp({
    answer: async () => new Response('labas '.repeat(1000), { headers: { 'Content-Type': 'text/html' } }),
  });
  const response = await fetch(`http://127.0.0.1:${web.port}/`, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect((await response.text()).length).toBe(6000);
});
