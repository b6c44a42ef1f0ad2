import { uuidv7 } from '@sklaida/kernel';
import { addDecision } from '@sklaida/workgroups/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerGroup } from '~/flows/decisions/answer-commitment.server';
import { moveDecision } from '~/flows/decisions/move-decision.server';
import { readCommitment, readCommitments } from '~/flows/decisions/read-commitments.server';
import { readDecision } from '~/flows/decisions/read-decision.server';
import { readRegister, registerFilter } from '~/flows/decisions/read-register.server';
import { registerTable } from '~/flows/decisions/register-table.server';
import { waitingCommitments } from '~/flows/decisions/waiting-commitments.server';
import { parseFields } from '~/http/form';
import { commitmentStepSchema } from '~/routes/commitments+/form.server';
import { decisionStepSchema, newDecisionSchema } from '~/routes/groups+/decisions+/form.server';
import { type Actor, signIn } from '../factories/at-work';
import { type GroupActor, meetingRoom } from '../factories/meeting-room';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const letters = { origin: 'https://sklaida.example', demo: false };
const view = { locale: 'lt' as const, now: new Date('2027-01-10T09:00:00Z') };
let db: TestDatabase;
let owner: Place;
let lead: GroupActor;
let member: GroupActor;
let home: Actor;

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 0 });
  const { county, libraries } = the(world.regions[0]);
  owner = the(libraries[0]);
  const room = await meetingRoom(db, county, [
    [county, 'lead'],
    [owner, 'member'],
  ]);
  lead = await room.enter(county);
  member = await room.enter(owner);
  home = the(await signIn(db, owner.email, { kind: 'library', slug: owner.slug }));
});
afterAll(() => db.drop());

async function decide(body: string, dueOn = '2027-02-01', ownerId: string | null = owner.personId) {
  const id = uuidv7();
  const { group } = lead.member;
  const input = { group, id, body, ownerId, dueOn: dueOn as never, personId: lead.personId, ...letters };
  expect(await lead.does((tx) => addDecision(tx, input))).toMatchObject({ ok: true });
  return id;
}
const page = (id: string, who = lead) => who.does((tx) => readDecision(tx, who.member, { id, ...view }));
const own = (id: string, who = home) => who.does((tx) => readCommitment(tx, who.member, { id, ...view }));
const register = (query = '') =>
  lead.does((tx) => {
    const filter = registerFilter(new URL(`https://sklaida.example/?${query}`));
    return readRegister(tx, lead.member, { ...view, filter });
  });
const answer = async (id: string, step: 'accept' | 'propose' | 'decline', on: string | null = null) =>
  answerGroup(home.member, {
    ...{ id, version: (await own(id)).version, step, on: on as never, words: 'Dėl mugės' },
    ...letters,
  });

describe('the register', () => {
  it('shows what is unfinished, finds by state, owner and words, and exports what it shows', async () => {
    await decide('Sudaryti žurnalistų sąrašą', '2027-01-05');
    await decide('Parengti 100 % tikrą planą', '2027-03-01', null);
    const done = await decide('Išspausdinti skrajutę');
    const { version } = await page(done);
    await moveDecision(lead.member, { id: done, version, intent: 'drop', ...letters });

    const bodies = (found: Awaited<ReturnType<typeof register>>) => found.rows.map((one) => one.body);
    expect(bodies(await register())).toEqual(['Sudaryti žurnalistų sąrašą', 'Parengti 100 % tikrą planą']);
    expect(bodies(await register('show=late'))).toEqual(['Sudaryti žurnalistų sąrašą']);
    expect(bodies(await register('show=dropped'))).toEqual(['Išspausdinti skrajutę']);
    expect(bodies(await register('show=all'))).toHaveLength(3);
    expect(bodies(await register('q=%25'))).toEqual(['Parengti 100 % tikrą planą']);
    expect(bodies(await register(`show=all&owner=${owner.personId}`))).toHaveLength(2);
    expect(bodies(await register('show=nonsense&owner=1&meeting=x'))).toHaveLength(2);

    const { table, filename } = registerTable(await register('show=all'), 'lt');
    expect(filename).toMatch(/^sprendimai – .+\.xlsx$/);
    expect(table.rows.map((row) => [row[3], row[7], row[8]])).toEqual([
      ['Išspausdinti skrajutę', 'Nebeaktualu', 'Atsiimta'],
      ['Parengti 100 % tikrą planą', 'Nepradėta', ''],
      ['Sudaryti žurnalistų sąrašą', 'Vėluoja', 'Laukiama atsakymo'],
    ]);
  });
});

