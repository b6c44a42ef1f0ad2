import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { queueDigests } from '~/flows/mail/digest.server';
import { cloneDemonstration, origin } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let person: string;
let idle: string;

beforeAll(async () => {
  db = await cloneDemonstration();
  const [director] = await db.owner`select g.person_id from adoptions a
    join identity.role_grants g on g.tenant_id = a.tenant_id and g.role = 'director'
    where a.state = 'submitted' limit 1`;
  person = the(director).person_id;
  idle = '019aa0c0-0000-7000-8000-0000000000aa';
  await db.owner`insert into identity.people (id, email, first_name, last_name) values (${idle}, 'rami@x.example', 'Rami', 'Diena')`;
}, 120_000);
afterAll(() => db.drop());
beforeEach(async () => {
  await db.owner`delete from identity.person_letters`;
  await db.owner`delete from identity.mail_preferences`;
});

const wants = (hour: number | null, who = person) =>
  db.owner`insert into identity.mail_preferences (person_id, digest_hour) values (${who}, ${hour})`;
const at = (instant: string) =>
  queueDigests({
    database: db.worker,
    now: new Date(instant),
    origin,
    demo: true,
    signal: new AbortController().signal,
  });
const letters = () => db.owner`select key, mail, to_email from identity.person_letters order by created_at`;

test('comes once a day at the hour chosen, with everything that waits and where it is', async () => {
  await wants(8);
  expect(await at('2026-11-24T05:59:59Z')).toBe(0);
  expect(await at('2026-11-24T06:00:00Z')).toBe(1);
  expect(await at('2026-11-24T06:00:30Z')).toBe(0);
  expect(await at('2026-11-24T09:00:00Z')).toBe(0);
  expect(await at('2026-11-25T06:10:00Z')).toBe(1);
  const [first] = await letters();
  expect(the(first).key).toBe(`digest:${person}:2026-11-24`);
  const { props } = the(first).mail;
  expect(props.count).toBeGreaterThan(0);
  expect(props.url).toBe(`${origin}/inbox`);
  expect(props.lines[0].url).toMatch(/^https:\/\/sklaida\.example\/b\/[a-z0-9-]+\/campaigns\//);
});

test('does not come to whoever has nothing waiting, chose no hour, or whose hour passed while all stood still', async () => {
  await wants(8, idle);
  await wants(null);
  expect(await at('2026-11-24T06:00:00Z')).toBe(0);
  expect(await at('2026-11-24T06:30:00Z')).toBe(0);
  await db.owner`update identity.mail_preferences set digest_hour = 8, digested_on = null`;
  expect(await at('2026-11-24T16:00:00Z')).toBe(0);
  expect(await letters()).toHaveLength(0);
});

test('keeps the clock of Vilnius over both changes of the clock, once a day', async () => {
  await wants(3);
  const counts = async (instants: string[]) => {
    const heard: number[] = [];
    for (const instant of instants) heard.push(await at(instant));
    return heard;
  };
  // 25 October 2026: 03:00 comes twice, at 00:00 and at 01:00 UTC.
  expect(await counts(['2026-10-24T23:59:00Z', '2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'])).toEqual([
    0, 1, 0,
  ]);
  // 29 March 2026: after 02:59 comes 04:00, at 01:00 UTC.
  await db.owner`update identity.mail_preferences set digested_on = null`;
  expect(await counts(['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-03-29T02:00:00Z'])).toEqual([
    0, 1, 0,
  ]);
});

test('is queued once by two workers at once', async () => {
  await wants(8);
  const both = await Promise.all([at('2026-11-24T06:00:00Z'), at('2026-11-24T06:00:00Z')]);
  expect(both.sort()).toEqual([0, 1]);
  expect(await letters()).toHaveLength(1);
});

test('names decisions of groups that wait for an answer or are being carried out, with the address of each', async () => {
  const [asked] =
    await db.owner`select c.assignee_id, c.id, c.body, t.slug, t.kind from commitments c join tenants t on t.id = c.tenant_id
    where c.state in ('offered', 'accepted') order by c.id limit 1`;
  const { assignee_id, id, body, slug, kind } = the(asked);
  await wants(8, assignee_id);
  expect(await at('2026-11-26T06:10:00Z')).toBe(1);
  const [letter] = await letters();
  const { props } = the(letter).mail;
  const door = kind === 'association' ? 'association' : 'b';
  expect(props.count).toBeGreaterThan(0);
  const line = props.lines.find((one: { title: string }) => one.title === body);
  expect(line?.url).toBe(`${origin}/${door}/${slug}/commitments/${id}`);
});
