import { randomInt } from 'node:crypto';
import { deriveToken, hashOf } from '@sklaida/kernel/server';

const count = 10;
/** Without letters that are read as other letters or as numbers. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes such as `k7pq2-mxw4d`, of 49 bits each. */
export function makeRecoveryCodes(): string[] {
  const letters = (n: number) =>
    Array.from({ length: n }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: count }, () => `${letters(5)}-${letters(5)}`);
}

/** Bound to the person and to the installation's secret, so a stolen row cannot be guessed at. */
export function recoveryHash(secret: string, personId: string, code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return hashOf(deriveToken(secret, `recovery ${personId}`, plain));
}
