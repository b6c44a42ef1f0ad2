import { rowsOf, sql, withJob, withWorker } from '@sklaida/db/tenancy';
import { type IsoDate, uuidv7 } from '@sklaida/kernel';
import type { BallotKind, Choice } from '@sklaida/workgroups';
import {
  castVote,
  closeBallot,
  closeDueBallots,
  findBallot,
  type NewBallot,
  openBallot,
} from '@sklaida/workgroups/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, signIn } from '../factories/at-work';
import { groupOf } from '../factories/group-of';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const today = new Date().toISOString().slice(0, 10) as IsoDate;
const later = '2099-12-31' as IsoDate;
let db: TestDatabase;
let world: World;
let group: { id: string; tenantId: string; slug: string };
let lead: Place;
let first: Place;
let second: Place;
let watcher: Place;
let stranger: Place;

const enter = async (place: Place): Promise<Actor> =>
  the(await signIn(db, place.email, { kind: 'group', slug: group.slug, group: group.id }));

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 1, libraries: 5, schools: 0 });
  const [region] = world.regions;
  const places = the(region).libraries;
  [lead, first, second, watcher, stranger] = [0, 1, 2, 3, 4].map((at) => the(places[at])) as [
    Place,
    Place,
    Place,
    Place,
    Place,
  ];
  group = await groupOf(db.owner, lead, [
    { place: lead, role: 'lead' },
    { place: first, role: 'member' },
    { place: second, role: 'member' },
    { place: watcher, role: 'observer' },
  ]);
});
afterAll(() => db.drop());

const stanced = (['for', 'against', 'abstain'] as const).map((stance) => ({ label: stance, stance }));

async function open(kind: BallotKind, more: Partial<NewBallot> = {}, who = lead) {
  const id = more.id ?? uuidv7();
  const made = await (await enter(who)).does((tx) =>
    openBallot(tx, {
      ...{ id, kind, question: 'Ar tvirtiname planą?', secret: false, many: false, quorum: null },
      ...{ closesOn: kind === 'written' ? later : null, options: stanced, ...more },
    }),
  );
  return { id, made };
}
const read = async (id: string, who = lead) =>
  the(await (await enter(who)).does((tx) => findBallot(tx, { group, today, id })));
async function vote(id: string, who: Place, chosen: number | Choice[]) {
  const choices = Array.isArray(chosen)
    ? chosen
    : [{ option: the((await read(id)).options[chosen]).id, answer: 'yes' as const }];
  return (await enter(who)).does((tx) => castVote(tx, { id, choices }));
}
const close = async (id: string, who = lead, step: 'close' | 'cancel' = 'close', reason = '') => {
  const { version } = await read(id);
  return (await enter(who)).does((tx) => closeBallot(tx, { id, version, step, reason }));
};

