import type { AppLoadContext } from '@remix-run/node';
import { enterTenant, openRequest, withTenant } from '@sklaida/db/tenancy';
import type { Sender, SendInput } from '@sklaida/emails/send';
import { hashOf } from '@sklaida/kernel/server';
import { letterFacts, revokeLetterLink } from '@sklaida/people/server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { requireMember, requirePerson } from '~/auth/guards.server';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { drainOutbox } from '~/flows/mail/drain-outbox.server';
import { loader as openLink, action as pressLink } from '~/routes/links+/open';
import { newcomer, signIn } from '../factories/at-work';
import { cloneDemonstration, origin } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
const sent = new Map<string, SendInput>();
const installation = { tokenSecret: 'a secret of the test, long enough to be one', origin };

type Letter = { id: string; recipient: string; email: string; slug: string; adoption: string; url: string };
let approval: Letter;
let invitation: Letter;

beforeAll(async () => {
  db = await cloneDemonstration();
  await db.owner`update outbox set state = 'queued', sent_at = null, next_at = now()`;
  const collecting: Sender = {
    async send(input) {
      sent.set(input.idempotencyKey, input);
      return { ok: true, providerId: `p-${input.idempotencyKey}` };
    },
  };
  await drainOutbox({
    database: db.worker,
    sender: collecting,
    installation,
    signal: new AbortController().signal,
    log: { info: () => {} },
  });
  approval = await letterOf('approval-request', 'submitted');
  invitation = await letterOf('campaign-invitation', 'invited', 'school_library');
}, 120_000);
afterAll(() => db.drop());

async function letterOf(kind: string, state: string, tenantKind = 'municipal_library'): Promise<Letter> {
  const rows =
    await db.owner`select o.id, o.recipient_id as recipient, o.to_email as email, t.slug, a.id as adoption,
      o.mail->'props'->>'url' as url
    from outbox o join tenants t on t.id = o.tenant_id join adoptions a on a.tenant_id = o.tenant_id
      and o.mail->'props'->>'url' like '%' || a.id || '%'
    where o.mail->>'kind' = ${kind} and a.state = ${state} and t.kind = ${tenantKind} order by o.id limit 1`;
  return the(rows[0]) as Letter;
}

