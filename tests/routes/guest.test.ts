import type { AppLoadContext } from '@remix-run/node';
import { openRequest } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { deriveCode } from '@sklaida/kernel/server';
import { guestToken, inviteGuest, listGuests, revokeGuest } from '@sklaida/workgroups/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inviteToMeeting } from '~/flows/guests/invite-guest.server';
import { readGuests } from '~/flows/guests/read-guests.server';
import { completeLetter } from '~/flows/mail/complete-letter.server';
import { tellMembers } from '~/flows/meetings/meeting-letters.server';
import { planMeeting, stepMeeting } from '~/flows/meetings/meeting-steps.server';
import { meetingWords } from '~/flows/meetings/meeting-words.server';
import { loader as calendar } from '~/routes/guest+/calendar-file';
import { loader as file } from '~/routes/guest+/download';
import { loader as page, action as press } from '~/routes/guest+/page';
import { loader as kitCard } from '~/routes/kit+/card';
import { type GroupActor, meetingRoom } from '../factories/meeting-room';
import { buildWorld, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const tokenSecret = 'a secret of the test, long enough to be one';
const origin = 'https://sklaida.test';
let db: TestDatabase;
let lead: GroupActor;
let member: GroupActor;
let meeting: string;
let guest: string;
let token: string;
const soon = new Date(Date.now() + 10 * 86_400_000);
const day = soon.toISOString().slice(0, 10);

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 0 });
  const region = the(world.regions[0]);
  const room = await meetingRoom(db, region.county, [
    [region.county, 'lead'],
    [the(region.libraries[0]), 'member'],
  ]);
  lead = await room.enter(region.county);
  member = await room.enter(the(region.libraries[0]));
});
afterAll(() => db.drop());

const letters = { origin, demo: false };
const words = {
  ...{ title: 'Susitikimas su savivaldybe', kind: 'meeting', on: day, at: '10:00', minutes: 60 },
  ...{ place: 'Salė', link: 'https://kambarys.example/a' },
};
beforeEach(async () => {
  meeting = uuidv7();
  const start = {
    chosen: [],
    more: [{ title: 'Bendras kalendorius' }],
    publish: true,
    locale: 'lt' as const,
  };
  const plan = { id: meeting, words: meetingWords(words as never), ...start, now: new Date(), ...letters };
  expect(await planMeeting(lead.member, plan)).toMatchObject({ ok: true });
  guest = uuidv7();
  expect(await invite()).toEqual({ ok: true, value: null });
  token = guestToken(tokenSecret, guest);
});

const invite = (more: object = {}, who = lead) => {
  const about = {
    id: guest,
    name: 'Jonas Kazlauskas',
    email: 'jonas@savivaldybe.example',
    organisation: 'Savivaldybė',
  };
  return inviteToMeeting(who.member, meeting, { ...about, ...more }, { ...letters, tokenSecret });
};

type Asked = {
  token?: string;
  cookie?: string;
  form?: Record<string, string>;
  address?: string;
  file?: string;
};
function args(asked: Asked) {
  const context: AppLoadContext = {
    ...{ database: db.database, scope: openRequest(db.database), nonce: 'n', requestId: 'r' },
    ...{ address: asked.address ?? '203.0.113.9', origin, tokenSecret, filesDir: 'files' },
    report: (error: unknown) => {
      throw error;
    },
  };
  const headers = new Headers({ 'User-Agent': 'Mozilla/5.0 (Android 9; Mobile)' });
  if (asked.cookie) headers.set('Cookie', asked.cookie);
  const post = asked.form ? { method: 'POST', body: new URLSearchParams(asked.form) } : {};
  const request = new Request(`${origin}/g/${asked.token ?? token}`, { headers, ...post });
  const params = { token: asked.token ?? token, file: asked.file };
  return { request, params, context } as unknown as Parameters<typeof page>[0];
}
type Loaded = { data: Record<string, unknown> & { kind: string }; init: { status: number } };
const look = async (asked: Asked = {}) => (await page(args(asked))) as unknown as Loaded;
const send = (form: Record<string, string>, asked: Asked = {}) => press(args({ ...asked, form }));
const cookieOf = (answer: unknown) => the((answer as Response).headers.get('Set-Cookie')).split(';')[0] ?? '';
const open = async () => cookieOf(await send({ intent: 'open' }));
const seenByLead = async () =>
  the(
    (await lead.does((tx) => listGuests(tx, { group: lead.member.group, meetingId: meeting, all: true })))[0],
  );
const mailsOf = (id: string) =>
  db.owner<{ kind: string; props: Record<string, string>; email: string }[]>`
    select mail ->> 'kind' as kind, mail -> 'props' as props, to_email as email from outbox where recipient_id = ${id} order by id`;
