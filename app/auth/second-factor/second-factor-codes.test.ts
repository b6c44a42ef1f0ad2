import { HOTP, Secret } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { appAddress, codeStep, inGroups, newAppSecret } from './second-factor-codes';

const secret = Secret.fromUTF8('12345678901234567890').base32;
const at = (second: number) => new Date(second * 1000);
const codeOf = (step: number) =>
  HOTP.generate({ secret: Secret.fromBase32(secret), counter: step, digits: 6 });

describe('a code of the application', () => {
  it('is the one RFC 6238 gives for the same secret and second', () => {
    expect(codeStep(secret, '287082', at(59))).toBe(1);
    expect(codeStep(secret, '081804', at(1_111_111_109))).toBe(37_037_036);
  });

  it('is good for its thirty seconds, and for one step of a clock that runs ahead or behind', () => {
    const now = at(3000);
    expect(codeStep(secret, codeOf(99), now)).toBe(99);
    expect(codeStep(secret, codeOf(100), now)).toBe(100);
    expect(codeStep(secret, codeOf(101), now)).toBe(101);
    expect(codeStep(secret, codeOf(98), now)).toBeNull();
    expect(codeStep(secret, codeOf(102), now)).toBeNull();
  });

  it('changes exactly at the edge of the thirty seconds', () => {
    expect(codeStep(secret, codeOf(99), new Date(3_029_999))).toBe(99);
    expect(codeStep(secret, codeOf(99), new Date(3_030_000))).toBeNull();
    expect(codeStep(secret, codeOf(102), new Date(3_029_999))).toBeNull();
    expect(codeStep(secret, codeOf(102), new Date(3_030_000))).toBe(102);
  });

  it('may be typed as applications show it, and is nothing but six digits', () => {
    const code = codeOf(100);
    expect(codeStep(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, at(3000))).toBe(100);
    for (const wrong of ['', '12345', '1234567', 'abcdef', `${code}0`, '１２３４５６']) {
      expect(codeStep(secret, wrong, at(3000)), wrong).toBeNull();
    }
  });
});

it('A new secret has 160 bits, is another each time and is read in groups of four', () => {
  const [one, other] = [newAppSecret(), newAppSecret()];
  expect(one).toMatch(/^[A-Z2-7]{32}$/);
  expect(other).not.toBe(one);
  expect(
    inGroups(one)
      .split(' ')
      .every((group) => group.length === 4),
  ).toBe(true);
  expect(inGroups(one).replaceAll(' ', '')).toBe(one);
});

it('The picture tells the application whose account, of which site, and nothing unusual', () => {
  const address = new URL(appAddress(secret, 'asta@utena.example.lt'));
  expect(address.protocol).toBe('otpauth:');
  expect(decodeURIComponent(address.pathname)).toContain('Sklaida:asta@utena.example.lt');
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    issuer: 'Sklaida',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
