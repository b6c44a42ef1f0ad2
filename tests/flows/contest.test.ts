import { checkDraw } from '@sklaida/campaigns';
import { type ContestRules, findContest, listEntries } from '@sklaida/campaigns/server';
import { addDays, todayIn, uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { draftCampaign, inviteLibraries } from '~/flows/campaigns/steer-campaign.server';
import { decide, exclude, forget, judge, saveRules } from '~/flows/year/contest.server';
import { handInEntry } from '~/flows/year/library-contest.server';
import { type Actor, actor } from '../factories/at-work';
import { cloneDemonstration, origin } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let coordinator: Actor;
let methodologist: Actor;
let neighbour: Actor;
let editor: Actor;
const today = todayIn('Europe/Vilnius', new Date());
const campaignId = uuidv7();
const tokenSecret = 'x'.repeat(40);
const rules: ContestRules = {
  rules: 'Parašykite eilėraštį apie savo miestą.',
  ageGroups: ['Iki 14 metų', 'Nuo 14 metų'],
  entriesUntil: today,
  decidedOn: addDays(today, 7),
  eraseOn: addDays(today, 60),
  winners: 1,
  method: 'jury',
};
const save = (who: Actor, change: Partial<ContestRules> = {}, version = 0) =>
  who.does((tx, member) =>
    saveRules(tx, member, { campaignId, version, rules: { ...rules, ...change }, today, tokenSecret }),
  );
const contestOf = (who: Actor) =>
  who.does((tx, member) =>
    findContest(tx, { scopes: member.entered.scopes, campaignTenantId: coordinator.tenantId, campaignId }),
  );
const entries = () =>
  coordinator.does(async (tx) =>
    listEntries(tx, { tenantId: coordinator.tenantId, contestId: the(await contestOf(coordinator)).id }),
  );
const adoptionId = async () =>
  the(
    (
      await db.owner`select id from adoptions where campaign_id = ${campaignId} and tenant_id = ${editor.tenantId}`
    )[0],
  ).id as string;
const handIn = async (title: string, ageGroup = 'Iki 14 metų') => {
  const id = uuidv7();
  const adoption = await adoptionId();
  const entry = {
    id,
    name: 'Jonas',
    contact: 'j@example.lt',
    guardian: 'Mama',
    ageGroup,
    title,
    body: 'Žodžiai',
  };
  return editor.does((tx, member) => handInEntry(tx, member, { adoptionId: adoption, entry }));
};

beforeAll(async () => {
  db = await cloneDemonstration();
  [coordinator, methodologist, neighbour, editor] = await Promise.all([
    actor(db, 'p-koord'),
    actor(db, 'p-metodininke'),
    actor(db, 'p-sr-koord'),
    actor(db, 'p-utenos-r'),
  ]);
  const [template] = await db.owner`select id from campaign_templates where slug = 'sab-kalbos'`;
  await coordinator.does(async (tx, member) => {
    await draftCampaign(tx, member, {
      id: campaignId,
      source: { templateId: the(template).id },
      occasionId: null,
      year: Number(today.slice(0, 4)) + 1,
      today,
      kind: 'contest',
      theme: 'Miestas eilėraštyje',
    });
  });
});
afterAll(() => db.drop());

test('the rules are the coordinator’s alone, and the promise is made with them before any entry', async () => {
  expect(await save(neighbour)).toMatchObject({ ok: false, error: 'not-found' });
  expect(await save(methodologist)).toMatchObject({ ok: false, error: 'forbidden' });
  expect(await save(coordinator)).toMatchObject({ ok: true });
  const made = the(await contestOf(coordinator));
  expect(made.seedHash).toMatch(/^[0-9a-f]{64}$/);
  expect(made.seed).toBeNull();
  expect(await contestOf(editor)).toBeNull();
  expect(await save(coordinator, {}, 7)).toMatchObject({ ok: false, error: 'stale' });
});

test('after the invitation libraries read the rules and hand in what fits them', async () => {
  const invited = await coordinator.does((tx, member) =>
    inviteLibraries(tx, member, { id: campaignId, libraries: [editor.tenantId], today, origin, demo: true }),
  );
  expect(invited.ok).toBe(true);
  expect(await contestOf(editor)).not.toBeNull();
  expect(await handIn('Per anksti')).toMatchObject({ ok: false, error: 'not-taking-part' });
  const adoption = await adoptionId();
  await editor.does((tx, member) =>
    moveAdoption(tx, member, { adoptionId: adoption, action: 'answer', origin, demo: true }),
  );
  expect(await handIn('Ne ta grupė', 'Senjorai')).toMatchObject({ ok: false, error: 'age-group' });
  for (const title of ['Upė', 'Tiltas', 'Bokštas']) expect((await handIn(title)).ok).toBe(true);
});

test('the jury judges without names; only it, and only what counts', async () => {
  const [first, second] = (await entries()).map((one) => one.id);
  expect(Object.keys(the((await entries())[0]))).not.toContain('entrantName');
  const give = (who: Actor, entryId: string, points: number) =>
    who.does((tx, member) => judge(tx, member, { campaignId, entryId, points, note: null, today }));
  expect(await give(methodologist, the(first), 9)).toMatchObject({ ok: true });
  expect(await give(coordinator, the(first), 8)).toMatchObject({ ok: true });
  expect(await give(coordinator, the(second), 8)).toMatchObject({ ok: true });
  expect(await give(editor, the(first), 10)).toMatchObject({ ok: false });
  expect(await give(methodologist, uuidv7(), 10)).toMatchObject({ ok: false, error: 'not-found' });
});

test('winners are announced once everything is judged, and the proof holds', async () => {
  const settle = () =>
    coordinator.does((tx, member) => decide(tx, member, { campaignId, today, tokenSecret }));
  expect(await settle()).toMatchObject({ ok: false, error: 'too-early' });
  await db.owner`update contests set entries_until = ${addDays(today, -1)} where campaign_id = ${campaignId}`;
  expect(await settle()).toMatchObject({ ok: false, error: 'unscored' });
  const unjudged = the((await entries())[2]);
  const leave = (reason: string | null) =>
    coordinator.does((tx, member) => exclude(tx, member, { entryId: unjudged.id, reason }));
  expect(await leave('Ne eilėraštis')).toMatchObject({ ok: true });
  const other = await coordinator.does((tx, member) =>
    decide(tx, member, { campaignId, today, tokenSecret: 'y'.repeat(40) }),
  );
  expect(other).toMatchObject({ ok: false, error: 'seed' });
  expect(await settle()).toMatchObject({ ok: true });
  const { seed, seedHash, outcome } = the(await contestOf(editor));
  expect(the(outcome).winners).toEqual([the((await entries())[0]).code]);
  expect(the(outcome).codes).toHaveLength(2);
  expect(await checkDraw({ seed: the(seed), seedHash: the(seedHash), outcome: the(outcome) })).toEqual({
    seedKept: true,
    winnersRight: true,
  });
  expect(await leave(null)).toMatchObject({ ok: false, error: 'decided' });
  expect(await save(coordinator, {}, 1)).toMatchObject({ ok: false, error: 'decided' });
});

test('the coordinator deletes entrants’ data earlier by hand; a methodologist may not', async () => {
  const erase = (who: Actor) => who.does((tx, member) => forget(tx, member, { campaignId, today }));
  expect(await erase(methodologist)).toMatchObject({ ok: false, error: 'forbidden' });
  expect(await erase(coordinator)).toEqual({ ok: true, value: 3 });
  expect((await entries()).every((one) => one.body === null && one.code !== '')).toBe(true);
});
