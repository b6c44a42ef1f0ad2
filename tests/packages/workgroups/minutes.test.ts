import { uuidv7 } from '@sklaida/kernel';
import { applyUpdate, makeChanges, openText, stateOf } from '@sklaida/workgroups/minutes';
import { readMinutesSince, writeMinutes, writeMinutesForm } from '@sklaida/workgroups/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inGroup, type MeetingInHand, meetingOf, type Writer } from '../../factories/minutes';
import { buildWorld, type Place, the, type World } from '../../factories/world';
import { cloneDatabase, type TestDatabase } from '../../setup/database';

let db: TestDatabase;
let world: World;
let people: Place[];
let observer: Place;
let held: MeetingInHand;
let item: string;

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 2, libraries: 3, schools: 1 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  people = [first.county, ...first.libraries, the(second.libraries[0])];
  observer = the(first.schools[0]);
}, 120_000);
afterAll(() => db.drop());
beforeEach(async () => {
  held = await meetingOf(db, { people, observer });
  item = the(held.items[0]);
});

const member = async (at: number): Promise<Writer> => the(await inGroup(db, held, the(people[at])));
const kept = async () => {
  const [row] = await db.owner`select seq, notes, state from agenda_items where id = ${item}`;
  return the(row) as { seq: number; notes: string; state: Uint8Array | null };
};
const inserted = (added: string) => {
  const shared = openText();
  return the(makeChanges(shared, [{ at: 0, removed: 0, added }]));
};
const send = (writer: Writer, update: Uint8Array, key = uuidv7()) =>
  writer.does((tx) =>
    writeMinutes(tx, { place: held.place, itemId: item, key, update, author: writer.author }),
  );
const typeForm = (writer: Writer, seq: number, typed: string, key = uuidv7()) =>
  writer.does((tx) =>
    writeMinutesForm(tx, { place: held.place, itemId: item, key, seq, typed, author: writer.author }),
  );

/** A browser as the page has it: one message on its way, the rest waits, each repeated until it is answered. */
async function browser(writer: Writer, strokes: number, seed: number) {
  const shared = openText();
  const known = new Map<string, number>();
  let random = seed;
  const next = (below: number) => {
    random = (random * 1103515245 + 12345) % 2147483648;
    return random % below;
  };
  const hear = async () => {
    const heard = await writer.does((tx) => readMinutesSince(tx, { place: held.place, known }));
    for (const one of heard) {
      known.set(one.itemId, one.seq);
      if (one.itemId === item) applyUpdate(shared, one.update);
    }
  };
  let typed = 0;
  for (let n = 0; n < strokes; n += 1) {
    const length = shared.text.length;
    const at = next(length + 1);
    const update = the(makeChanges(shared, [{ at, removed: 0, added: `${seed % 10}` }]));
    typed += 1;
    const key = uuidv7();
    const sent = await send(writer, update, key);
    expect(sent.ok).toBe(true);
    // The answer was lost on its way: the same message again.
    if (next(3) === 0) expect(await send(writer, update, key)).toEqual(sent);
    if (next(2) === 0) await hear();
  }
  return { hear, text: () => shared.text.toString(), typed };
}

describe('several people write one set of minutes', () => {
  test('nothing acknowledged is lost, no number is missing, and all end equal', async () => {
    const writers = await Promise.all([0, 1, 2, 3].map(member));
    const browsers = await Promise.all(writers.map((one, at) => browser(one, 25, at + 1)));
    for (const one of browsers) await one.hear();
    const { seq, notes, state } = await kept();
    expect(seq).toBe(100);
    for (const one of browsers) expect(one.text()).toBe(notes);
    expect(openText([the(state)]).text.toString()).toBe(notes);
    for (const at of [1, 2, 3, 4]) expect(notes.split(String(at)).length - 1).toBe(25);
    const rows = await db.owner`select seq from minute_updates where item_id = ${item} order by seq`;
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
  });

  test('the same message twice at once is written once, and both are given its number', async () => {
    const writer = await member(1);
    const [update, key] = [inserted('Ačiū. '), uuidv7()];
    const answers = await Promise.all([1, 2, 3].map(() => send(writer, update, key)));
    expect(answers).toEqual(Array(3).fill({ ok: true, value: { seq: 1 } }));
    expect((await kept()).notes).toBe('Ačiū. ');
  });

  test('whoever comes late is given everything, whoever was away long the whole text', async () => {
    const writer = await member(1);
    for (let n = 0; n < 130; n += 1) await send(writer, inserted(`${n} `));
    const read = (known: Map<string, number>) =>
      writer.does((tx) => readMinutesSince(tx, { place: held.place, known }));
    const [all] = await read(new Map());
    expect(all).toMatchObject({ itemId: item, seq: 130 });
    const { notes, state } = await kept();
    expect(openText([the(all).update]).text.toString()).toBe(notes);
    const [rest] = await read(new Map([[item, 100]]));
    expect(openText([the(state), the(rest).update]).text.toString()).toBe(notes);
    expect(await read(new Map([[item, 130]]))).toEqual([]);
  });

  test('two who were offline for long keep every word of both', async () => {
    const [first, second] = [await member(1), await member(2)];
    await send(first, inserted('Darbotvarkė: '));
    const { state } = await kept();
    const [hers, his] = [openText([the(state)]), openText([the(state)])];
    for (let n = 0; n < 200; n += 1) {
      makeChanges(hers, [{ at: hers.text.length, removed: 0, added: `a${n} ` }]);
      makeChanges(his, [{ at: his.text.length, removed: 0, added: `b${n} ` }]);
    }
    await send(first, stateOf(hers));
    await send(second, stateOf(his));
    const { notes } = await kept();
    for (let n = 0; n < 200; n += 1) for (const who of ['a', 'b']) expect(notes).toContain(`${who}${n} `);
  });
});