async function sentCode(): Promise<string> {
  await send({ intent: 'code' });
  const [row] = await db.owner<
    { id: string }[]
  >`select id from identity.guest_codes where guest_id = ${guest} order by created_at desc limit 1`;
  return deriveCode(tokenSecret, 'guest', the(row).id);
}

describe('the letter', () => {
  test('goes to the invited address alone, and no row holds its link', async () => {
    const [mail, ...rest] = await mailsOf(guest);
    expect(rest).toEqual([]);
    expect(mail).toMatchObject({
      kind: 'meeting-guest',
      email: 'jonas@savivaldybe.example',
      props: { url: `${origin}/g` },
    });
    expect(JSON.stringify(mail)).not.toContain(token);
    const whole = completeLetter(mail as never, { tokenSecret, origin });
    expect(whole.props).toMatchObject({ url: `${origin}/g/${token}` });
  });

  test('comes again when the meeting is moved, and the answer is asked for anew', async () => {
    const cookie = await open();
    await send({ intent: 'coming' }, { cookie });
    await lead.does(async (tx) => {
      const { findMeeting } = await import('@sklaida/workgroups/server');
      const one = the(await findMeeting(tx, { group: lead.member.group, id: meeting }));
      await tellMembers(tx, lead.member, { one: { ...one, sequence: 7 }, what: 'moved', ...letters });
    });
    expect((await mailsOf(guest)).map((one) => one.props.what)).toEqual(['invited', 'moved']);
    expect(await seenByLead()).toMatchObject({ answer: null });
  });
});

describe('inviting', () => {
  test('is the lead’s alone; twice the same form invites once, and the same address is said to be there', async () => {
    expect(await invite()).toEqual({ ok: true, value: null });
    expect(await invite({ id: uuidv7(), email: 'JONAS@savivaldybe.example' })).toEqual({
      ok: false,
      error: 'there',
    });
    await expect(invite({ id: uuidv7(), email: 'a@b.example' }, member)).rejects.toThrow();
    expect(
      await lead.does((tx) => listGuests(tx, { group: lead.member.group, meetingId: meeting })),
    ).toHaveLength(1);
  });

  test('ends when the meeting is over', async () => {
    const cancelled = await stepMeeting(
      lead.member,
      meeting,
      { step: 'cancel', version: 2, reason: 'Liga' } as never,
      {
        now: new Date(),
        ...letters,
      },
    );
    if (!cancelled.ok) throw new Error(String(cancelled.error));
    expect(await invite({ id: uuidv7(), email: 'a@b.example' })).toEqual({ ok: false, error: 'wrong-state' });
    const mail = { kind: 'meeting-guest', props: {} };
    const nobody = { id: uuidv7(), meetingId: uuidv7(), name: 'A', email: 'a@b.example', organisation: '' };
    expect(await lead.does((tx) => inviteGuest(tx, { ...nobody, secret: tokenSecret, mail }))).toEqual({
      ok: false,
      error: 'not-found',
    });
  });

  test('shows members who comes, and addresses and openings to the lead alone', async () => {
    const view = { locale: 'lt' as const, now: new Date() };
    const read = (who: GroupActor) => who.does((tx) => readGuests(tx, who.member, meeting, view));
    expect(JSON.stringify(await read(lead))).toContain('jonas@savivaldybe.example');
    const seen = await read(member);
    expect(seen.guests).toEqual([expect.objectContaining({ name: 'Jonas Kazlauskas', link: null })]);
    expect(seen.mayInvite).toBe(false);
  });
});

