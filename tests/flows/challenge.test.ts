import { challengeWeeks } from '@sklaida/campaigns';
import { listChallengeTotals, readChallengeSoFar } from '@sklaida/campaigns/server';
import { addDays, todayIn, uuidv7, weekday } from '@sklaida/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { draftCampaign, editCampaign, inviteLibraries } from '~/flows/campaigns/steer-campaign.server';
import { tellWeek } from '~/flows/year/challenge.server';
import { type Actor, actor } from '../factories/at-work';
import { cloneDemonstration, origin } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let coordinator: Actor;
let libraries: Actor[];
const today = todayIn('Europe/Vilnius', new Date());
const monday = addDays(today, 1 - weekday(today));
const campaignId = uuidv7();
const days = { startsOn: addDays(monday, -14), endsOn: addDays(monday, 27) };

const adoptionOf = async (who: Actor) =>
  the(
    (
      await db.owner`select id from adoptions where campaign_id = ${campaignId} and tenant_id = ${who.tenantId}`
    )[0],
  ).id as string;
const tell = async (who: Actor, readers: number, books: number, weekOn = monday) => {
  const adoptionId = await adoptionOf(who);
  return who.does((tx, member) => tellWeek(tx, member, { adoptionId, weekOn, readers, books, today }));
};
const totals = () =>
  coordinator.does((tx) =>
    listChallengeTotals(tx, {
      tenantId: coordinator.tenantId,
      campaignTenantId: coordinator.tenantId,
      campaignId,
    }),
  );
const soFar = async (who: Actor) => {
  const id = await adoptionOf(who);
  return who.does((tx) => readChallengeSoFar(tx, id));
};

beforeAll(async () => {
  db = await cloneDemonstration();
  coordinator = await actor(db, 'p-koord');
  libraries = await Promise.all(['p-utenos-r', 'p-zarasu-r', 'p-birzu-r'].map((id) => actor(db, id)));
  const [template] = await db.owner`select id from campaign_templates where slug = 'sab-vasara'`;
  const ids = libraries.map((one) => one.tenantId);
  await coordinator.does(async (tx, member) => {
    const source = { templateId: the(template).id };
    const year = Number(today.slice(0, 4)) + 1;
    await draftCampaign(tx, member, {
      id: campaignId,
      source,
      occasionId: null,
      year,
      today,
      kind: 'challenge',
    });
    const change = { ...days, answerBy: days.startsOn, reportBy: addDays(days.endsOn, 14) };
    await editCampaign(tx, member, { id: campaignId, version: 1, change });
    await inviteLibraries(tx, member, { id: campaignId, libraries: ids, today, origin, demo: true });
  });
  for (const one of libraries) {
    const adoptionId = await adoptionOf(one);
    await one.does((tx, member) =>
      moveAdoption(tx, member, { adoptionId, action: 'answer', origin, demo: true }),
    );
  }
});
afterAll(() => db.drop());

test('a week told again replaces what was told, and told alike changes nothing', async () => {
  const [one] = libraries;
  expect(await tell(the(one), 10, 15)).toMatchObject({ ok: true });
  expect(await tell(the(one), 12, 20)).toMatchObject({ ok: true });
  expect(await tell(the(one), 12, 20)).toMatchObject({ ok: true });
  expect(await totals()).toEqual([{ weekOn: monday, libraries: 1, readers: 12, books: 20 }]);
});

test('a week ahead, one outside the challenge and the numbers of a stranger are refused', async () => {
  const [one] = libraries;
  expect(await tell(the(one), 1, 1, addDays(monday, 7))).toMatchObject({ ok: false, error: 'too-early' });
  expect(await tell(the(one), 1, 1, addDays(monday, -21))).toMatchObject({
    ok: false,
    error: 'no-such-week',
  });
  const foreign = await adoptionOf(the(libraries[1]));
  const stolen = await the(one).does((tx, member) =>
    tellWeek(tx, member, { adoptionId: foreign, weekOn: monday, readers: 1, books: 1, today }),
  );
  expect(stolen).toMatchObject({ ok: false, error: 'not-found' });
  expect(challengeWeeks(days)).toHaveLength(6);
});

test('libraries hear the sum of the region from the third on, never of two', async () => {
  const [one, two, three] = libraries;
  await tell(the(two), 5, 7);
  expect(await soFar(the(one))).toEqual([]);
  await tell(the(three), 3, 3);
  expect(await soFar(the(one))).toEqual([{ weekOn: monday, libraries: 3, readers: 20, books: 30 }]);
});

test('a week of noughts is taken out of the sum again', async () => {
  await tell(the(libraries[2]), 0, 0);
  expect(await totals()).toEqual([{ weekOn: monday, libraries: 2, readers: 17, books: 27 }]);
  expect(await soFar(the(libraries[0]))).toEqual([]);
});

test('sums are written by their function alone, and a carried week is not deleted', async () => {
  const who = the(libraries[0]);
  const refused = (work: string) =>
    who
      .does((tx) => tx.execute(work))
      .then(
        () => 'allowed',
        () => 'refused',
      );
  expect(await refused(`update challenge_weeks set carried = null where tenant_id = '${who.tenantId}'`)).toBe(
    'refused',
  );
  expect(await refused(`delete from challenge_weeks where tenant_id = '${who.tenantId}'`)).toBe('refused');
  expect(await refused(`update challenge_totals set books = 1`)).toBe('refused');
});
