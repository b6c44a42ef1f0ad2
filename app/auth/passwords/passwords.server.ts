import { hash, type Options, verify } from '@node-rs/argon2';

/** argon2id is the library's default algorithm; memory is in KiB. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/** Takes the same time whether or not there is an account, or a password on it. Runs off the main thread. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash('no account has this password', cost);
  const matches = await verify(stored ?? (await decoy), password).catch(() => false);
  return stored !== null && matches;
}

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}
