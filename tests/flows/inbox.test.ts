import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInbox } from '~/flows/screens/read-inbox.server';
import { actor, signIn } from '../factories/at-work';
import { cloneDemonstration } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await cloneDemonstration();
});
afterAll(() => db.drop());

const at = { locale: 'lt', now: new Date('2026-11-22T08:00:00Z') } as const;
const inboxOf = (sessionHash: string) =>
  readInbox({ database: db.database } as AppLoadContext, sessionHash, at);
const emailOf = async (id: string) => (await actor(db, id)).member.entered.person.email;

/** The person also works in another library, with these roles. */
async function joins(email: string, slug: string, role: string) {
  const [row] = await db.owner`
    insert into identity.memberships (tenant_id, person_id, valid_from)
    select t.id, p.id, '2026-01-01' from tenants t, identity.people p where t.slug = ${slug} and p.email = ${email}
    returning tenant_id, person_id`;
  await db.owner`insert into identity.role_grants ${db.owner({ ...the(row), role, valid_from: '2026-01-01' })}`;
}

test('what waits in two libraries stands in one list, each line with its one way on', async () => {
  const email = await emailOf('p-koord');
  const door = { kind: 'library', slug: 'pabv' } as const;
  const before = await inboxOf(the(await signIn(db, email, door)).member.sessionHash);
  await joins(email, 'zarasai-r-vb', 'editor');
  const inbox = await inboxOf(the(await signIn(db, email, door)).member.sessionHash);
  const lines = inbox.groups.flatMap((group) => group.lines);
  expect(inbox.count).toBeGreaterThan(before.count);
  expect(inbox.count).toBe(lines.length);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  expect(lines.some(({ to }) => to.startsWith('/region/panevezys/'))).toBe(true);
  expect(lines.some(({ to }) => to.startsWith('/b/zarasai-r-vb/campaigns/'))).toBe(true);
  for (const line of lines) expect([line.verb, line.title, line.library]).not.toContain('');
  const days = lines.map(({ dueOn }) => dueOn ?? '9999');
  expect(days).toEqual([...days].sort());
});

test('a library that asks for a second proof shows nothing and says so', async () => {
  const email = await emailOf('p-koord');
  const who = the(await signIn(db, email, { kind: 'library', slug: 'pabv' }));
  await db.owner`insert into identity.second_factor_rules (tenant_id, role)
    select id, 'editor' from tenants where slug = 'zarasai-r-vb'`;
  const inbox = await inboxOf(who.member.sessionHash);
  expect(inbox.shut.map(({ slug }) => slug)).toEqual(['zarasai-r-vb']);
  const all = inbox.groups.flatMap((group) => group.lines);
  expect(all.filter(({ to }) => to.startsWith('/b/zarasai'))).toEqual([]);
});

test('a session that is over sees nothing', async () => {
  expect(await inboxOf('nobody’s')).toMatchObject({ count: 0, groups: [], shut: [] });
});