describe('writing by a form without script', () => {
  test('keeps what a colleague wrote meanwhile into the same line', async () => {
    const [first, second] = [await member(1), await member(2)];
    await typeForm(first, 0, 'Plakatą parengs Ona.');
    await typeForm(second, 1, 'Plakatą parengs Rasa.');
    const answer = await typeForm(first, 1, 'Rytoj plakatą parengs Ona.\nSpausdins visi.');
    expect(answer).toEqual({ ok: true, value: { seq: 3 } });
    const { notes } = await kept();
    expect(notes).toContain('Rytoj plakatą parengs');
    expect(notes).toContain('Rasa.');
    expect(notes).toContain('\nSpausdins visi.');
  });

  test('sent twice is written once; nothing changed is no writing; a state that never was is refused', async () => {
    const writer = await member(1);
    const key = uuidv7();
    expect(await typeForm(writer, 0, 'Vieną kartą.', key)).toEqual({ ok: true, value: { seq: 1 } });
    expect(await typeForm(writer, 0, 'Vieną kartą.', key)).toEqual({ ok: true, value: { seq: 1 } });
    expect(await typeForm(writer, 1, 'Vieną kartą.')).toEqual({ ok: true, value: { seq: 1 } });
    expect(await typeForm(writer, 9, 'Iš niekur.')).toEqual({ ok: false, error: 'unknown-state' });
    expect(await kept()).toMatchObject({ seq: 1, notes: 'Vieną kartą.' });
  });
});

describe('who may write, and what', () => {
  test('whoever does not sit in the group enters nothing; an observer holds no row; a foreign item is not there', async () => {
    const stranger = the(the(world.regions[1]).libraries[1]);
    expect(await inGroup(db, held, stranger)).toBeNull();
    const watching = the(await inGroup(db, held, observer));
    expect(await send(watching, inserted('Stebiu'))).toEqual({ ok: false, error: 'not-found' });
    const other = await meetingOf(db, { people: people.slice(0, 1) });
    item = the(other.items[0]);
    expect(await send(await member(1), inserted('Svetima'))).toEqual({ ok: false, error: 'not-found' });
    expect((await kept()).notes).toBe('');
  });

  test('somebody removed in the middle of the meeting writes no more, and what she wrote stays', async () => {
    const writer = await member(2);
    await send(writer, inserted('Spėjau. '));
    await db.owner`update identity.workgroup_members set valid_until = ctx.today() - 1
      where workgroup_id = ${held.place.groupId} and person_id = ${writer.author.id}`;
    await expect(send(writer, inserted('Nespėjau. '))).rejects.toThrow('the session ended');
    expect((await kept()).notes).toBe('Spėjau. ');
  });

  test('minutes that go round are mended by the lead alone, approved ones by nobody', async () => {
    const [lead, other] = [await member(0), await member(1)];
    const become = (state: string) =>
      db.owner`update meetings set state = ${state} where id = ${held.place.meetingId}`;
    const [late, key] = [inserted('Kartoju. '), uuidv7()];
    await send(other, late, key);
    await become('minutes_draft');
    expect(await send(other, inserted('Vėlu. '))).toEqual({ ok: false, error: 'closed' });
    expect(await send(other, late, key)).toEqual({ ok: true, value: { seq: 1 } });
    expect((await send(lead, inserted('Taisau. '))).ok).toBe(true);
    await become('minutes_approved');
    expect(await send(lead, inserted('Vėlu. '))).toEqual({ ok: false, error: 'closed' });
  });

  test('what is no writing is refused, and leaves no trace', async () => {
    const writer = await member(1);
    expect(await send(writer, new Uint8Array([9, 9, 9]))).toEqual({ ok: false, error: 'unreadable' });
    const shared = openText();
    makeChanges(shared, [{ at: 0, removed: 0, added: 'pirmas' }]);
    const second = the(makeChanges(shared, [{ at: 6, removed: 0, added: ' antras' }]));
    expect(await send(writer, second)).toEqual({ ok: false, error: 'gap' });
    expect(await send(writer, inserted('a'.repeat(300_000)))).toEqual({ ok: false, error: 'too-long' });
    expect(await kept()).toMatchObject({ seq: 0, notes: '', state: null });
  });
});
