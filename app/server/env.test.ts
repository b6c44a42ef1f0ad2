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
