import { withIdentity } from '@sklaida/db/tenancy';
import { renderMail } from '@sklaida/emails';
import { uuidv7 } from '@sklaida/kernel';
import { deriveToken, hashOf } from '@sklaida/kernel/server';
import { answerByLink, findAnswerLink } from '@sklaida/workgroups/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerThread, beginThread, mendPost, stepThread } from '~/flows/discussions/post-steps.server';
import { readNewThread } from '~/flows/discussions/read-new-thread.server';
import { readOwnPost } from '~/flows/discussions/read-own-post.server';
import { readThread, threadWish } from '~/flows/discussions/read-thread.server';
import { readThreads, threadFilter } from '~/flows/discussions/read-threads.server';
import { waitingDiscussions } from '~/flows/discussions/waiting-threads.server';
import { queueDigests } from '~/flows/mail/digest.server';
import { drainOutbox } from '~/flows/mail/drain-outbox.server';
import { parseFields } from '~/http/form';
import { newThreadSchema, threadStepSchema } from '~/routes/groups+/discussions+/form.server';
import { type Actor, signIn } from '../factories/at-work';
import { type GroupActor, meetingRoom, type Room } from '../factories/meeting-room';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const origin = 'https://sklaida.example';
const letters = { origin, demo: false };
const view = { locale: 'lt' as const, now: new Date('2027-01-10T09:00:00Z') };
const installation = { tokenSecret: 'a secret of the test, long enough to be one', origin };
let db: TestDatabase;
let room: Room;
let places: { county: Place; first: Place; second: Place; watcher: Place; stranger: Place };
let lead: GroupActor;
let member: GroupActor;
let other: GroupActor;
let observer: GroupActor;
let home: Actor;

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 4, schools: 0 });
  const { county, libraries } = the(world.regions[0]);
  const [first, second, watcher, stranger] = libraries.map((one) => the(one));
  places = { county, first: the(first), second: the(second), watcher: the(watcher), stranger: the(stranger) };
  room = await meetingRoom(db, county, [
    [county, 'lead'],
    [places.first, 'member'],
    [places.second, 'member'],
    [places.watcher, 'observer'],
  ]);
  lead = await room.enter(county);
  member = await room.enter(places.first);
  other = await room.enter(places.second);
  observer = await room.enter(places.watcher);
  home = the(await signIn(db, places.first.email, { kind: 'library', slug: places.first.slug }));
});
afterAll(() => db.drop());

type Begin = Partial<Parameters<typeof beginThread>[1]>;
async function begin(input: Begin = {}, who = lead): Promise<string> {
  const done = await beginThread(who.member, {
    ...{ id: uuidv7(), postId: uuidv7(), title: 'Plakatai', body: 'Kada spausdiname plakatus?', mention: [] },
    ...{ subject: { kind: 'topic' as const, id: null }, mustRead: false, ...letters, ...input },
  });
  if (!done.ok) throw new Error(done.error);
  return done.value.id;
}
const say = (threadId: string, body: string, who = member, mention: string[] = []) =>
  answerThread(who.member, { threadId, postId: uuidv7(), body, mention, ...letters });
const page = (id: string, who = lead, query = '') =>
  who.does((tx) =>
    readThread(tx, who.member, { id, locale: 'lt', ...threadWish(new URL(`${origin}/?${query}`)) }),
  );
const list = (query = '', who = lead) =>
  who.does((tx) =>
    readThreads(tx, who.member, { locale: 'lt', filter: threadFilter(new URL(`${origin}/?${query}`)) }),
  );
const lettersOf = (threadId: string) =>
  db.owner`select id, to_email, recipient_id, tenant_id, mail from outbox
    where mail->>'kind' = 'discussion' and mail->'props'->>'url' like ${`%${threadId}`} order by to_email`;
const wordsOf = (found: Awaited<ReturnType<typeof page>>) =>
  found.rows.map(({ parts }) => parts.map(({ text }) => text).join(''));

