import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/**
 * Links and codes are derived, never stored: HMAC-SHA256 of a purpose and an id under the installation's secret. A stolen database
 * row therefore opens nothing, and a letter can be written anew with the same link.
 */
function mac(secret: string, purpose: string, id: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\n${id}`).digest();
}

/** 43 characters of base64url. */
export function deriveToken(secret: string, purpose: string, id: string): string {
  return mac(secret, purpose, id).toString('base64url');
}

/** Six decimal digits, uniform to one part in four thousand million. */
export function deriveCode(secret: string, purpose: string, id: string): string {
  return String(mac(secret, purpose, id).readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** The form in which a token is known to the database. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares in a time that tells nothing; texts of different length are unequal. */
export function sameText(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(hashOf(a)), Buffer.from(hashOf(b))];
  return timingSafeEqual(one, other);
}

const sealingKey = (secret: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', 'sklaida sealed columns', 32));

/** AES-256-GCM: base64url of nonce (12 bytes), tag (16 bytes) and text. `bound` names the row, so a seal cannot be moved to another. */
export function seal(secret: string, bound: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), nonce).setAAD(Buffer.from(bound));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** Null when the secret has changed or the seal belongs to another row. */
export function unseal(secret: string, bound: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < 28) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret), bytes.subarray(0, 12))
      .setAAD(Buffer.from(bound))
      .setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