describe('the owner’s side', () => {
  it('has it among what waits until a day is proposed, and again when the group agreed', async () => {
    const id = await decide('Surinkti pastabas');
    const today = '2027-01-10' as never;
    const waits = async () =>
      (await home.does((tx) => waitingCommitments(tx, home.member, { locale: 'lt', today })))
        .filter((one) => one.page.endsWith(id))
        .map((one) => [one.verb, one.dueOn]);
    expect(await waits()).toEqual([['Atsakyti', '2027-02-01']]);
    expect(await answer(id, 'propose', '2027-04-01')).toMatchObject({ ok: true });
    expect(await waits()).toEqual([]);
    expect(await page(id, member)).toMatchObject({
      mayAgree: false,
      proposed: expect.stringContaining('balandžio'),
    });
    const { version, mayAgree } = await page(id);
    expect(mayAgree).toBe(true);
    const refused = await moveDecision(member.member, { id, version, intent: 'agree', ...letters });
    expect(refused).toMatchObject({ ok: false, error: 'forbidden' });
    expect(await moveDecision(lead.member, { id, version, intent: 'agree', ...letters })).toMatchObject({
      ok: true,
    });
    expect(await waits()).toEqual([['Pranešti, kaip sekasi', '2027-04-01']]);
  });

  it('is read by the owner and the head of her library, not by a colleague', async () => {
    const id = await decide('Parengti formą');
    expect(await own(id)).toMatchObject({ steps: ['accept', 'propose', 'decline'], state: 'offered' });
    await db.owner`insert into identity.role_grants ${db.owner({ tenant_id: owner.id, person_id: owner.deputyId, role: 'editor', valid_from: '2020-01-01' })}`;
    const colleague = `pavaduotoja@${owner.slug}.example.lt`;
    const enter = async () => the(await signIn(db, colleague, { kind: 'library', slug: owner.slug }));
    const editor = await enter();
    await expect(own(id, editor)).rejects.toMatchObject({ status: 404 });
    const refused = await answerGroup(editor.member, {
      ...{ id, version: 1, step: 'accept', on: null, words: '' },
      ...letters,
    });
    expect(refused).toMatchObject({ ok: false, error: 'not-found' });
    await db.owner`update identity.role_grants set role = 'director' where person_id = ${owner.deputyId}`;
    const director = await enter();
    expect(await own(id, director)).toMatchObject({ assigneeName: `Ona ${owner.slug}` });
    const listed = await director.does((tx) => readCommitments(tx, director.member, view));
    expect([listed.mine.length, listed.others.some((one) => one.id === id)]).toEqual([0, true]);
  });
});

describe('a decision’s page', () => {
  it('lets members change words, the lead steer, and tells whoever was slower', async () => {
    const id = await decide('Rasti patalpą', '2027-02-01', null);
    const { version, steps } = await page(id);
    expect(steps).toEqual(['begin', 'finish', 'drop']);
    expect((await page(id, member)).steps).toEqual([]);
    const change = { intent: 'change' as const, body: 'Rasti salę', ownerId: null, dueOn: null };
    expect(await moveDecision(member.member, { id, version, ...change, ...letters })).toMatchObject({
      ok: true,
    });
    expect(await moveDecision(lead.member, { id, version, intent: 'finish', ...letters })).toMatchObject({
      error: 'stale',
    });
    expect(
      await moveDecision(member.member, { id, version: version + 1, intent: 'finish', ...letters }),
    ).toMatchObject({ error: 'forbidden' });
    expect(await moveDecision(lead.member, { id: 'x', version, intent: 'finish', ...letters })).toMatchObject(
      {
        error: 'not-found',
      },
    );
  });
});

describe('forms', () => {
  const errorsOf = (schema: Parameters<typeof parseFields>[1], fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const parsed = parseFields(form, schema);
    return parsed.ok ? null : parsed.errors;
  };

  it.each([
    [newDecisionSchema, { body: ' ' }, { body: 'required' }],
    [newDecisionSchema, { body: '', dueOn: '2027-02-30' }, { body: 'required', dueOn: 'date' }],
    [newDecisionSchema, { body: 'a'.repeat(1001) }, { body: 'tooLong:1000' }],
    [newDecisionSchema, { body: 'Gerai', ownerId: 'nei šis, nei tas' }, { ownerId: 'choose' }],
    [decisionStepSchema, { intent: 'drop' }, { version: 'required' }],
    [commitmentStepSchema, { intent: 'propose', version: '1', on: '2020-01-01' }, { on: 'datePast' }],
    [commitmentStepSchema, { intent: 'propose', version: '1', on: '' }, { on: 'date' }],
    [commitmentStepSchema, { intent: 'decline', version: '1', words: '' }, { words: 'required' }],
    [commitmentStepSchema, { intent: 'sell', version: '1' }, { intent: 'unknown' }],
  ])('say what is missing (%#)', (schema, fields, errors) => {
    expect(errorsOf(schema, fields as never)).toEqual(errors);
  });
});
