import { describe, expect, it } from 'vitest';
import { readWebEnvironment, readWorkerEnvironment } from './env.server';

const kept = { TOKEN_SECRET: 'x'.repeat(32), FILES_DIR: '/srv/files' };
const databases = {
  ...kept,
  DATABASE_APP_URL: 'postgres://app@db/s',
  DATABASE_GUEST_URL: 'postgres://guest@db/s',
};

describe('The environment of the web process', () => {
  it('needs only the two addresses of the database, the secret and the folder', () => {
    const env = readWebEnvironment(databases);
    expect(env).toMatchObject({
      PORT: 3000,
      origin: 'http://localhost:3000',
      SKLAIDA_DEV: false,
      TRUST_PROXY: 0,
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readWebEnvironment({ ...databases, PORT: '', ORIGIN: '' }).PORT).toBe(3000);
  });

  it('strips the closing slash of the origin and refuses a path', () => {
    expect(readWebEnvironment({ ...databases, ORIGIN: 'https://s.lt/' }).origin).toBe('https://s.lt');
    expect(() => readWebEnvironment({ ...databases, ORIGIN: 'https://s.lt/x' })).toThrow(
      /^ORIGIN is wrong: set it to/,
    );
  });

  it('says one sentence per problem and repeats no value', () => {
    const wrong = { ...kept, PORT: 'abc', DATABASE_APP_URL: 'mysql://user:secret@db' };
    expect(() => readWebEnvironment(wrong)).toThrow(
      /PORT is wrong[^\n]+\.\nDATABASE_APP_URL is wrong[^\n]+\.\nDATABASE_GUEST_URL is missing[^\n]+\.$/,
    );
    expect(() => readWebEnvironment(wrong)).not.toThrow(/secret/);
  });
});

describe('Outside accounts', () => {
  const provider = {
    id: 'microsoft',
    name: 'Microsoft 365',
    issuer: 'https://login.microsoftonline.com/organizations/v2.0',
    clientId: 'id',
    clientSecret: 'a secret',
  };
  const read = (list: unknown) =>
    readWebEnvironment({ ...databases, OIDC_PROVIDERS: JSON.stringify(list) }).OIDC_PROVIDERS;

  it('are a list of those an operator names', () => {
    expect(read([provider])).toEqual([provider]);
    expect(readWebEnvironment(databases).OIDC_PROVIDERS).toBeUndefined();
  });

  it.each([
    ['an issuer without encryption', [{ ...provider, issuer: 'http://login.example' }]],
    ['two of one name', [provider, provider]],
    ['a name that fits no address', [{ ...provider, id: 'Mano paskyra' }]],
    ['nothing where the secret should be', [{ ...provider, clientSecret: '' }]],
    ['no list at all', provider],
  ])('stop the start when there is %s, and the secret is not told', (_, list) => {
    expect(() => read(list)).toThrow(/^OIDC_PROVIDERS is wrong: set it to a JSON list[^\n]+$/);
    expect(() => read(list)).not.toThrow(/a secret/);
  });

  it('stop the start when they cannot be read', () => {
    expect(() => readWebEnvironment({ ...databases, OIDC_PROVIDERS: '[{' })).toThrow(
      /^OIDC_PROVIDERS is wrong/,
    );
  });
});

describe('The environment of the worker', () => {
  it('works without a mail key, which keeps letters inside', () => {
    expect(
      readWorkerEnvironment({ ...kept, DATABASE_WORKER_URL: 'postgresql://worker@db/s' }).RESEND_API_KEY,
    ).toBeUndefined();
  });

  it('refuses a sender that would smuggle in a header', () => {
    const env = {
      ...kept,
      DATABASE_WORKER_URL: 'postgresql://worker@db/s',
      MAIL_FROM: 'a@b.lt\nBcc: c@d.lt',
    };
    expect(() => readWorkerEnvironment(env)).toThrow(/^MAIL_FROM is wrong/);
    const from = (ORIGIN?: string) =>
      readWorkerEnvironment({ ...env, MAIL_FROM: undefined, ORIGIN }).MAIL_FROM;
    expect(from('https://sklaida.panevezys.lt')).toBe('Sklaida <sklaida@sklaida.panevezys.lt>');
    expect(from()).toBe('Sklaida <sklaida@sklaida.example>');
  });
});
