import { expect, it } from 'vitest';
import { makeRecoveryCodes, recoveryHash } from './second-factor-recovery.server';

it('Ten recovery codes are different and free of letters that look like others', () => {
  const codes = makeRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[a-hj-km-np-z2-9]{5}-[a-hj-km-np-z2-9]{5}$/);
});

it('A recovery code is known however it is typed, and only to its person under its installation', () => {
  const hash = recoveryHash('secret', 'asta', 'k7pq2-mxw4d');
  expect(recoveryHash('secret', 'asta', ' K7PQ2 MXW4D ')).toBe(hash);
  expect(recoveryHash('secret', 'rasa', 'k7pq2-mxw4d')).not.toBe(hash);
  expect(recoveryHash('another', 'asta', 'k7pq2-mxw4d')).not.toBe(hash);
});
