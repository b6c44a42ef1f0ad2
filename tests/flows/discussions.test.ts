import { uuidv7 } from '@sklaida/kernel';
import { markThread } from '@sklaida/workgroups/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerThread, beginThread, mendPost, stepThread } from '~/flows/discussions/post-steps.server';
import { readNewThread } from '~/flows/discussions/read-new-thread.server';
import { readOwnPost } from '~/flows/discussions/read-own-post.server';
import { readThread } from '~/flows/discussions/read-thread.server';
import { parseFields } from '~/http/form';
import { newThreadSchema, threadStepSchema } from '~/routes/groups+/discussions+/form.server';
import { signIn } from '../factories/at-work';
import type { GroupActor } from '../factories/meeting-room';
import { type TalkingRoom, talkingRoom, wordsOf } from '../factories/talking-room';
import { the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const origin = 'https://sklaida.example';
const letters = { origin, demo: false };
const view = { locale: 'lt' as const, now: new Date('2027-01-10T09:00:00Z') };
let db: TestDatabase;
let places: TalkingRoom['places'];
let room: TalkingRoom['room'];
let lead: TalkingRoom['lead'];
let member: TalkingRoom['member'];
let other: TalkingRoom['other'];
let observer: TalkingRoom['observer'];
let begin: TalkingRoom['begin'];
let say: TalkingRoom['say'];
let page: TalkingRoom['page'];
let list: TalkingRoom['list'];

beforeAll(async () => {
  db = await cloneDatabase();
  ({ places, room, lead, member, other, observer, begin, say, page, list } = await talkingRoom(db));
});
afterAll(() => db.drop());

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

  it('leads to a template under review, to the group’s own report, and to one shared with it until it is withdrawn', async () => {
    const [template, review, side, share] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    const at = { tenant_id: room.host.id, scope_id: room.id };
    await db.owner`insert into reviews ${db.owner({
      ...{ ...at, id: review, subject_kind: 'template', subject_id: template, title: 'Žvakės' },
      ...{ document: db.owner.json({}), due_on: '2027-01-30' },
    })}`;
    await db.owner`insert into side_reports ${db.owner({
      ...{ ...at, id: side, title: 'Regionai greta', period_from: '2026-01-01', period_to: '2026-12-31' },
      ...{ columns: db.owner.json([]), author_name: 'Vadovė' },
    })}`;
    await db.owner`insert into group_reports ${db.owner({ ...at, id: share, title: 'Metų ataskaita', library: 'A' })}`;
    const found = (about: string) =>
      member.does(async (tx) => (await readNewThread(tx, member.member, { about, ...view })).page?.subject);
    expect(await found(`template:${template}`)).toMatchObject({
      label: 'Žvakės',
      to: `/b/${places.first.slug}/reviews/${review}`,
    });
    expect((await found(`report:${side}`))?.to).toBe(
      `/b/${room.host.slug}/groups/${room.id}/reports/${side}`,
    );
    expect((await found(`report:${share}`))?.to).toBe(`/b/${places.first.slug}/reports/${share}`);
    const id = await begin({ subject: { kind: 'report', id: share }, title: 'Klausimas' });
    await db.owner`update group_reports set withdrawn_at = now() where id = ${share}`;
    expect(await page(id)).toMatchObject({ subject: null });
    await expect(found(`report:${share}`)).rejects.toMatchObject({ status: 404 });
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
