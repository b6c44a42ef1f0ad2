import { rowsOf, sql, withJob } from '@sklaida/db/tenancy';
import { findJob, queueJob } from '@sklaida/people/server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { JobKind } from '~/flows/jobs/job-kind.server';
import { jobProblem, runJobs } from '~/flows/jobs/run-jobs.server';
import { type Actor, signIn } from '../factories/at-work';
import { buildWorld, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let one: Actor;
let other: Actor;
const env = { tokenSecret: 'x'.repeat(32), filesDir: '/tmp', origin: 'https://s.example' };
const errors: object[] = [];

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 1, libraries: 3, schools: 0 });
  const [first, second] = the(world.regions[0]).libraries;
  const at = async (place: { slug: string; personId: string }) => {
    const [person] = await db.owner`select email from identity.people where id = ${place.personId}`;
    return the(await signIn(db, the(person).email, { kind: 'library', slug: place.slug }));
  };
  one = await at(the(first));
  other = await at(the(second));
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.owner`delete from jobs`;
  errors.length = 0;
});

const queue = (by: Actor, kind: string, key: string = crypto.randomUUID()) =>
  by.does((tx) => queueJob(tx, { kind, key, payload: { n: 1 }, createdBy: by.personId }));
const run = (kinds: Record<string, JobKind>, signal = new AbortController().signal) =>
  runJobs({
    database: db.worker,
    env,
    signal,
    log: { info: () => {}, error: (event) => void errors.push(event) },
    kinds,
  });
const state = (by: Actor, id: string) => by.does((tx) => findJob(tx, { tenantId: by.tenantId, id }));
const leaseIsOver = () => db.owner`update jobs set locked_until = now() - interval '1 second'`;

test('work is queued once by its name, done under its own library’s walls, and its result can be asked for', async () => {
  const id = await queue(one, 'count', 'same');
  expect(await queue(one, 'count', 'same')).toBe(id);
  expect(await queue(other, 'count', 'same')).not.toBe(id);
  const seen: string[][] = [];
  expect(
    await run({
      async count(database, job, report) {
        await report(1, 2);
        const rows = await withJob(database, 'test', job.tenantId, (tx) =>
          rowsOf<{ tenant_id: string }>(tx, sql`select tenant_id from jobs`),
        );
        seen.push(rows.map((row) => row.tenant_id));
        await report(2, 2);
        return { counted: rows.length };
      },
    }),
  ).toBe(2);
  expect(seen.map((rows) => new Set(rows).size)).toEqual([1, 1]);
  expect(await state(one, id)).toEqual({
    state: 'done',
    done: 2,
    total: 2,
    result: { counted: 1 },
    problem: null,
  });
  expect(await state(other, id)).toBeNull();
  expect(await run({})).toBe(0);
});

test('work that is taken back with its transaction is never done', async () => {
  await expect(
    one.does(async (tx) => {
      await queueJob(tx, { kind: 'count', key: 'rolled back', payload: {}, createdBy: null });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await db.owner`select 1 from jobs`).toHaveLength(0);
});

test('three workers at once do each job once', async () => {
  for (let at = 0; at < 8; at += 1) await queue(at % 2 ? one : other, 'slow');
  const done: string[] = [];
  const kinds: Record<string, JobKind> = {
    async slow(_database, job) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      done.push(job.id);
      return {};
    },
  };
  await Promise.all([run(kinds), run(kinds), run(kinds)]);
  expect(new Set(done).size).toBe(8);
  expect(done).toHaveLength(8);
});

test('work of a worker that was killed is taken over where it stood, and the dead one can change nothing any more', async () => {
  const id = await queue(one, 'long');
  let late: (() => Promise<void>) | undefined;
  const hanging = run({
    long: (_database, _job, report) =>
      new Promise((_resolve, reject) => {
        late = () =>
          report(9, 10).catch((error) => {
            reject(error);
            throw error;
          });
        report(4, 10).catch(reject);
      }),
  });
  await expect.poll(async () => (await state(one, id))?.done).toBe(4);
  expect(await run({ long: async () => ({}) })).toBe(0);
  await leaseIsOver();
  const begun: number[] = [];
  expect(
    await run({
      async long(_database, job) {
        begun.push(job.done);
        return { from: job.done };
      },
    }),
  ).toBe(1);
  expect(begun).toEqual([4]);
  await expect(the(late)()).rejects.toBeDefined();
  expect(await state(one, id)).toMatchObject({ state: 'done', result: { from: 4 }, done: 4 });
  expect(await hanging).toBe(0);
});

test('what fails is tried again after a growing pause and given up in the end without holding up others', async () => {
  const id = await queue(one, 'breaks');
  const fine = await queue(other, 'fine');
  const kinds: Record<string, JobKind> = {
    breaks: async () => {
      throw new Error('secret of the database');
    },
    fine: async () => ({}),
  };
  expect(await run(kinds)).toBe(1);
  expect(await state(other, fine)).toMatchObject({ state: 'done' });
  const pauses: number[] = [];
  for (let at = 0; at < 4; at += 1) {
    const [row] =
      await db.owner`select extract(epoch from run_at - now())::float as pause from jobs where id = ${id}`;
    pauses.push(Math.round(the(row).pause / 5) * 5);
    await db.owner`update jobs set run_at = now() where id = ${id}`;
    await run(kinds);
  }
  expect(pauses).toEqual([5, 15, 45, 135]);
  expect(await state(one, id)).toMatchObject({ state: 'failed', problem: 'unexpected' });
  expect(errors).toHaveLength(5);
});

test('a problem the work names ends it at once', async () => {
  const id = await queue(one, 'named');
  const unknown = await queue(one, 'nobody-knows');
  await run({
    named: async () => {
      throw jobProblem('file-broken');
    },
  });
  expect(await state(one, id)).toMatchObject({ state: 'failed', problem: 'file-broken' });
  expect(await state(one, unknown)).toMatchObject({ state: 'failed', problem: 'unknown-kind' });
});

test('work that kills its worker again and again is not begun for ever', async () => {
  const id = await queue(one, 'deadly');
  await db.owner`update jobs set state = 'running', attempts = 5, locked_until = now() - interval '1 second'`;
  let begun = 0;
  await run({
    deadly: async () => {
      begun += 1;
      return {};
    },
  });
  expect(begun).toBe(0);
  expect(await state(one, id)).toMatchObject({ state: 'failed', problem: 'interrupted' });
});

test('a worker that is asked to stop gives the work back uncounted', async () => {
  const id = await queue(one, 'long');
  const stop = new AbortController();
  await run(
    {
      async long(_database, _job, report) {
        stop.abort();
        await report(3, 10);
        return {};
      },
    },
    stop.signal,
  );
  expect(await state(one, id)).toMatchObject({ state: 'queued', done: 3 });
  const [row] = await db.owner`select attempts from jobs where id = ${id}`;
  expect(the(row).attempts).toBe(0);
});