describe('a thread', () => {
  it('is begun once however often it is sent, answered in order, and read by those who sit in the group alone', async () => {
    const [id, postId] = [uuidv7(), uuidv7()];
    expect(await begin({ id, postId })).toBe(id);
    expect(await begin({ id, postId, body: 'Kitaip' })).toBe(id);
    await Promise.all([say(id, 'Pirma'), say(id, 'Antra', other), say(id, 'Trečia', lead)]);
    const found = await page(id, observer);
    expect(found.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(wordsOf(found)[0]).toBe('Kada spausdiname plakatus?');
    expect(found.may).toEqual({ write: false, close: false, confirm: false });
    const twice = uuidv7();
    const sent = () =>
      answerThread(member.member, { threadId: id, postId: twice, body: 'Kartą', mention: [], ...letters });
    const both = await Promise.all([sent(), sent()]);
    expect(both.map((one) => one.ok && one.value.number)).toEqual([5, 5]);
    expect((await page(id)).posts).toBe(5);
    const [history] = await db.owner`select count(*)::int as n from history where subject_id = ${id}`;
    expect(the(history).n).toBe(1);
    const stranger = await signIn(db, places.stranger.email, {
      ...{ kind: 'group', slug: room.host.slug, group: room.id },
    });
    expect(stranger).toBeNull();
  });

  it('of four hundred posts opens at its last page and shows any other', async () => {
    const id = await begin({ title: 'Ilgas pokalbis' });
    await db.owner`insert into posts (tenant_id, id, scope_id, thread_id, number, author_id, author_name, library, body)
      select ${room.host.id}, gen_random_uuid(), ${room.id}, ${id}, n, ${places.first.personId}, 'Narė', 'B', 'Įrašas ' || n
      from generate_series(2, 400) n`;
    await db.owner`update threads set posts = 400 where id = ${id}`;
    const started = performance.now();
    const last = await page(id);
    expect(performance.now() - started).toBeLessThan(500);
    expect([last.page, last.pages, last.rows.length]).toEqual([8, 8, 50]);
    expect(wordsOf(last).at(-1)).toBe('Įrašas 400');
    expect(wordsOf(await page(id, lead, 'page=1'))[0]).toBe('Kada spausdiname plakatus?');
    expect((await page(id, lead, 'page=99')).page).toBe(8);
    expect((await page(id, lead, 'page=all')).rows).toHaveLength(400);
    expect(await say(id, 'Dar vienas')).toMatchObject({ ok: true, value: { number: 401 } });
    expect((await page(id)).rows).toHaveLength(1);
  });

  it('is closed and opened by its starter or the lead; in a closed one nothing is written', async () => {
    const id = await begin({}, member);
    const step = (intent: 'close' | 'reopen', who: GroupActor) =>
      stepThread(who.member, { threadId: id, intent });
    expect(await step('close', other)).toMatchObject({ ok: false, error: 'forbidden' });
    expect(await step('close', member)).toMatchObject({ ok: true });
    expect(await step('close', lead)).toMatchObject({ ok: true });
    expect(await say(id, 'Per vėlai', other)).toMatchObject({ ok: false, error: 'closed' });
    expect(await step('reopen', lead)).toMatchObject({ ok: true });
    expect(await say(id, 'Dar spėjau', other)).toMatchObject({ ok: true });
    const actions = await db.owner`select action from history where subject_id = ${id} order by id`;
    expect(actions.map((one) => one.action)).toEqual(['open', 'close', 'reopen']);
  });
});

describe('one’s own words', () => {
  it('change over the version that was read, never under another’s hand, and two windows see both texts', async () => {
    const id = await begin();
    const postId = uuidv7();
    await answerThread(member.member, { threadId: id, postId, body: 'Pirmas', mention: [], ...letters });
    const mend = (body: string, version: number, who = member) =>
      mendPost(who.member, { threadId: id, postId, body, version, mention: [], ...letters });
    expect(await mend('Svetimas', 1, lead)).toMatchObject({ ok: false, error: 'forbidden' });
    expect(await mend('Antras', 1)).toMatchObject({ ok: true });
    expect(await mend('Trečias', 1)).toMatchObject({ ok: false, error: 'stale' });
    const again = await page(id, member, `edit=${postId}`);
    expect(the(again.rows[1]).edit).toEqual({ body: 'Antras', version: 2, mentions: [] });
    expect((await page(id, lead, `edit=${postId}`)).rows[1]).toMatchObject({ edit: null, mayChange: false });
  });

  it('once taken away are nobody’s to read, find or be sent, and come back', async () => {
    const id = await begin();
    const postId = uuidv7();
    const body = 'Slaptažodis yra gegužiukas';
    await answerThread(member.member, { threadId: id, postId, body, mention: [], ...letters });
    const step = (intent: 'remove' | 'return', who = member) =>
      stepThread(who.member, { threadId: id, intent, postId });
    expect(await step('remove', lead)).toMatchObject({ ok: false, error: 'forbidden' });
    expect(await step('remove')).toMatchObject({ ok: true });
    expect(JSON.stringify(await page(id))).not.toContain('gegužiukas');
    expect(JSON.stringify(await page(id, member, `edit=${postId}`))).not.toContain('gegužiukas');
    expect((await list('q=geguziukas')).rows).toHaveLength(0);
    expect(await step('return')).toMatchObject({ ok: true });
    expect((await list('q=geguziukas')).rows).toHaveLength(1);
  });
});

describe('the list', () => {
  it('finds by words in any form and without marks, shows what is unread and what one began', async () => {
    const id = await begin({ title: 'Žvakių vakaras', body: 'Reikės penkiasdešimties žvakių.' }, other);
    const titles = (found: Awaited<ReturnType<typeof list>>) => found.rows.map(({ title }) => title);
    expect(titles(await list('q=zvakes+penkiasdesimt'))).toEqual(['Žvakių vakaras']);
    expect(titles(await list('q=zvakes+arbata'))).toEqual([]);
    expect(titles(await list('q=%25'))).not.toHaveLength(0);
    expect(titles(await list('show=mine', other))).toContain('Žvakių vakaras');
    expect(titles(await list('show=mine', member))).not.toContain('Žvakių vakaras');
    expect(titles(await list('show=unread', member))).toContain('Žvakių vakaras');
    await member.does((tx) => readThread(tx, member.member, { id, locale: 'lt', page: null, edit: null }));
    const { markThread } = await import('@sklaida/workgroups/server');
    await member.does((tx) => markThread(tx, { threadId: id, number: 1 }));
    expect(titles(await list('show=unread', member))).not.toContain('Žvakių vakaras');
    expect(titles(await list('show=unread', other))).not.toContain('Žvakių vakaras');
  });

  it('lets nobody say for another that she has read a thing', async () => {
    const id = await begin();
    await expect(
      lead.does((tx) =>
        tx.execute(
          `insert into thread_reads (tenant_id, id, scope_id, thread_id, person_id, person_name) values
           ('${room.host.id}', '${uuidv7()}', '${room.id}', '${id}', '${places.first.personId}', 'X')`,
        ),
      ),
    ).rejects.toThrow();
  });
});

describe('who is called', () => {
  it('by „@“ or a tick gets one letter and one notice; the others wait for the digest', async () => {
    const name = `${the((await db.owner`select first_name, last_name from identity.people where id = ${places.first.personId}`)[0]).first_name}`;
    const [full] =
      await db.owner`select first_name || ' ' || last_name as name from identity.people where id = ${places.first.personId}`;
    expect(name).not.toBe('');
    const id = await begin({
      body: `@${the(full).name}, ką manote?`,
      mention: [places.second.personId],
    });
    const sent = await lettersOf(id);
    expect(sent.map((one) => one.to_email).sort()).toEqual([places.first.email, places.second.email].sort());
    const told =
      await db.owner`select tenant_id, data from notices where kind = 'mention' and subject_id = ${id}`;
    expect(told.map((one) => one.tenant_id).sort()).toEqual([places.first.id, places.second.id].sort());
    expect(JSON.stringify(told)).not.toContain('ką manote');
    const plain = await begin({ title: 'Ramiai' });
    expect(await lettersOf(plain)).toHaveLength(0);
    const waiting = await home.does((tx) => waitingDiscussions(tx, home.member, { locale: 'lt' }));
    expect(waiting.map(({ what }) => what)).toContain(`Paminėti Jūs · Komunikacijos grupė`);
    expect(waiting.some(({ title }) => title === 'Ramiai')).toBe(false);
  });

  it('must sit in the group: another person’s id is refused and nothing is written', async () => {
    const id = await begin();
    const refused = await say(id, 'Ei', member, [places.stranger.personId]);
    expect(refused).toMatchObject({ ok: false, error: 'not-a-member' });
    expect((await page(id)).posts).toBe(1);
  });

  it('to read what everybody must is told, counted, and asked no more once she confirmed', async () => {
    const id = await begin({ title: 'Būtina perskaityti', mustRead: true });
    expect((await lettersOf(id)).length).toBe(3);
    const waits = async () =>
      (await home.does((tx) => waitingDiscussions(tx, home.member, { locale: 'lt' }))).filter(
        ({ title }) => title === 'Būtina perskaityti',
      ).length;
    expect(await waits()).toBe(1);
    expect((await page(id)).readers?.not).toHaveLength(2);
    expect(await stepThread(member.member, { threadId: id, intent: 'confirm' })).toMatchObject({ ok: true });
    await stepThread(member.member, { threadId: id, intent: 'confirm' });
    const { readers } = await page(id);
    expect(readers?.have.map((one) => one.id)).toEqual([places.first.personId]);
    expect(await waits()).toBe(0);
  });
});

describe('a thread about something', () => {
  it('is one: whoever begins another comes to the first; what is not the group’s cannot be talked about', async () => {
    const meeting = uuidv7();
    const item = uuidv7();
    await db.owner`insert into meetings (tenant_id, id, scope_id, title, starts_at, ends_at)
      values (${room.host.id}, ${meeting}, ${room.id}, 'Sausis', '2027-01-20T08:00Z', '2027-01-20T09:00Z')`;
    await db.owner`insert into agenda_items (tenant_id, id, scope_id, meeting_id, position, title)
      values (${room.host.id}, ${item}, ${room.id}, ${meeting}, 1, 'Metų planas')`;
    const about = `agenda_item:${item}`;
    const fresh = await member.does((tx) => readNewThread(tx, member.member, { about, ...view }));
    expect(fresh.page).toMatchObject({ subject: { label: expect.stringContaining('Metų planas') } });
    const subject = { kind: 'agenda_item' as const, id: item };
    const id = await begin({ subject, title: 'Metų planas' });
    expect(await begin({ subject, title: 'Kitas' }, member)).toBe(id);
    const known = await member.does((tx) => readNewThread(tx, member.member, { about, ...view }));
    expect(known.thread).toBe(`/b/${room.host.slug}/groups/${room.id}/discussions/${id}`);
    const strange = await beginThread(lead.member, {
      ...{ id: uuidv7(), postId: uuidv7(), title: 'X', body: 'X', mention: [], mustRead: false, ...letters },
      subject: { kind: 'decision', id: uuidv7() },
    });
    expect(strange).toMatchObject({ ok: false, error: 'no-subject' });
  });

  it('refuses a form without words or with a made-up subject and keeps what was typed', () => {
    const form = new FormData();
    form.set('about', 'decision:12');
    form.set('title', ' ');
    form.set('body', 'Žodžiai');
    const parsed = parseFields(form, newThreadSchema);
    expect(parsed).toMatchObject({ ok: false, values: { body: 'Žodžiai' } });
    expect(!parsed.ok && Object.keys(parsed.errors).sort()).toEqual(['about', 'title']);
    const step = new FormData();
    step.set('intent', 'answer');
    step.set('body', 'x'.repeat(5001));
    const long = parseFields(step, threadStepSchema);
    expect(!long.ok && long.errors).toMatchObject({ body: 'tooLong:5000' });
  });
});

describe('an answer by a letter’s link', () => {
  const hashes = new Map<string, string>();
  async function linkTo(threadId: string, place: Place): Promise<string> {
    await drainOutbox({
      database: db.worker,
      sender: {
        async send({ mail, to }) {
          const url = 'url' in mail.props ? String(mail.props.url) : '';
          hashes.set(`${to.email} ${'title' in mail.props ? mail.props.title : ''}`, url);
          return { ok: true, providerId: uuidv7() };
        },
      },
      installation,
      signal: new AbortController().signal,
      log: { info: () => {} },
    });
    const letter = (await lettersOf(threadId)).find((one) => one.to_email === place.email);
    return hashOf(deriveToken(installation.tokenSecret, 'letter', the(letter).id));
  }
  const read = (hash: string) => withIdentity(db.database, (tx) => findAnswerLink(tx, hash));
  const answer = (hash: string, body: string | null, postId = uuidv7()) =>
    withIdentity(db.database, (tx) => answerByLink(tx, { hash, postId, body }));

  it('lands in the thread in her name, once, and shows her that thread’s post and nothing more', async () => {
    const id = await begin({ title: 'Iš laiško', mention: [places.first.personId], body: 'Ar spėsite?' });
    await say(id, 'Šito laiške nėra', other);
    const hash = await linkTo(id, places.first);
    expect(hashes.get(`${places.first.email} Iš laiško`)).toMatch(
      /^https:\/\/sklaida\.example\/answer\/[\w-]{43}$/,
    );
    const link = await read(hash);
    expect(link).toMatchObject({ state: 'live', title: 'Iš laiško', post: { body: 'Ar spėsite?' } });
    expect(JSON.stringify(link)).not.toContain('Šito laiške nėra');
    const postId = uuidv7();
    expect(await answer(hash, 'Spėsiu', postId)).toBe('ok');
    expect(await answer(hash, 'Spėsiu', postId)).toBe('ok');
    const found = await page(id);
    expect(wordsOf(found).slice(1)).toEqual(['Šito laiške nėra', 'Spėsiu']);
    const [row] = await db.owner`select author_id, scope_id, tenant_id from posts where id = ${postId}`;
    expect(row).toMatchObject({
      author_id: places.first.personId,
      scope_id: room.id,
      tenant_id: room.host.id,
    });
    const [kept] =
      await db.owner`select expires_at - created_at as days from identity.links where hash = ${hash}`;
    expect(String(the(kept).days)).toContain('7 days');
    expect(await read(hashOf('guessed'))).toBeNull();
    expect(await answer(hashOf('guessed'), 'Ne')).toBe('unknown');
  });

  it('is refused when the seat has ended, the time is over, it was taken back or the thread is closed', async () => {
    const id = await begin({ title: 'Pabaigos', mention: [places.second.personId] });
    const hash = await linkTo(id, places.second);
    expect(await read(hash)).toMatchObject({ state: 'live' });
    await stepThread(lead.member, { threadId: id, intent: 'close' });
    expect(await answer(hash, 'Vėlu')).toBe('closed');
    await stepThread(lead.member, { threadId: id, intent: 'reopen' });
    const seat = (until: string | null) =>
      db.owner`update identity.workgroup_members set valid_until = ${until} where person_id = ${places.second.personId}`;
    await seat('2021-01-01');
    expect(await read(hash)).toEqual({ state: 'ended', path: expect.stringContaining(id) });
    expect(await answer(hash, 'Vėlu')).toBe('ended');
    await seat(null);
    await db.owner`update identity.links set expires_at = now() - interval '1 minute' where hash = ${hash}`;
    expect(await answer(hash, 'Vėlu')).toBe('expired');
    await db.owner`update identity.links set expires_at = now() + interval '1 day', revoked_at = now() where hash = ${hash}`;
    expect(await answer(hash, 'Vėlu')).toBe('revoked');
    expect((await page(id)).posts).toBe(1);
  });

  it('is not given to whoever only observes; her letter leads to the page itself', async () => {
    const id = await begin({ title: 'Stebėtojai', mention: [places.watcher.personId] });
    const hash = await linkTo(id, places.watcher);
    expect(hashes.get(`${places.watcher.email} Stebėtojai`)).toBe(
      `${origin}/b/${room.host.slug}/groups/${room.id}/discussions/${id}`,
    );
    expect(await read(hash)).toBeNull();
  });

  it('confirms that she has read what everybody must, without a word', async () => {
    const id = await begin({ title: 'Patvirtinti', mustRead: true });
    const hash = await linkTo(id, places.second);
    expect(await read(hash)).toMatchObject({ mustRead: true, confirmed: false });
    expect(await answer(hash, null)).toBe('ok');
    expect(await read(hash)).toMatchObject({ confirmed: true });
    expect((await page(id)).readers?.have.map((one) => one.id)).toEqual([places.second.personId]);
    expect((await page(id)).posts).toBe(1);
  });

  it('comes in a letter that says who wrote what, and a long post only in part', async () => {
    const props = {
      ...{ recipient: { firstName: 'Rasa', vocative: null, libraryName: 'B' }, what: 'mention' as const },
      ...{
        groupName: 'Grupė',
        title: 'Tema',
        by: 'Jonas Šilas',
        library: 'A',
        postId: uuidv7(),
        demo: false,
      },
      ...{ text: 'žodis '.repeat(900), url: `${origin}/answer/x` },
    };
    const { text } = await renderMail({ kind: 'discussion', props }, 'lt', { unsubscribeUrl: `${origin}/u` });
    expect(text).toContain('Jonas Šilas');
    expect(text.length).toBeLessThan(2600);
  });
});

describe('the digest', () => {
  it('names what is new since yesterday and what must be read, never a word of a post, and tells of the rest once', async () => {
    await db.owner`delete from thread_reads`;
    await db.owner`delete from posts`;
    await db.owner`delete from threads`;
    await begin({ title: 'Vakarykštis', body: 'Niekam nesakomi žodžiai' });
    await begin({ title: 'Būtinas', mustRead: true });
    const { personId } = places.second;
    await db.owner`insert into identity.mail_preferences (person_id, digest_hour) values (${personId}, 8)`;
    const titles = async (now: Date) => {
      await db.owner`update identity.mail_preferences set digested_on = null`;
      await db.owner`delete from identity.person_letters`;
      const signal = new AbortController().signal;
      await queueDigests({ database: db.worker, now, origin, demo: false, signal });
      const [letter] = await db.owner`select mail from identity.person_letters`;
      expect(JSON.stringify(letter ?? '')).not.toContain('Niekam nesakomi');
      return (letter?.mail.props.lines ?? []).map((line: { title: string }) => line.title).sort();
    };
    const atEight = new Date(`${new Date().toISOString().slice(0, 10)}T06:30:00Z`);
    expect(await titles(atEight)).toEqual(['Būtinas', 'Vakarykštis']);
    expect(await titles(new Date(atEight.getTime() + 3 * 86_400_000))).toEqual(['Būtinas']);
  });
});

describe('a file under a post', () => {
  it('stands with one’s own post, and nobody adds one to another’s, a removed or a closed one', async () => {
    const id = await begin();
    const postId = uuidv7();
    await answerThread(member.member, { threadId: id, postId, body: 'Su failu', mention: [], ...letters });
    const own = (who: GroupActor, post: string | null = postId) =>
      who.does((tx) => readOwnPost(tx, who.member, { threadId: id, postId: post }));
    expect(await own(member)).toMatchObject({ id: postId, to: expect.stringMatching(/\?page=1#p2$/) });
    await db.owner`insert into group_files (tenant_id, id, scope_id, subject_kind, subject_id, name, media_type, bytes, sha256,
        uploaded_by_id, uploaded_by_name)
      values (${room.host.id}, ${uuidv7()}, ${room.id}, 'post', ${postId}, 'planas.pdf', 'application/pdf', 10, 'x',
        ${places.first.personId}, 'Narė')`;
    const names = async () => (await page(id)).rows.flatMap(({ files }) => files.map(({ name }) => name));
    expect(await names()).toEqual(['planas.pdf']);
    const refused = { status: 404 };
    await expect(own(lead)).rejects.toMatchObject(refused);
    await expect(own(member, null)).rejects.toMatchObject(refused);
    await stepThread(member.member, { threadId: id, intent: 'remove', postId });
    await expect(own(member)).rejects.toMatchObject(refused);
    expect(await names()).toEqual([]);
  });
});