describe('a vote of a group', () => {
  test('belongs to those who sit there when it is opened, not to who only observes, joins later or has no seat', async () => {
    const { id } = await open('written');
    const { voters, entitled } = await read(id);
    expect(entitled).toBe(3);
    expect(voters.map((one) => one.personId).sort()).toEqual(
      [lead, first, second].map((one) => one.personId).sort(),
    );
    await db.owner`insert into identity.workgroup_members ${db.owner({
      ...{
        workgroup_id: group.id,
        person_id: stranger.personId,
        home_id: stranger.id,
        lead: false,
        observes: false,
      },
    })}`;
    expect(await vote(id, stranger, 0)).toMatchObject({ ok: false, error: 'no-right' });
    await db.owner`delete from identity.workgroup_members where person_id = ${stranger.personId}`;
    await expect(vote(id, watcher, 0)).rejects.toThrow();
  });

  test('is cast once, for one of its own options', async () => {
    const { id } = await open('written');
    const other = await open('written');
    const foreign = the((await read(other.id)).options[0]).id;
    expect(await vote(id, first, [{ option: foreign, answer: 'yes' }])).toMatchObject({
      error: 'unknown-option',
    });
    expect(await vote(id, first, [])).toMatchObject({ error: 'incomplete' });
    expect(await vote(id, first, 0)).toMatchObject({ ok: true });
    expect(await vote(id, first, 1)).toMatchObject({ error: 'voted' });
    expect((await read(id)).votes).toMatchObject([{ personId: first.personId, answer: 'yes' }]);
  });

  test('loses the unused right of who left; what she had cast stays', async () => {
    const [used, unused] = [await open('written'), await open('written')];
    await vote(used.id, second, 0);
    await db.owner`update identity.workgroup_members set valid_until = ctx.today() - 1 where person_id = ${second.personId}`;
    const [kept, lost] = [await read(used.id), await read(unused.id)];
    await db.owner`update identity.workgroup_members set valid_until = null where person_id = ${second.personId}`;
    expect(kept.entitled).toBe(3);
    expect(kept.votes).toHaveLength(1);
    expect(lost.entitled).toBe(2);
    expect(lost.voters.some((one) => one.personId === second.personId)).toBe(false);
    expect(await vote(unused.id, second, 0)).toMatchObject({ error: 'no-right' });
  });

  test('is opened, closed and called off by the lead; a poll by whoever asks it', async () => {
    expect((await open('written', {}, first)).made).toMatchObject({ error: 'forbidden' });
    const { id } = await open('written');
    expect(await close(id, first)).toMatchObject({ error: 'forbidden' });
    expect(await close(id)).toMatchObject({ ok: true });
    expect(await close(id)).toMatchObject({ ok: true });
    expect(await vote(id, first, 0)).toMatchObject({ error: 'closed' });
    const poll = await open('poll', { options: [{ label: 'Knygos' }, { label: 'Filmai' }] }, first);
    expect(poll.made).toMatchObject({ ok: true });
    expect(await close(poll.id, first, 'cancel', 'Per anksti')).toMatchObject({ ok: true });
    const told = await db.owner`select tenant_id, kind, data from notices where subject_id = ${id}`;
    expect(new Set(told.map((one) => one.tenant_id)).size).toBe(4);
    expect(told.every((one) => one.kind === 'ballot-closed' && !('reason' in one.data))).toBe(true);
  });

  test('may be opened once by one id, and not by another’s', async () => {
    const { id } = await open('written');
    expect((await open('written', { id })).made).toMatchObject({ ok: true, value: 'known' });
    expect((await open('poll', { id }, first)).made).toMatchObject({ error: 'not-found' });
    expect((await open('written', { quorum: 4 })).made).toMatchObject({ error: 'quorum-too-big' });
    expect((await open('written', { closesOn: '2020-01-01' as IsoDate })).made).toMatchObject({
      error: 'past',
    });
  });

  test('of many days wants an answer to each, and may be answered anew', async () => {
    const options = [8, 9, 10].map((hour) => ({
      label: '',
      startsAt: new Date(Date.UTC(2027, 0, 10, hour)),
      endsAt: new Date(Date.UTC(2027, 0, 10, hour + 1)),
    }));
    const { id } = await open('dates', { options });
    const all = (await read(id)).options.map((one) => one.id);
    const say = (...answers: Choice['answer'][]) =>
      answers.map((answer, at) => ({ option: the(all[at]), answer }));
    expect(await vote(id, first, say('yes', 'no'))).toMatchObject({ error: 'incomplete' });
    expect(await vote(id, first, say('yes', 'no', 'maybe'))).toMatchObject({ ok: true });
    expect(await vote(id, first, say('no', 'yes', 'yes'))).toMatchObject({ ok: true });
    const { votes } = await read(id);
    expect(all.map((option) => votes.find((one) => one.optionId === option)?.answer)).toEqual([
      'no',
      'yes',
      'yes',
    ]);
    await expect(open('dates', { options: options.slice(1) })).rejects.toThrow();
  });

  test('is closed by the worker when its day is over, with one line of history', async () => {
    const { id } = await open('written');
    await db.owner`update ballots set closes_on = ctx.today() - 1 where id = ${id}`;
    expect((await read(id)).state).toBe('closed');
    expect(await withWorker(db.worker, 'ballots', closeDueBallots)).toBe(1);
    expect(await withWorker(db.worker, 'ballots', closeDueBallots)).toBe(0);
    const lines =
      await db.owner`select tenant_id, action, data from history where subject_id = ${id} order by id`;
    expect(lines.map((one) => one.action)).toEqual(['open', 'close']);
    expect(lines.every((one) => one.tenant_id === group.tenantId && one.data.group === group.id)).toBe(true);
  });
});

