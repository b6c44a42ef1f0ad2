import { sql } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settle } from '~/flows/duties/deputations.server';
import { colleague } from '../factories/colleagues';
import { deputising, letters, type Wish } from '../factories/deputising';
import { type Place, the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let library: Place;
const { open, people, as, plus, appointing, mailOf } = deputising();
const rowOf = async (id: string) => the((await db.owner`select * from deputations where id = ${id}`)[0]);

beforeAll(async () => {
  ({ db, library } = await open());
});
beforeEach(() => db.owner`delete from deputations`);
afterAll(() => db.drop());

describe('appointing', () => {
  test('begins today at once, lends the role and writes to both', async () => {
    const director = await as('director');
    const done = await appointing(director);
    expect(done).toMatchObject({ ok: true, value: { state: 'planned' } });
    const { id } = (done as { value: { id: string } }).value;
    const second = await as('second');
    expect(second.member.entered.deputations).toMatchObject([
      { absentName: 'Loreta Rukšėnienė', roles: ['editor'] },
    ]);
    expect(await mailOf(id)).toMatchObject([
      { what: 'started', role: 'absent' },
      { what: 'started', role: 'deputy' },
    ]);
    const [line] = await db.owner`select action, person_name, data from history where subject_id = ${id}`;
    expect(line).toMatchObject({
      action: 'appoint',
      person_name: 'Rasa Vilčinskienė',
      data: { absent: 'Loreta Rukšėnienė', deputy: 'Asta Cibulskytė' },
    });
  });

  test('a form sent twice is one deputation', async () => {
    const director = await as('director');
    const id = uuidv7();
    await appointing(director, { id });
    expect(await appointing(director, { id })).toMatchObject({ ok: true, value: { repeated: true } });
    expect(await db.owner`select 1 from deputations`).toHaveLength(1);
  });

  test('later days begin and end at midnight in Lithuania', async () => {
    const done = await appointing(await as('director'), { from: 3, until: 4 });
    const row = await rowOf((done as { value: { id: string } }).value.id);
    const [local] = await db.owner`select
      (${row.starts_at}::timestamptz at time zone 'Europe/Vilnius')::text as starts,
      (${row.ends_at}::timestamptz at time zone 'Europe/Vilnius')::text as ends`;
    expect(local).toEqual({ starts: `${plus(3)} 00:00:00`, ends: `${plus(5)} 00:00:00` });
  });

  test.each<[string, Wish, string]>([
    ['an end before the start', { from: 3, until: 2 }, 'end-before-start'],
    ['a start in the past', { from: -1 }, 'start-past'],
    ['more than a year', { from: 1, until: 367 }, 'too-long'],
    ['years ahead', { from: 800, until: 801 }, 'too-far'],
    ['a duty nobody has there', { duties: ['approvals'] }, 'empty-duty'],
    ['no duty at all', { duties: [] }, 'no-duty'],
  ])('refuses %s', async (_what, wish, refusal) => {
    expect(await appointing(await as('director'), wish)).toMatchObject({ ok: false, error: refusal });
    expect(await db.owner`select 1 from deputations`).toHaveLength(0);
  });

  test('refuses oneself for oneself, strangers and people who left', async () => {
    const director = await as('director');
    const left = await colleague(db.owner, {
      slug: library.slug,
      role: 'editor',
      name: 'Išėjusi Kolegė',
      memberUntil: plus(1),
    });
    expect(await appointing(director, { deputy: people.editor.id })).toMatchObject({ error: 'same-person' });
    expect(await appointing(director, { deputy: library.deputyId })).toMatchObject({ error: 'deputy-left' });
    expect(await appointing(director, { absent: left.id, from: 2 })).toMatchObject({ error: 'absent-left' });
    expect(await appointing(director, { deputy: left.id, from: 2 })).toMatchObject({ error: 'deputy-left' });
    expect(await appointing(director, { absent: uuidv7() })).toMatchObject({ error: 'absent-left' });
  });

  test('refuses overlaps, circles and a deputy who is away herself', async () => {
    const director = await as('director');
    await appointing(director, { from: 2, until: 6 });
    expect(await appointing(director, { from: 6, until: 8, deputy: people.head.id })).toMatchObject({
      error: 'overlap',
      detail: { name: 'Asta Cibulskytė' },
    });
    expect(await appointing(director, { from: 7, until: 8, deputy: people.head.id })).toMatchObject({
      ok: true,
    });
    expect(
      await appointing(director, { absent: people.second.id, deputy: people.editor.id, from: 4, until: 9 }),
    ).toMatchObject({ error: 'circle' });
    expect(
      await appointing(director, { absent: people.second.id, deputy: people.editor.id, from: 20, until: 21 }),
    ).toMatchObject({ ok: true });
    expect(
      await appointing(director, { absent: people.head.id, deputy: people.editor.id, from: 3, until: 3 }),
    ).toMatchObject({ error: 'deputy-away' });
  });

  test('two who appoint the same at once make one deputation', async () => {
    const [one, two] = await Promise.all([as('director'), as('head')]);
    const answers = await Promise.all([
      appointing(one, { from: 1 }),
      appointing(two, { from: 1, deputy: people.admin.id }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await db.owner`select 1 from deputations`).toHaveLength(1);
  });
});

describe('nobody lends more than she may', () => {
  test('a head of department lends an editor’s role, not the director’s, and not to herself', async () => {
    const head = await as('head');
    expect(await appointing(head, { from: 1 })).toMatchObject({ ok: true });
    expect(await appointing(head, { absent: people.director.id })).toMatchObject({ error: 'not-yours' });
    expect(await appointing(head, { absent: people.admin.id })).toMatchObject({ error: 'not-yours' });
    expect(await appointing(head, { absent: people.director.id, duties: ['approvals'] })).toMatchObject({
      ok: true,
    });
    expect(await appointing(head, { from: 30, until: 31, deputy: people.head.id })).toMatchObject({
      error: 'own-deputy',
    });
  });

  test('an editor only proposes; the director confirms with one button', async () => {
    const editor = await as('editor');
    expect(await appointing(editor)).toMatchObject({ error: 'not-yours' });
    const id = uuidv7();
    expect(await appointing(editor, { id, proposal: true })).toMatchObject({ value: { state: 'proposed' } });
    expect((await as('second')).member.entered.deputations).toEqual([]);
    expect(
      await settle(editor.member, id, { step: 'confirm', version: 1 }, letters).catch(
        (error) => error.cause?.code ?? error.code,
      ),
    ).toBe('42501');
    const director = await as('director');
    expect(await settle(director.member, id, { step: 'confirm', version: 1 }, letters)).toMatchObject({
      ok: true,
    });
    expect((await as('second')).member.entered.deputations).toHaveLength(1);
    expect(await settle(director.member, id, { step: 'confirm', version: 1 }, letters)).toMatchObject({
      ok: true,
      value: { repeated: true },
    });
    expect(await mailOf(id)).toHaveLength(2);
  });

  test('a deputy of the director appoints for others, and never a further deputy for the director', async () => {
    await appointing(await as('director'), {
      absent: people.director.id,
      deputy: people.second.id,
      until: 9,
    });
    const second = await as('second');
    const first = await appointing(second, { deputy: people.admin.id, from: 1, until: 2 });
    expect(first).toMatchObject({ ok: true });
    const [line] = await db.owner`select person_name, acting_for_name from history
      where subject_id = ${(first as { value: { id: string } }).value.id} order by id limit 1`;
    expect(line).toEqual({ person_name: 'Asta Cibulskytė', acting_for_name: 'Rasa Vilčinskienė' });
    expect(
      await appointing(second, { absent: people.director.id, deputy: people.admin.id, from: 20, until: 21 }),
    ).toMatchObject({ error: 'borrowed' });
  });

  test('an observer neither appoints nor proposes, and no code of the application writes the row itself', async () => {
    const observer = await as('observer');
    await expect(appointing(observer, { proposal: true })).rejects.toThrow();
    const director = await as('director');
    for (const statement of [
      sql`insert into deputations (tenant_id, id, absent_id, absent_name, deputy_id, deputy_name, starts_at, ends_at, duties)
        values (${library.id}, ${uuidv7()}, ${people.director.id}, 'x', ${people.observer.id}, 'y', now(), now() + interval '1 day', array['all'])`,
      sql`update deputations set deputy_id = ${people.observer.id}`,
      sql`delete from deputations`,
    ]) {
      const code = await director
        .does((tx) => tx.execute(statement))
        .catch((error) => error.cause?.code ?? error.code);
      expect(code).toBe('42501');
    }
  });
});
