import type { AppLoadContext } from '@remix-run/node';
import { expect, it } from 'vitest';
import { arrive } from '../../../app/auth/arrive.server';
import { startWebApp } from '../http/web-app';
import { asked, origin } from './doorstep';

const context = { origin } as AppLoadContext;
const begun = { setCookie: 'sklaida=x; Path=/', awaitsSecondFactor: false };
const leadsTo = (to: unknown, change = {}) =>
  arrive(asked(), context, { ...begun, ...change }, to).headers.get('Location');

const elsewhere = [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  'javascript:alert(1)',
  '/%2f%2fevil.example',
  '/b/utena/../../evil',
  '\t//evil.example',
  null,
];

it('After signing in nobody is led off the site, with one proof or two', () => {
  expect(leadsTo('/b/utena/campaigns?state=open')).toBe('/b/utena/campaigns?state=open');
  for (const to of elsewhere) expect(leadsTo(to), String(to)).toBe('/');
  const two = { awaitsSecondFactor: true };
  expect(leadsTo('/b/utena', two)).toBe('/sign-in/second?to=%2Fb%2Futena');
  for (const to of elsewhere) expect(leadsTo(to, two), String(to)).toBe('/sign-in/second');
});

it('A page of another site cannot sign anybody in: not by password, code, link or outside account', async () => {
  const web = await startWebApp();
  const form = 'application/x-www-form-urlencoded';
  for (const path of [
    '/sign-in',
    '/sign-in/code',
    '/sign-in/link/a.b',
    '/sign-in/reset/a.b',
    '/sign-in/oidc/mokykla',
    '/sign-in/second',
    '/account/confirm',
  ]) {
    const foreign: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      {},
    ];
    for (const from of foreign) {
      const headers = { 'Content-Type': form, ...from };
      const answer = await web.ask({ method: 'POST', path, headers, body: 'code=123456' });
      expect(answer.status, path).toBe(403);
    }
  }
  expect(web.heard).toHaveLength(0);
  await web.stop();
});