describe('the link', () => {
  test('before it is opened tells whom it is for and nothing of the meeting', async () => {
    const { data, init } = await look();
    expect(init.status).toBe(200);
    expect(data).toMatchObject({
      kind: 'asked',
      name: 'Jonas Kazlauskas',
      address: 'j…@savivaldybe.example',
    });
    expect(JSON.stringify(data)).not.toContain('Susitikimas su savivaldybe');
    expect(await seenByLead()).toMatchObject({ opens: 0, openedAt: null });
  });

  test('opened shows the meeting, its agenda and calendar, and takes the answer', async () => {
    const cookie = await open();
    const { data } = await look({ cookie });
    expect(data.card).toMatchObject({
      title: 'Susitikimas su savivaldybe',
      place: 'Salė',
      agenda: [expect.objectContaining({ title: 'Bendras kalendorius' })],
      answer: null,
    });
    await send({ intent: 'coming' }, { cookie });
    expect((await look({ cookie })).data.card).toMatchObject({ answer: 'coming' });
    expect(await seenByLead()).toMatchObject({ answer: 'coming', opens: 2 });
    const ics = await ((await calendar(args({ cookie }))) as Response).text();
    expect(ics).toContain('SUMMARY:Susitikimas su savivaldybe');
    expect(ics).not.toContain(token);
  });

  test('forwarded opens nothing: another browser is asked for a code that goes to the invited address', async () => {
    await open();
    const stranger = await look({ cookie: 'guest-x=y' });
    expect(stranger.data.kind).toBe('elsewhere');
    expect(JSON.stringify(stranger.data)).not.toContain('Susitikimas su savivaldybe');
    expect((await send({ intent: 'open' })) as Response).toMatchObject({ status: 303 });
    expect(((await send({ intent: 'open' })) as Response).headers.get('Set-Cookie')).toBe(null);
    await send({ intent: 'coming' });
    expect(await seenByLead()).toMatchObject({ answer: null });
    const refused = await calendar(args({})).catch((thrown) => thrown);
    expect((refused.init ?? refused).status).toBe(404);
    await sentCode();
    expect((await mailsOf(guest)).at(-1)).toMatchObject({
      kind: 'guest-code',
      email: 'jonas@savivaldybe.example',
    });
    expect((await seenByLead()).triedAt).not.toBe(null);
  });

  test('a code opens another browser once and shuts the one that was only believed', async () => {
    const first = await open();
    const code = await sentCode();
    const wrong = (code === '000000' ? '111111' : '000000') as string;
    expect(await send({ intent: 'prove', code: wrong })).toMatchObject({ data: { code: 'codeWrong' } });
    expect(await send({ intent: 'prove', code: '12' })).toMatchObject({ data: { code: 'codeShape' } });
    const second = cookieOf(await send({ intent: 'prove', code }));
    expect((await look({ cookie: second })).data.kind).toBe('card');
    expect((await look({ cookie: first })).data.kind).toBe('elsewhere');
    expect(await send({ intent: 'prove', code })).toMatchObject({ data: { code: 'codeOver' } });
  });

  test('five wrong codes spend it, and after three letters no more leave for an hour', async () => {
    await open();
    const code = await sentCode();
    for (let n = 0; n < 5; n += 1)
      await send({ intent: 'prove', code: code === '000000' ? '111111' : '000000' });
    expect(await send({ intent: 'prove', code })).toMatchObject({ data: { code: 'codeSpent' } });
    await send({ intent: 'code' });
    await send({ intent: 'code' });
    const fourth = (await send({ intent: 'code' })) as Response;
    expect(fourth.headers.get('Location')).toContain('too-many');
  });

  test('revoked, over, guessed or of another kind answers all alike, at once', async () => {
    const cookie = await open();
    expect(await member.does((tx) => revokeGuest(tx, guest)).catch(() => 'refused')).toBe('refused');
    expect(await lead.does((tx) => revokeGuest(tx, guest))).toBe(true);
    const revoked = await look({ cookie });
    const other = uuidv7();
    await invite({ id: other, email: 'kita@savivaldybe.example' });
    await db.owner`update meetings set starts_at = now() - interval '3 days', ends_at = now() - interval '2 days' where id = ${meeting}`;
    const over = await look({ token: guestToken(tokenSecret, other) });
    const guessed = await look({ token: 'A'.repeat(43), address: '198.51.100.9' });
    const answers = [revoked, over, guessed].map(({ data, init }) => JSON.stringify([data, init]));
    expect(new Set(answers).size).toBe(1);
    expect(guessed).toMatchObject({ data: { kind: 'nothing' }, init: { status: 404 } });
  });

  test('is no key to a card of a campaign', async () => {
    const refused = (await kitCard(args({}))) as unknown as Loaded;
    expect(refused).toMatchObject({ data: { kind: 'nothing' }, init: { status: 404 } });
  });
});

test('a guest sees the marked files of her own meeting and no other', async () => {
  const cookie = await open();
  const { id: scope, tenantId } = lead.member.group;
  const [marked, hidden, elsewhere] = [uuidv7(), uuidv7(), uuidv7()];
  const row = (id: string, subject: string | null, forGuests: boolean) => ({
    ...{
      tenant_id: tenantId,
      id,
      scope_id: scope,
      name: `${id}.pdf`,
      media_type: 'application/pdf',
      bytes: 9,
    },
    ...{ subject_kind: subject ? 'meeting' : 'group', subject_id: subject, for_guests: forGuests },
    ...{ sha256: 'x', uploaded_by_id: lead.personId, uploaded_by_name: 'Ieva' },
  });
  await db.owner`insert into group_files ${db.owner([
    row(marked, meeting, true),
    row(hidden, meeting, false),
    row(elsewhere, uuidv7(), true),
  ])}`;
  const { data } = await look({ cookie });
  expect((data.card as { files: { id: string }[] }).files.map((one) => one.id)).toEqual([marked]);
  for (const id of [hidden, elsewhere, uuidv7()]) {
    const refused = await file(args({ cookie, file: id })).catch((thrown) => thrown);
    expect((refused.init ?? refused).status).toBe(404);
  }
});