describe('a secret vote', () => {
  test('says who has voted and never what she chose: neither by name nor by time, order or transaction', async () => {
    const { id } = await open('written', { secret: true });
    await vote(id, first, 0);
    await vote(id, second, 1);
    expect((await read(id)).votes).toEqual([]);
    await vote(id, lead, 0);
    const rows = await db.owner`select xmin::text, v.* from ballot_votes v where ballot_id = ${id}`;
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((one) => one.xmin)).size).toBe(1);
    expect(rows.every((one) => one.person_id === null && one.person_name === null)).toBe(true);
    // Version 7 ids carry their moment; these are of chance.
    expect(rows.every((one) => String(one.id)[14] === '4')).toBe(true);
    const turnout = await db.owner`select voted_at from ballot_turnout where ballot_id = ${id}`;
    expect(new Set(turnout.map((one) => String(one.voted_at))).size).toBe(1);
    expect(await vote(id, first, 1)).toMatchObject({ error: 'voted' });
    await close(id);
    const { votes, options } = await read(id);
    expect(votes.map((one) => one.optionId).sort()).toEqual(
      [options[0], options[0], options[1]].map((one) => the(one).id).sort(),
    );
    const [written] = await db.owner`select count(*)::int as n from history h, ballot_options o
      where h.subject_id = ${id} and o.ballot_id = ${id} and h.data::text like '%' || o.id || '%'`;
    expect(written?.n).toBe(0);
  });

  test('is in no copy of the library while it is open, and is told to nobody where fewer than three voted', async () => {
    const { id } = await open('written', { secret: true });
    await vote(id, first, 0);
    const copied = async (part: string) =>
      withJob(db.worker, 'copy', group.tenantId, async (tx) =>
        (await rowsOf<{ line: string }>(tx, sql`select line from jobs.export_rows(${part}, null, 1000)`))
          .map((row) => JSON.parse(row.line) as { ballot_id: string; voted_at?: string | null })
          .filter((row) => row.ballot_id === id),
      );
    expect(await copied('ballot_votes')).toEqual([]);
    expect((await copied('ballot_turnout')).map((row) => row.voted_at)).toEqual([null, null, null]);
    await vote(id, second, 1);
    const few = (await open('written', { secret: true })).id;
    await vote(few, second, 1);
    await close(few);
    expect((await read(few)).votes).toEqual([]);
    await vote(id, lead, 1);
    await close(id);
    expect(await copied('ballot_votes')).toHaveLength(3);
    expect((await copied('ballot_turnout')).filter((row) => row.voted_at)).toHaveLength(3);
  });

  test('is refused among two, where it would be none', async () => {
    await db.owner`update identity.workgroup_members set observes = true where person_id = ${second.personId}`;
    const { made } = await open('written', { secret: true });
    await db.owner`update identity.workgroup_members set observes = false where person_id = ${second.personId}`;
    expect(made).toMatchObject({ error: 'too-few' });
  });

  test('cannot be read or written past its functions, by a member of the group either', async () => {
    const { id } = await open('poll', { options: [{ label: 'Knygos' }, { label: 'Filmai' }] });
    for (const what of [
      `select option_id from ballot_votes where ballot_id = '${id}'`,
      `update ballots set question = 'Kita' where id = '${id}'`,
      `delete from ballot_votes where ballot_id = '${id}'`,
      `update ballot_turnout set voted_at = null where ballot_id = '${id}'`,
    ])
      await expect((await enter(first)).does((tx) => tx.execute(what))).rejects.toThrow();
  });
});
