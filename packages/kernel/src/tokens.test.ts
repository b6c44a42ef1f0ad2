import { describe, expect, it } from 'vitest';
import { deriveCode, deriveToken, sameText, seal, unseal } from './tokens.server';

const secret = 'a secret of this installation, long enough';

describe('derived tokens', () => {
  it('are the same for the same purpose and id, and differ in everything else', () => {
    const token = deriveToken(secret, 'invitation', '1');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(deriveToken(secret, 'invitation', '1')).toBe(token);
    expect(deriveToken(secret, 'invitation', '2')).not.toBe(token);
    expect(deriveToken(secret, 'sign-in', '1')).not.toBe(token);
    expect(deriveToken(`${secret}.`, 'invitation', '1')).not.toBe(token);
  });

  it('give codes of six digits that spread over the whole range', () => {
    const codes = Array.from({ length: 2000 }, (_, n) => deriveCode(secret, 'code', String(n)));
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(new Set(codes.map((code) => code[0])).size).toBe(10);
  });

  it('compare without minding the length', () => {
    expect(sameText('žodis', 'žodis')).toBe(true);
    expect(sameText('žodis', 'žodi')).toBe(false);
  });
});

describe('a seal', () => {
  it('opens under its secret and for its row alone', () => {
    const sealed = seal(secret, 'row 1', 'JBSWY3DPEHPK3PXP');
    expect(unseal(secret, 'row 1', sealed)).toBe('JBSWY3DPEHPK3PXP');
    expect(unseal(secret, 'row 2', sealed)).toBeNull();
    expect(unseal(`${secret}.`, 'row 1', sealed)).toBeNull();
    expect(unseal(secret, 'row 1', `${sealed.slice(0, -2)}AA`)).toBeNull();
    expect(unseal(secret, 'row 1', 'x')).toBeNull();
  });
});
