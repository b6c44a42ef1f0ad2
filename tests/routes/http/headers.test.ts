import { afterEach, expect, it } from 'vitest';
import { startWebApp } from './web-app';

let web: Awaited<ReturnType<typeof startWebApp>>;
afterEach(() => web.stop());

it('Every page has a policy with its own nonce, the one Remix is given', async () => {
  web = await startWebApp();
  const first = await web.ask();
  const second = await web.ask();
  const policy = String(first.headers['content-security-policy']);
  const nonce = web.heard[0]?.context.nonce;
  expect(policy).toContain(`script-src 'nonce-${nonce}' 'strict-dynamic'`);
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(policy).not.toContain('unsafe');
  expect(second.headers['content-security-policy']).not.toBe(policy);
});

it('The fixed headers are there, and nothing tells what the server is made of', async () => {
  web = await startWebApp();
  const { headers } = await web.ask();
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  });
  expect(headers['permissions-policy']).toContain('camera=()');
  expect(headers['x-powered-by']).toBeUndefined();
});

it('Strict transport is asked for only where the site is reached by https', async () => {
  web = await startWebApp();
  expect((await web.ask()).headers['strict-transport-security']).toBeUndefined();
  await web.stop();
  web = await startWebApp({ origin: 'https://sklaida.example.lt' });
  expect((await web.ask()).headers['strict-transport-security']).toMatch(/^max-age=63072000/);
});

it('A page of a signed-in person is never stored, even when its route says otherwise', async () => {
  const cached = async () => new Response('x', { headers: { 'Cache-Control': 'public, max-age=60' } });
  web = await startWebApp({ answer: cached });
  expect((await web.ask()).headers['cache-control']).toBe('public, max-age=60');
  expect((await web.ask({ headers: { Cookie: 'a=b; sklaida=abc' } })).headers['cache-control']).toBe(
    'no-store',
  );
  expect((await web.ask({ headers: { Cookie: '__Host-sklaida=abc' } })).headers['cache-control']).toBe(
    'no-store',
  );
});

it('Several cookies of one answer all arrive', async () => {
  const headers = new Headers([
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
  ]);
  web = await startWebApp({ answer: async () => new Response('x', { headers }) });
  expect((await web.ask()).headers['set-cookie']).toEqual(['a=1', 'b=2']);
});

it('The log has the path and the status, but no query, token, cookie or address', async () => {
  web = await startWebApp();
  const token = 'T'.repeat(43);
  await web.ask({ path: `/l/${token}?email=asta@utena.lt`, headers: { Cookie: 'sklaida=secret' } });
  await expect.poll(() => web.lines.length).toBe(1);
  const line = JSON.parse(web.lines[0] ?? '{}');
  expect(line).toMatchObject({ method: 'GET', path: '/l/…', status: 200 });
  expect(web.lines[0]).not.toMatch(/asta|secret|TTTT|127\.0\.0\.1/);
});
