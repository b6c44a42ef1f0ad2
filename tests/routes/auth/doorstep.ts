import { hash } from '@node-rs/argon2';
import type { AppLoadContext } from '@remix-run/node';
import { connect, openRequest } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { deriveCode, deriveToken } from '@sklaida/kernel/server';
import { inject } from 'vitest';
import { the } from '../../factories/world';
import { cloneDatabase, type TestDatabase, withName } from '../../setup/database';

export const secret = 'a secret of the test, long enough for it';
export const password = 'žalias-šaltinis-21';
export const origin = 'http://localhost:3000';

export type Doorstep = {
  db: TestDatabase;
  asta: string;
  email: string;
  /** As another process of the same installation would answer: with connections of its own. */
  elsewhere: TestDatabase['database'];
  context(change?: Partial<AppLoadContext>): AppLoadContext;
  /** The code that was asked for last, as the letter would bring it. */
  lastCode(purpose?: string): Promise<{ id: string; code: string; link: string; reset: string }>;
  letters(): Promise<{ kind: string; to: string; props: Record<string, unknown> }[]>;
  forget(): Promise<void>;
  leave(): Promise<void>;
};

/** A library with one librarian before the door of the product. */
export async function openDoorstep(): Promise<Doorstep> {
  const db = await cloneDatabase();
  const { urls } = inject('postgres');
  const elsewhere = connect({ app: withName(urls.app, db.name), guest: withName(urls.guest, db.name) });
  const [asta, utena] = [uuidv7(), uuidv7()];
  const email = 'asta@utena.example.lt';
  const stored = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await db.owner`insert into identity.people (id, email, password_hash, first_name, last_name) values
    (${asta}, ${email}, ${stored}, 'Asta', 'Bibliotekininkė')`;
  await db.owner`insert into tenants (id, slug, kind, name, short_name) values
    (${utena}, 'utena', 'municipal_library', 'Utenos biblioteka', 'Utena')`;
  await db.owner`insert into identity.memberships (tenant_id, person_id) values (${utena}, ${asta})`;
  await db.owner`insert into identity.role_grants (tenant_id, person_id, role) values (${utena}, ${asta}, 'editor')`;
  let address = 0;
  return {
    db,
    asta,
    email,
    elsewhere,
    context(change = {}) {
      address += 1;
      return {
        database: db.database,
        scope: openRequest(db.database),
        nonce: 'n',
        requestId: 'r',
        address: `203.0.${Math.floor(address / 250)}.${address % 250}`,
        origin,
        tokenSecret: secret,
        filesDir: 'files',
        report: (error: unknown) => {
          throw error;
        },
        ...change,
      };
    },
    async lastCode(purpose = 'sign-in') {
      const [row] = await db.owner`select id from identity.sign_in_codes where purpose = ${purpose}
        order by created_at desc, id desc limit 1`;
      const { id } = the(row);
      return {
        id,
        code: deriveCode(secret, 'sign-in', id),
        link: `${id}.${deriveToken(secret, 'sign-in-link', id)}`,
        reset: `${id}.${deriveToken(secret, 'reset', id)}`,
      };
    },
    async letters() {
      const rows = await db.owner`select mail, to_email from identity.person_letters order by created_at, id`;
      return rows.map(({ mail, to_email }) => ({ kind: mail.kind, props: mail.props, to: to_email }));
    },
    async forget() {
      await db.owner`delete from identity.sign_in_attempts`;
      await db.owner`delete from identity.person_letters`;
      await db.owner`delete from identity.sign_in_codes`;
      await db.owner`delete from identity.sessions`;
      await db.owner`update identity.people set password_hash = ${stored} where id = ${asta}`;
    },
    async leave() {
      await elsewhere.close();
      await db.drop();
    },
  };
}

/** What the browser keeps of an answer, as it sends it back. */
export const kept = (...cookies: string[]): string =>
  cookies.map((cookie) => cookie.split(';')[0] ?? '').join('; ');

export const asked = (cookie = '', path = '/sign-in/code', form?: Record<string, string>): Request =>
  new Request(`${origin}${path}`, {
    headers: { Cookie: cookie, 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });

export const otherDigits = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** What an answer takes when nothing else is going on: a busy machine makes some slower and none faster. */
export const undisturbed = (times: number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0;
