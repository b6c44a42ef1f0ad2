import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settle } from '~/flows/duties/deputations.server';
import { type Actor, signIn } from '../factories/at-work';
import { deputising, letters } from '../factories/deputising';
import { type Place, the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let library: Place;
const { open, people, as, appointing, mailOf } = deputising();

beforeAll(async () => {
  ({ db, library } = await open());
});
beforeEach(() => db.owner`delete from deputations`);
afterAll(() => db.drop());

describe('the clock', () => {
  const lent = async () => (await as('second')).member.entered.deputations.length;
  const moved = (from: string, until: string) =>
    db.owner`update deputations set starts_at = ${db.owner.unsafe(from)}, ends_at = ${db.owner.unsafe(until)}`;

  test('one second before it begins and the second it ends nothing is lent', async () => {
    await appointing(await as('director'));
    await moved("now() + interval '1 second'", "now() + interval '1 day'");
    expect(await lent()).toBe(0);
    await moved("now() - interval '1 second'", "now() + interval '30 seconds'");
    expect(await lent()).toBe(1);
    await moved("now() - interval '1 day'", "now() - interval '1 second'");
    expect(await lent()).toBe(0);
  });

  test.each([
    ['2026-03-29', '2026-03-28T22:00:00.000Z', '2026-03-29T21:00:00.000Z', 23],
    ['2026-10-25', '2026-10-24T21:00:00.000Z', '2026-10-25T22:00:00.000Z', 25],
    ['2026-11-22', '2026-11-21T22:00:00.000Z', '2026-11-22T22:00:00.000Z', 24],
  ])('the day %s lasts from midnight to midnight in Lithuania', async (day, starts, ends, hours) => {
    const [row] =
      await db.owner`select ctx.day_begins(${day}::date) as starts, ctx.day_begins(${day}::date + 1) as ends`;
    expect(the(row).starts.toISOString()).toBe(starts);
    expect(the(row).ends.toISOString()).toBe(ends);
    expect((the(row).ends - the(row).starts) / 3_600_000).toBe(hours);
    for (const [second, inside] of [
      [-1, false],
      [0, true],
      [hours * 3600 - 1, true],
      [hours * 3600, false],
    ] as const) {
      const [found] =
        await db.owner`select ctx.day_begins(${day}::date) <= at and ctx.day_begins(${day}::date + 1) > at as inside
        from (select ${starts}::timestamptz + make_interval(secs => ${second}) as at) t`;
      expect(the(found).inside).toBe(inside);
    }
  });

  test('what is planned is started at once by the director, and a sudden end is felt by the next request', async () => {
    const director = await as('director');
    const done = await appointing(director, { from: 3, until: 9 });
    const { id } = (done as { value: { id: string } }).value;
    expect(await lent()).toBe(0);
    expect(await settle(director.member, id, { step: 'start', version: 1 }, letters)).toMatchObject({
      ok: true,
    });
    const second = await as('second');
    expect(second.member.entered.deputations).toHaveLength(1);
    expect(
      await settle(director.member, id, { step: 'revoke', version: 1, reason: null }, letters),
    ).toMatchObject({
      error: 'stale',
    });
    expect(
      await settle(director.member, id, { step: 'revoke', version: 2, reason: 'Grįžo' }, letters),
    ).toMatchObject({
      ok: true,
    });
    expect(await lent()).toBe(0);
    expect((await mailOf(id)).map((one) => one.what)).toEqual([
      'planned',
      'planned',
      'started',
      'started',
      'revoked',
      'revoked',
    ]);
  });

  test('who is back ends her own absence, who cannot gives it up, a stranger does neither', async () => {
    const director = await as('director');
    for (const who of ['editor', 'second'] as const) {
      const done = await appointing(director);
      const { id } = (done as { value: { id: string } }).value;
      const stranger = await as('observer');
      expect(
        await settle(stranger.member, id, { step: 'revoke', version: 1, reason: null }, letters),
      ).toMatchObject({
        error: 'not-found',
      });
      const actor = await as(who);
      expect(
        await settle(actor.member, id, { step: 'revoke', version: 1, reason: null }, letters),
      ).toMatchObject({ ok: true });
    }
  });

  test('nothing is lent by an ended role, and nothing to a deputy whose own role ended', async () => {
    await appointing(await as('director'));
    expect(await lent()).toBe(1);
    await db.owner`update identity.role_grants set valid_until = now() - interval '1 second' where person_id = ${people.editor.id}`;
    expect(await lent()).toBe(0);
    await db.owner`update identity.role_grants set valid_until = null where person_id = ${people.editor.id}`;
    await db.owner`update identity.role_grants set valid_until = now() - interval '1 second' where person_id = ${people.second.id}`;
    expect(await signIn(db, people.second.email, { kind: 'library', slug: library.slug })).toBeNull();
    await db.owner`update identity.role_grants set valid_until = null where person_id = ${people.second.id}`;
  });

  test('the worker tells both of a beginning and an end, once each', async () => {
    const worker = db.as('worker');
    const done = await appointing(await as('director'), { from: 3 });
    const { id } = (done as { value: { id: string } }).value;
    const turn = async () => {
      const [row] = await worker`select jobs.turn_deputations('https://sklaida.test', true) as n`;
      return the(row).n as number;
    };
    expect(await turn()).toBe(0);
    await moved("now() - interval '1 second'", "now() + interval '1 day'");
    expect([await turn(), await turn()]).toEqual([1, 0]);
    await moved("now() - interval '1 day'", "now() - interval '1 second'");
    expect((await Promise.all([turn(), turn()])).sort()).toEqual([0, 1]);
    expect((await mailOf(id)).map((one) => one.what)).toEqual([
      'planned',
      'planned',
      'started',
      'started',
      'ended',
      'ended',
    ]);
    const steps = await db.owner`select action from history where subject_id = ${id} order by id`;
    expect(steps.map((one) => one.action)).toEqual(['appoint', 'begin', 'end']);
  });
});

test('notes for the deputy: two editors see both texts', async () => {
  const director = await as('director');
  const done = await appointing(director);
  const { id } = (done as { value: { id: string } }).value;
  const editor = await as('editor');
  const note = (who: Actor, version: number, handover: string) =>
    settle(who.member, id, { step: 'note', version, handover }, letters);
  expect(await note(editor, 1, 'Raktas stalčiuje.')).toMatchObject({ ok: true });
  expect(await note(director, 1, 'Raktas seife.')).toMatchObject({
    error: 'stale',
    detail: { handover: 'Raktas stalčiuje.', version: 2 },
  });
  expect(await note(director, 2, 'Raktas seife.')).toMatchObject({ ok: true });
});
