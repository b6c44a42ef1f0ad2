import { withIdentity } from '@sklaida/db/tenancy';
import { renderMail } from '@sklaida/emails';
import { uuidv7 } from '@sklaida/kernel';
import { deriveToken, hashOf } from '@sklaida/kernel/server';
import { answerByLink, findAnswerLink } from '@sklaida/workgroups/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepThread } from '~/flows/discussions/post-steps.server';
import { waitingDiscussions } from '~/flows/discussions/waiting-threads.server';
import { queueDigests } from '~/flows/mail/digest.server';
import { drainOutbox } from '~/flows/mail/drain-outbox.server';
import { readLetter, readLetterHtml, readOutbox } from '~/flows/mail/read-outbox.server';
import { signIn } from '../factories/at-work';
import { colleague } from '../factories/colleagues';
import { type TalkingRoom, talkingRoom, wordsOf } from '../factories/talking-room';
import { type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const origin = 'https://sklaida.example';
const installation = { tokenSecret: 'a secret of the test, long enough to be one', origin };
let db: TestDatabase;
let places: TalkingRoom['places'];
let room: TalkingRoom['room'];
let lead: TalkingRoom['lead'];
let member: TalkingRoom['member'];
let other: TalkingRoom['other'];
let home: TalkingRoom['home'];
let begin: TalkingRoom['begin'];
let say: TalkingRoom['say'];
let page: TalkingRoom['page'];
let lettersOf: TalkingRoom['lettersOf'];

beforeAll(async () => {
  db = await cloneDatabase();
  ({ places, room, lead, member, other, home, begin, say, page, lettersOf } = await talkingRoom(db));
});
afterAll(() => db.drop());

describe('who is called', () => {
  it('reads her letter in her library’s outbox herself; a colleague who does not sit there learns that it left', async () => {
    const id = await begin({ title: 'Slaptas biudžetas', body: 'Tik tarp mūsų.', mustRead: true });
    const sent = the((await lettersOf(id)).find((one) => one.to_email === places.first.email));
    const { email } = await colleague(db.owner, {
      ...places.first,
      role: 'department_head',
      name: 'Rasa Kaimynė',
    });
    const beside = the(await signIn(db, email, { kind: 'library', slug: places.first.slug }));
    const reads = (who: typeof home) =>
      who.does(async (tx) => {
        const letter = await readLetter(tx, who.member, sent.id);
        const all = [letter, await readLetterHtml(tx, who.member, sent.id), await readOutbox(tx, who.member)];
        return { to: letter?.email, said: JSON.stringify(all) };
      });
    expect((await reads(home)).said).toContain('Tik tarp mūsų.');
    const others = await reads(beside);
    expect(others.to).toBe(places.first.email);
    expect(others.said).not.toContain('Tik tarp mūsų.');
    expect(others.said).not.toContain('Slaptas biudžetas');
  });

  it('by „@“ or a tick gets one letter and one notice; the others wait for the digest', async () => {
    const [full] =
      await db.owner`select first_name || ' ' || last_name as name from identity.people where id = ${places.first.personId}`;
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
