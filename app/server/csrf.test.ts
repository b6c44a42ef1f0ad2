import { describe, expect, it } from 'vitest';
import { allowedOrigins, mayChange } from './csrf';

const local = allowedOrigins('http://localhost:3000', 3000);
const public_ = allowedOrigins('https://sklaida.example.lt', 3000);
const post = (origin?: string, fetchSite?: string) => ({ method: 'POST', origin, fetchSite });

describe('A form that would change something', () => {
  it('is accepted from the pages of the site', () => {
    expect(mayChange(post('https://sklaida.example.lt', 'same-origin'), public_)).toBe(true);
    expect(mayChange(post('http://localhost:3000'), local)).toBe(true);
    expect(mayChange(post('http://127.0.0.1:3000'), local)).toBe(true);
  });

  it('is accepted without an origin only when the browser says same-origin', () => {
    expect(mayChange(post(undefined, 'same-origin'), public_)).toBe(true);
    for (const site of [undefined, 'none', 'same-site', 'cross-site', '']) {
      expect(mayChange(post(undefined, site), public_)).toBe(false);
    }
  });

  it.each([
    'null',
    '',
    'https://evil.example',
    'https://sklaida.example.lt.evil.example',
    'https://sklaida.example.lt:444',
    'http://sklaida.example.lt',
    'https://SKLAIDA.example.lt',
    'http://localhost:3000',
    'http://127.0.0.1:3000',
  ])('is refused from %j, whatever Sec-Fetch-Site says', (origin) => {
    expect(mayChange(post(origin, 'same-origin'), public_)).toBe(false);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('is guarded for %s too', (method) => {
    expect(mayChange({ method, origin: 'https://evil.example', fetchSite: undefined }, local)).toBe(false);
  });

  it.each(['GET', 'HEAD'])('is not meant by %s', (method) => {
    expect(mayChange({ method, origin: 'https://evil.example', fetchSite: 'cross-site' }, local)).toBe(true);
  });
});
