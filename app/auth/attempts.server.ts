import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { hashOf } from '@sklaida/kernel/server';
import { allowAttempt, clearAttempts, returnAttempt } from '@sklaida/people/server';

const quarter = 15 * 60;
const day = 24 * 3600;

/** What is counted, and how much of it one account and one address may do within so many seconds. */
const limits = {
  account: { perAccount: 8, perAddress: 40, seconds: quarter },
  code: { perAccount: 5, perAddress: 40, seconds: quarter },
  guess: { perAccount: 10, perAddress: 40, seconds: quarter },
  guesses: { perAccount: 30, perAddress: 400, seconds: day },
  // Links without an account: no account to count by.
  kit: { perAccount: 0, perAddress: 60, seconds: quarter },
} as const;

export type Counted = keyof typeof limits;
type Limited = { ok: false; error: 'limited'; retryAfterSeconds: number };

/** Counts an attempt on an account from this address; a known and an unknown account are counted alike. */
export async function countAttempt(
  context: AppLoadContext,
  what: Counted,
  email: string,
): Promise<{ ok: true } | Limited> {
  const { perAccount, perAddress, seconds } = limits[what];
  const closed = await withIdentity(context.database, async (tx) => {
    const address = await allowAttempt(tx, addressKey(what, context.address), perAddress, seconds);
    const account = await allowAttempt(tx, accountKey(what, email), perAccount, seconds);
    return [address, account].find((attempt) => !attempt.allowed);
  });
  return closed ? { ok: false, error: 'limited', retryAfterSeconds: closed.retryAfterSeconds } : { ok: true };
}

/** After success: many people sign in behind one library's line, and only misses count. */
export async function forgiveAttempts(
  context: AppLoadContext,
  what: readonly Counted[],
  email: string,
): Promise<void> {
  await withIdentity(context.database, async (tx) => {
    for (const one of what) {
      await clearAttempts(tx, accountKey(one, email));
      await returnAttempt(tx, addressKey(one, context.address));
    }
  });
}

/** Whether this address may try another link without an account; what proves to be one is given back. */
export async function countGuess(context: AppLoadContext): Promise<boolean> {
  const { perAddress, seconds } = limits.kit;
  const key = addressKey('kit', context.address);
  return withIdentity(
    context.database,
    async (tx) => (await allowAttempt(tx, key, perAddress, seconds)).allowed,
  );
}

export async function forgiveGuess(context: AppLoadContext): Promise<void> {
  await withIdentity(context.database, (tx) => returnAttempt(tx, addressKey('kit', context.address)));
}

const accountKey = (what: Counted, email: string) => `${what}:${hashOf(email)}`;

/** An IPv6 customer holds at least a /64, so that is what counts as one address. */
function addressKey(what: Counted, address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  const network = plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
  return `${what === 'account' ? 'address' : `${what} address`}:${hashOf(network)}`;
}
