import { afterEach, expect, it } from 'vitest';
import { startWebApp } from './web-app';

let web: Awaited<ReturnType<typeof startWebApp>>;
afterEach(() => web.stop());

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const post = (headers: Record<string, string>, path = '/preferences') => ({
  method: 'POST',
  path,
  headers: { ...form, ...headers },
  body: 'a=b',
});

it('A form of the site reaches Remix, one of another site is refused with a sentence', async () => {
  web = await startWebApp();
  expect((await web.ask(post({ Origin: 'http://localhost:3000' }))).status).toBe(200);
  expect((await web.ask(post({ 'Sec-Fetch-Site': 'same-origin' }))).status).toBe(200);
  const refused = await web.ask(post({ Origin: 'https://evil.example' }));
  expect(refused.status).toBe(403);
  expect(refused.body).toContain('Forma atėjo ne iš šios svetainės');
  expect(web.heard).toHaveLength(2);
});

it('Neither silence nor a forwarded host opens the way, not even to a resource route', async () => {
  web = await startWebApp();
  const attempts: Array<Record<string, string>> = [
    {},
    { Origin: 'null' },
    { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example', Host: 'evil.example' },
    { 'Sec-Fetch-Site': 'same-site' },
  ];
  for (const headers of attempts) {
    expect((await web.ask(post(headers, '/b/utena/poster.pdf'))).status).toBe(403);
  }
  expect(web.heard).toHaveLength(0);
});

it('Remix never sees a forwarded host, and the address of the page is the configured one', async () => {
  web = await startWebApp({ origin: 'https://sklaida.example.lt' });
  await web.ask({
    path: '/b/utena?q=1',
    headers: { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http' },
  });
  const { request, context } = web.heard[0] ?? {};
  expect(request?.url).toBe('https://sklaida.example.lt/b/utena?q=1');
  expect(request?.headers.get('host')).toBe('sklaida.example.lt');
  expect(request?.headers.get('x-forwarded-host')).toBeNull();
  expect(context?.origin).toBe('https://sklaida.example.lt');
});

it.each(['//evil.example/x', 'http://evil.example/x', '/\\evil.example/x'])(
  'A request line cannot choose another host: %s',
  async (path) => {
    web = await startWebApp();
    await web.ask({ path });
    expect(new URL(web.heard[0]?.request.url ?? '').host).toBe('localhost:3000');
  },
);

it('The sender address is the neighbour unless a proxy is trusted', async () => {
  web = await startWebApp();
  await web.ask({ headers: { 'X-Forwarded-For': '203.0.113.9' } });
  expect(web.heard[0]?.context.address).toBe('127.0.0.1');
  await web.stop();
  web = await startWebApp({ trustProxy: 1 });
  await web.ask({ headers: { 'X-Forwarded-For': '198.51.100.1, 203.0.113.9' } });
  expect(web.heard[0]?.context.address).toBe('203.0.113.9');
});
