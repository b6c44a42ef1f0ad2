import { Secret, TOTP } from 'otpauth';

const period = 30;
const issuer = 'Sklaida';
const shape = { algorithm: 'SHA1', digits: 6, period } as const;

/** 160 bits in base32. */
export function newAppSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator application reads from the picture. */
export function appAddress(secret: string, account: string): string {
  return new TOTP({ ...shape, issuer, label: account, secret: Secret.fromBase32(secret) }).toString();
}

/** The secret in groups of four, for those who type it. */
export function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}

/** The thirty seconds the code belongs to, counted from 1970; null when it is none of these, the last or the next. */
export function codeStep(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = TOTP.validate({
    ...shape,
    token,
    secret: Secret.fromBase32(secret),
    timestamp: now.getTime(),
    window: 1,
  });
  return delta === null ? null : Math.floor(now.getTime() / (period * 1000)) + delta;
}
