import type { AdoptionAction } from '@sklaida/campaigns';
import { findResult } from '@sklaida/campaigns/server';
import { listItems } from '@sklaida/content/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishSchool, readSchoolForm } from '~/flows/adoptions/answer-school.server';
import { saveText } from '~/flows/adoptions/edit-adoption.server';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { type Actor, actor, sumsOfRows } from '../factories/at-work';
import { cloneDemonstration, origin } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let campaignId: string;
const circumstances = { origin, demo: true };

const part = async (who: Actor) => {
  const [row] = await db.owner`select id, state from adoptions
    where tenant_id = ${who.tenantId} and campaign_id = ${campaignId}`;
  return the(row) as unknown as { id: string; state: string };
};
const mirror = async (who: Actor) => {
  const [row] = await db.owner`select state, numbers from adoption_mirrors
    where source_tenant_id = ${who.tenantId} and campaign_id = ${campaignId}`;
  return the(row);
};
const move = async (who: Actor, action: AdoptionAction, reason: string | null = null) => {
  const { id } = await part(who);
  return who.does((tx, member) =>
    moveAdoption(tx, member, { ...circumstances, adoptionId: id, action, reason }),
  );
};
const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const done = async (who: Actor, fields: Record<string, string>, numbersAsked = false) => {
  const { id } = await part(who);
  const form = readSchoolForm(formOf(fields), { numbersAsked });
  if (!form.ok) return form;
  return who.does((tx, member) =>
    finishSchool(tx, member, { ...circumstances, adoptionId: id, answer: form.answer }),
  );
};
const four = { activities: '1', participants: '24', mood: 'great', note: 'Vaikams patiko' };
async function refused(error: string, work: () => Promise<unknown>): Promise<void> {
  const before = await sumsOfRows(db.owner);
  expect(await work()).toMatchObject({ ok: false, error });
  expect(await sumsOfRows(db.owner)).toEqual(before);
}

beforeAll(async () => {
  db = await cloneDemonstration();
  const [row] = await db.owner`select id from campaigns where title = '24 istorijos iki Kalėdų 2026'`;
  campaignId = the(row).id;
});
afterAll(() => db.drop());

test('a school takes part in three actions: answer, done, four fields', async () => {
  const school = await actor(db, 'p-m02-pauksciu-tako');
  expect(await move(school, 'answer')).toMatchObject({ ok: true });
  expect(await done(school, {})).toEqual({ ok: true, value: { reported: false } });
  expect(await part(school)).toMatchObject({ state: 'published' });
  expect(await done(school, four, true)).toEqual({ ok: true, value: { reported: true } });
  expect(await mirror(school)).toMatchObject({
    state: 'reported',
    numbers: { events: 1, participants: 24, childrenAndYouth: 24, posts: 1, reach: 0 },
  });
  const { id } = await part(school);
  expect(
    await school.does((tx, { entered }) => findResult(tx, { tenantId: entered.tenant.id, adoptionId: id })),
  ).toMatchObject({ mood: 'great', note: 'Vaikams patiko' });
  const open =
    await db.owner`select from tasks where tenant_id = ${school.tenantId} and subject_id = ${id} and state = 'open'`;
  expect(open).toHaveLength(0);
});

test('in a hurry everything is one press, and pressed twice it counts once', async () => {
  const school = await actor(db, 'p-m04-nevezio-vingio');
  const before =
    await db.owner`select coalesce(sum(participants), 0)::int as sum from campaign_totals where campaign_id = ${campaignId}`;
  const both = await Promise.all([done(school, four, true), done(school, four, true)]);
  expect(both.every((one) => one.ok)).toBe(true);
  const after =
    await db.owner`select sum(participants)::int as sum from campaign_totals where campaign_id = ${campaignId}`;
  expect(the(after[0]).sum - the(before[0]).sum).toBe(24);
});

test('fields that cannot be are named, each with its own words, and what was typed stays', () => {
  const form = readSchoolForm(
    formOf({ activities: '1,5', participants: '-3', mood: 'puiku', note: '🎄'.repeat(501) }),
    { numbersAsked: true },
  );
  expect(form).toMatchObject({
    ok: false,
    errors: { activities: 'number', participants: 'numberMin:0', mood: 'choose', note: 'tooLong:500' },
    values: { activities: '1,5', participants: '-3', mood: 'puiku' },
  });
  expect(readSchoolForm(formOf({}), { numbersAsked: true })).toMatchObject({
    ok: false,
    errors: { activities: 'required', participants: 'required', mood: 'choose' },
  });
});

test('a school hands nothing in; a municipal library takes no short cut', async () => {
  const school = await actor(db, 'p-m06-levens');
  await refused('wrong-kind', () => move(school, 'submit'));
  await refused('wrong-kind', () => move(school, 'approve'));
  const municipal = await actor(db, 'p-pasvalio-r');
  await refused('wrong-state', () => move(municipal, 'publish'));
  await refused('wrong-state', () => done(municipal, {}));
  await refused('wrong-state', () => done(municipal, four, true));
  expect(await move(municipal, 'answer')).toMatchObject({ ok: true });
  await refused('wrong-state', () => done(municipal, {}));
  await refused('wrong-state', () => done(municipal, four, true));
});

test('a school’s unfilled post does not count as published, yet its numbers are taken', async () => {
  const school = await actor(db, 'p-m07-azuolijos');
  expect(await move(school, 'answer')).toMatchObject({ ok: true });
  const { id } = await part(school);
  const [post] = await school.does((tx, { entered }) =>
    listItems(tx, { tenantId: entered.tenant.id, adoptionId: id }),
  );
  const { id: itemId, version, title } = the(post);
  expect(
    await school.does((tx, member) =>
      saveText(tx, member, { adoptionId: id, itemId, version, title, body: 'Renginys {vieta}.' }),
    ),
  ).toMatchObject({ ok: true });
  await refused('unfilled', () => done(school, {}));
  expect(await done(school, four, true)).toEqual({ ok: true, value: { reported: true } });
  expect((await mirror(school)).numbers).toMatchObject({ participants: 24, posts: 0 });
});

test('a school that cannot says so and is not asked for numbers', async () => {
  const school = await actor(db, 'p-m08-zibuokles');
  expect(await move(school, 'decline', 'Serga bibliotekininkė')).toMatchObject({ ok: true });
  expect(await mirror(school)).toMatchObject({ state: 'declined' });
  await refused('wrong-state', () => done(school, four, true));
  await refused('wrong-state', () => move(school, 'report'));
});
