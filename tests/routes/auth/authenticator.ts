import { createHash, generateKeyPairSync, sign } from 'node:crypto';

type Told = { origin?: string; rpId?: string; verified?: boolean; counter?: number; userHandle?: string };

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64url');

/** CBOR of the few shapes an authenticator sends (RFC 8949): small maps, texts, bytes and numbers. */
function cbor(value: unknown): Buffer {
  const head = (major: number, n: number) => {
    if (n < 24) return Buffer.from([(major << 5) | n]);
    return n < 256 ? Buffer.from([(major << 5) | 24, n]) : Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
  };
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

/** A device with one ES256 key, as honest or dishonest as the test wants. */
export function makeAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = sha256(x).subarray(0, 16);
  const rpId = new URL(origin).hostname;
  const key = cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
  const client = (type: string, challenge: string, told: Told) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: told.origin ?? origin, crossOrigin: false }));
  const data = (told: Told, made: boolean) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(told.counter ?? 0);
    const flags = 0x01 | (told.verified === false ? 0 : 0x04) | (made ? 0x40 : 0);
    const size = Buffer.from([0, id.length]);
    const credential = made ? [Buffer.alloc(16), size, id, key] : [];
    return Buffer.concat([sha256(told.rpId ?? rpId), Buffer.from([flags]), count, ...credential]);
  };
  const frame = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} };
  return {
    id: base64url(id),
    create(challenge: string, told: Told = {}): string {
      const attestation = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', data(told, true)],
        ]),
      );
      return JSON.stringify({
        ...frame,
        response: {
          clientDataJSON: base64url(client('webauthn.create', challenge, told)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      });
    },
    get(challenge: string, told: Told = {}): string {
      const clientData = client('webauthn.get', challenge, told);
      const signed = data(told, false);
      return JSON.stringify({
        ...frame,
        response: {
          clientDataJSON: base64url(clientData),
          authenticatorData: base64url(signed),
          signature: base64url(sign('sha256', Buffer.concat([signed, sha256(clientData)]), privateKey)),
          ...(told.userHandle && { userHandle: base64url(told.userHandle) }),
        },
      });
    },
  };
}