const linkIn = (letter: Letter) => {
  const { url } = the(sent.get(letter.id)).mail.props;
  return the(/\/l\/([\w-]{43})$/.exec(url ?? '')?.[1]);
};
const scopes: AppLoadContext['scope'][] = [];
const context = (): AppLoadContext => ({
  database: db.database,
  scope: remembered(openRequest(db.database)),
  nonce: 'n',
  requestId: 'r',
  address: '203.0.113.7',
  origin,
  tokenSecret: installation.tokenSecret,
  filesDir: 'files',
  report: (error: unknown) => {
    throw error;
  },
});
function remembered(scope: AppLoadContext['scope']) {
  scopes.push(scope);
  return scope;
}
afterEach(async () => {
  for (const scope of scopes.splice(0)) await scope.end();
});
const byHand = { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-User': '?1' };

function asked(token: string, headers: Record<string, string> = {}, method = 'GET') {
  const request = new Request(`${origin}/l/${token}`, {
    method,
    headers,
    ...(method === 'POST' ? { body: new URLSearchParams({ intent: 'open' }) } : {}),
  });
  return { request, params: { token }, context: context() } as unknown as Parameters<typeof openLink>[0];
}
type Shown = { data: { link: { state: string } | null; visitor: string }; init: { status: number } | null };
const look = async (token: string, headers = {}) => {
  const args = asked(token, headers);
  try {
    const shown = (await openLink(args)) as unknown as Shown;
    return { to: null, cookie: '', status: shown.init?.status ?? 200, ...shown.data };
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return arrived(thrown);
  }
};
const press = async (token: string, headers = {}) =>
  arrived((await pressLink(asked(token, headers, 'POST') as never)) as Response);
const arrived = (response: Response) => ({
  to: response.headers.get('Location'),
  cookie: (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '',
  status: response.status,
  link: null as { state: string } | null,
  visitor: '',
});

/** A guarded page asked for with a cookie: the member, or the status and place the guard answers with. */
async function enter(cookie: string, path: string, params: Record<string, string>, permission: string) {
  const request = new Request(`${origin}${path}`, { headers: { Cookie: cookie } });
  const args = { request, params, context: context() } as never;
  return requireMember(args, permission as 'adoption:read').catch((thrown: Response) => ({
    status: thrown.status,
    to: thrown.headers.get('Location'),
  }));
}

describe('a letter that asks for something', () => {
  test('leaves with a signed address, of which the library’s own copy and every row know nothing', async () => {
    const token = linkIn(approval);
    const [row] = await db.owner`select o::text as row from outbox o where id = ${approval.id}`;
    expect(the(row).row).not.toContain(token);
    expect(approval.url).toContain('/b/');
    const [link] =
      await db.owner`select l::text as row, expires_at - now() between interval '6 days 23 hours' and interval '7 days'
      as week, purpose from identity.links l where letter_id = ${approval.id}`;
    expect(the(link).row).not.toContain(token);
    expect(the(link)).toMatchObject({ week: true, purpose: 'approve' });
  });

  test('gets one link however often it is sent', async () => {
    await db.owner`update outbox set state = 'queued', next_at = now() where id = ${approval.id}`;
    await drainOutbox({
      database: db.worker,
      sender: { send: async () => ({ ok: true, providerId: 'again' }) },
      installation,
      signal: new AbortController().signal,
      log: { info: () => {} },
    });
    expect(await db.owner`select 1 from identity.links where letter_id = ${approval.id}`).toHaveLength(1);
  });
});

describe('the link', () => {
  test('opened by hand leads straight to the thing, and lets do there what it is for', async () => {
    const { to, cookie, status } = await look(linkIn(approval), byHand);
    expect([status, to]).toEqual([303, `/b/${approval.slug}/campaigns/${approval.adoption}/approval`]);
    const params = { library: approval.slug, adoption: approval.adoption };
    const member = await enter(cookie, the(to), params, 'adoption:approve');
    if ('status' in member) throw new Error(`refused: ${member.status}`);
    expect([...member.entered.roles]).toEqual(['approver']);
    const writing = { ...member, mode: 'write' as const };
    const done = await withTenant(writing, (tx) =>
      moveAdoption(tx, writing, {
        adoptionId: approval.adoption,
        action: 'approve',
        reason: null,
        origin,
        demo: true,
      }),
    );
    expect(done.ok).toBe(true);
  });

  test('reaches no other thing, no other page and nobody’s account', async () => {
    const { cookie } = await look(linkIn(approval), byHand);
    const [other] = await db.owner`select a.id from adoptions a join tenants t on t.id = a.tenant_id
      where t.slug = ${approval.slug} and a.id <> ${approval.adoption} limit 1`;
    for (const [path, params] of [
      [`/b/${approval.slug}`, { library: approval.slug }],
      [`/b/${approval.slug}/outbox`, { library: approval.slug }],
      [`/b/${approval.slug}/campaigns/${the(other).id}`, { library: approval.slug, adoption: the(other).id }],
    ] as const)
      expect(await enter(cookie, path, params, 'adoption:read')).toMatchObject({
        status: 302,
        to: expect.stringContaining('/sign-in'),
      });
    const person = requirePerson({
      request: new Request(`${origin}/account`, { headers: { Cookie: cookie } }),
      params: {},
      context: context(),
    } as never).catch((thrown: Response) => thrown.status);
    expect(await person).toBe(302);
    const neighbour = await enterTenant(
      remembered(openRequest(db.database)),
      hashOf(cookie.split('=')[1] ?? ''),
      { kind: 'library', slug: invitation.slug },
      'read',
    );
    expect(neighbour).toBeNull();
  });

  test.each([
    ['a program that looks through mail', {}],
    ['a browser that fetches ahead', { ...byHand, 'Sec-Purpose': 'prefetch' }],
    ['a frame of another page', { ...byHand, 'Sec-Fetch-Dest': 'iframe' }],
    ['a page that leads there by itself', { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }],
  ])('begins nothing for %s, which gets a button that does', async (_who, headers) => {
    const before = await db.owner`select count(*)::int as n from identity.sessions`;
    const shown = await look(linkIn(invitation), headers);
    expect(shown).toMatchObject({ to: null, status: 200, visitor: 'nobody' });
    expect(await db.owner`select count(*)::int as n from identity.sessions`).toEqual(before);
    const pressed = await press(linkIn(invitation));
    expect(pressed.to).toBe(`/b/${invitation.slug}/campaigns/${invitation.adoption}`);
    const params = { library: invitation.slug, adoption: invitation.adoption };
    const member = await enter(pressed.cookie, the(pressed.to), params, 'adoption:answer');
    expect('entered' in member && member.entered.roles).toEqual(['school_librarian']);
  });

  test('only leads on whoever is signed in as that person, and asks before it replaces somebody else’s session', async () => {
    const cookieOf = async (email: string) => {
      const [person] = await db.owner`select id from identity.people where email = ${email}`;
      const token = crypto.randomUUID().replaceAll('-', '').padEnd(43, 'x');
      await db.owner`insert into identity.sessions (hash, person_id, expires_at, absolute_expires_at) values
        (${hashOf(token)}, ${the(person).id}, now() + interval '1 hour', now() + interval '1 hour')`;
      return `__Host-sklaida=${token}`;
    };
    const own = await look(linkIn(approval), { ...byHand, Cookie: await cookieOf(approval.email) });
    expect([own.to, own.cookie]).toEqual([new URL(approval.url).pathname, '']);
    const cookie = await cookieOf(invitation.email);
    const foreign = await look(linkIn(approval), { ...byHand, Cookie: cookie });
    expect(foreign).toMatchObject({ to: null, visitor: 'somebody else' });
    await press(linkIn(approval), { Cookie: cookie });
    const former = hashOf(cookie.split('=')[1] ?? '');
    expect(await db.owner`select 1 from identity.sessions where hash = ${former}`).toHaveLength(0);
  });

  test('nobody was given is answered alike whatever it looks like', async () => {
    for (const token of ['x'.repeat(43), 'short', `${linkIn(approval)}x`])
      expect(await look(token, byHand)).toMatchObject({ status: 404, link: null });
  });
});

describe('the end of a link', () => {
  const attempt = async (letter: Letter) => {
    const shown = await look(linkIn(letter), byHand);
    return shown.to ?? shown.link?.state;
  };
  const back = () =>
    db.owner`update identity.links set expires_at = now() + interval '1 day', uses = 0, revoked_at = null`;

  test('comes after seven days, after fifty times, with the person’s role, and takes running sessions along', async () => {
    const { cookie, to } = await look(linkIn(invitation), byHand);
    const params = { library: invitation.slug, adoption: invitation.adoption };
    const still = async () => 'entered' in (await enter(cookie, the(to), params, 'adoption:read'));
    expect(await still()).toBe(true);
    await db.owner`update identity.links set expires_at = now() where letter_id = ${invitation.id}`;
    expect(await attempt(invitation)).toBe('expired');
    expect(await still()).toBe(false);
    expect((await press(linkIn(invitation))).to).toContain('/l/');
    await back();
    await db.owner`update identity.links set uses = 50 where letter_id = ${invitation.id}`;
    expect(await attempt(invitation)).toBe('used');
    await back();
    await db.owner`update identity.role_grants set valid_until = now() where person_id = ${invitation.recipient}`;
    expect(await attempt(invitation)).toBe('ended');
    expect(await still()).toBe(false);
    await db.owner`update identity.role_grants set valid_until = null where person_id = ${invitation.recipient}`;
    expect(await still()).toBe(true);
  });

  test('comes when the library revokes it, at once and for good; only those who mend letters may', async () => {
    const admin = the(await withRole('tenant_admin', approval.slug));
    const editor = the(await withRole('editor', approval.slug));
    const { cookie, to } = await look(linkIn(approval), byHand);
    await expect(editor.does((tx) => revokeLetterLink(tx, approval.id))).rejects.toThrow();
    expect(await admin.does((tx) => revokeLetterLink(tx, invitation.id))).toBe(false);
    expect(await admin.does((tx) => revokeLetterLink(tx, approval.id))).toBe(true);
    expect(await attempt(approval)).toBe('revoked');
    const params = { library: approval.slug, adoption: approval.adoption };
    expect('entered' in (await enter(cookie, the(to), params, 'adoption:read'))).toBe(false);
    const facts = await admin.does((tx) => letterFacts(tx, approval.id));
    expect(facts.link?.revokedAt).toBeInstanceOf(Date);
    const [entry] = await db.owner`select action from history where subject_id = ${approval.id}`;
    expect(the(entry).action).toBe('revoke-link');
  });

  async function withRole(role: string, slug: string) {
    return signIn(db, await newcomer(db.owner, { slug, role }), { kind: 'library', slug });
  }

  test('is final where a library asks for a second proof: then no such link is given at all', async () => {
    const [tenant] = await db.owner`select id from tenants where slug = ${approval.slug}`;
    await db.owner`insert into identity.second_factor_rules values (${the(tenant).id}, 'director')`;
    await back();
    expect(await attempt(approval)).toBe('ended');
  });
});
