import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path';

const attacks = [
  '',
  'b/utena',
  'https://evil.example',
  'http:/evil.example',
  'https:evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/%09/evil.example',
  '/%0a/evil.example',
  '/%0d%0aSet-Cookie:a=b',
  '/%2f/evil.example',
  '/%2fevil.example',
  '/%252fevil.example',
  '/%25252fevil.example',
  '/%5cevil.example',
  '/%255cevil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/b/../..//evil.example',
  '/%2e%2e//evil.example',
  '/b//evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  '/%',
  '/%e0%a4',
  '/\u0000',
  '/\u202egro.live',
  '/\u200b/evil.example',
  '@evil.example',
  '/'.padEnd(2500, 'a'),
];

describe('A target made by a user', () => {
  it.each(attacks)('never leads away: %j', (attack) => {
    expect(safePath(attack, '/home')).toBe('/home');
  });

  it.each([undefined, null, 3, {}, ['/b/utena']])('is refused when it is no text: %j', (odd) => {
    expect(safePath(odd, '/home')).toBe('/home');
  });

  it.each([
    ['/', '/'],
    ['/b/utena', '/b/utena'],
    ['/b/utena/campaigns?state=open&q=a%20b', '/b/utena/campaigns?state=open&q=a%20b'],
    ['/b/utena?to=//evil.example', '/b/utena?to=//evil.example'],
    ['/b/utena#turinys', '/b/utena#turinys'],
    ['/b/%C4%85%C5%BEuolas', '/b/%C4%85%C5%BEuolas'],
  ])('stays as it is inside the site: %s', (target, expected) => {
    expect(safePath(target, '/home')).toBe(expected);
  });
});
