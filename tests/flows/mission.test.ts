import { declineReasons } from '@sklaida/campaigns';
import { withTenant } from '@sklaida/db/tenancy';
import { addDays, todayIn } from '@sklaida/kernel';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type MissionQuery, missionPageSize, missionQueryOf } from '~/flows/campaigns/mission-filters';
import { readStanding } from '~/flows/campaigns/read-members.server';
import { type MissionPage, readMission, readMoved } from '~/flows/campaigns/read-mission.server';
import { readReminder, remindChosen } from '~/flows/campaigns/remind-chosen.server';
import { launchToMany, type Many } from '../factories/many-libraries';
import { the } from '../factories/world';
import { cloneDatabase, type TestDatabase, withName } from '../setup/database';

let db: TestDatabase;
let many: Many;
const now = new Date();
const today = todayIn('Europe/Vilnius', now);
const origin = 'https://sklaida.example';

beforeAll(async () => {
  db = await cloneDatabase();
  many = await launchToMany(db, withName(inject('postgres').urls.migrator, db.name), 300, today);
  const set = (state: string, from: number, n: number, column?: string) => {
    const ids = many.world.libraries.slice(from, from + n).map((one) => one.id);
    return db.owner`update adoption_mirrors set state = ${state},
      opened_at = ${state === 'invited' ? now : null} ${column ? db.owner`, ${db.owner(column)} = now()` : db.owner``}
      where source_tenant_id = any (${ids}::uuid[])`;
  };
  await set('invited', 0, 10);
  await set('localising', 10, 5, 'adopted_at');
  await set('published', 15, 4, 'published_at');
  await set('declined', 19, 3, 'declined_at');
}, 120_000);
afterAll(() => db?.drop());

const page = (search = '', at = now): Promise<MissionPage> =>
  many.asCoordinator('read', (member) =>
    withTenant(member, async (tx) => {
      const query: MissionQuery = missionQueryOf(new URLSearchParams(search));
      const standing = the(await readStanding(tx, member, many.campaignId, at));
      return readMission(tx, member, standing, { query, now: at, locale: 'lt' });
    }),
  );
const shownOf = ({ libraries, schools }: MissionPage) => libraries.total + schools.total;

describe('the list of those invited', () => {
  test('says how many each wish would show, and shows as many', async () => {
    const { counts } = await page();
    expect(counts).toEqual({
      all: 300,
      unanswered: 288,
      stopped: 10,
      unopened: 278,
      late: 0,
      unreported: 4,
      declined: 3,
    });
    for (const [show, n] of Object.entries(counts)) expect(shownOf(await page(`show=${show}`)), show).toBe(n);
  });

  test('calls late who is past the day of the step they owe', async () => {
    const afterAnswers = new Date(`${addDays(today, 25)}T10:00:00Z`);
    expect((await page('', afterAnswers)).counts.late).toBe(288);
    const afterAll = new Date(`${addDays(today, 80)}T10:00:00Z`);
    expect((await page('', afterAll)).counts.late).toBe(297);
  });

  test('is sought by kind, municipality and words without their marks', async () => {
    expect((await page('kind=library')).schools.total).toBe(0);
    expect((await page('kind=school')).libraries.total).toBe(0);
    const known = the((await page()).places[0]);
    const there = await page(`place=${known.id}`);
    expect(shownOf(there)).toBe(5);
    expect(there.schools.groups.map((group) => group.place)).toEqual([known.id]);
    expect(shownOf(await page('q=PAVYZDINE MOKYKLA 299'))).toBe(1);
    expect(shownOf(await page('q=nieko tokio'))).toBe(0);
  });

  test('is walked by the last row seen, and no row is met twice', async () => {
    const first = await page('kind=library');
    expect(first.libraries.lines).toHaveLength(missionPageSize);
    const second = await page(`kind=library&after=${first.libraries.next}`);
    expect(second.libraries.lines).toHaveLength(60 - missionPageSize);
    expect(second.libraries.next).toBeNull();
    const ids = [...first.libraries.lines, ...second.libraries.lines].map((line) => line.id);
    expect(new Set(ids).size).toBe(60);
  });

  test('keeps hundreds of schools folded as addresses until a municipality is asked for', async () => {
    const all = await page();
    expect(all.schools.groups.every((group) => group.lines === null)).toBe(true);
    const place = the(all.schools.groups[0]).place;
    expect(the((await page(`place=${place}`)).schools.groups[0]).lines).not.toBeNull();
  });
});

test('an open page is told only of the lines that moved', async () => {
  const library = the(many.world.libraries[40]);
  await db.owner`update adoption_mirrors set changed_at = now() - interval '1 hour'`;
  await db.owner`update adoption_mirrors set changed_at = now() where source_tenant_id = ${library.id}`;
  const { lines, counts } = await many.asCoordinator('read', (member) =>
    withTenant(member, async (tx) => {
      const standing = the(await readStanding(tx, member, many.campaignId, now));
      const query = missionQueryOf(new URLSearchParams('show=unopened'));
      return readMoved(member, standing, { query, since: new Date(Date.now() - 60_000), now, locale: 'lt' });
    }),
  );
  expect(lines).toHaveLength(1);
  expect(counts).toEqual((await page('show=unopened')).counts);
});

test('an opened link without an account is an opened invitation, and its library carries the mark', async () => {
  const library = the(many.world.libraries[45]);
  const before = (await page()).counts.stopped;
  await db.owner`insert into kit_links (tenant_id, id, source_tenant_id, campaign_tenant_id, campaign_id, label, expires_on, opened_at)
    values (${many.world.county.id}, gen_random_uuid(), ${library.id}, ${many.world.county.id}, ${many.campaignId}, 'Budėtoja',
      '2030-01-01', now())`;
  const after = await page('kind=library&show=stopped');
  expect((await page()).counts.stopped).toBe(before + 1);
  expect(after.libraries.lines.filter((line) => line.kit)).toHaveLength(1);
});

test('reasons for declining are summed by kind, with what was written', async () => {
  const declined = many.world.libraries.slice(19, 22).map((one) => one.id);
  await db.owner`update adoption_mirrors set reason_kind = 'no-time' where source_tenant_id = any (${declined.slice(0, 2)}::uuid[])`;
  await db.owner`update adoption_mirrors set reason_kind = 'other', reason = 'Remontuojame' where source_tenant_id = ${the(declined[2])}`;
  const { reasons } = await page();
  expect(reasons.map(({ kind, n }) => [kind, n])).toEqual([
    ['no-time', 2],
    ['other', 1],
  ]);
  expect(the(reasons[1]).said.join()).toContain('Remontuojame');
  expect(declineReasons).toContain('no-time');
  await expect(db.owner`update adoptions set reason_kind = 'lazy'`).rejects.toThrow('adoptions_reason_kind');
});

describe('a reminder', () => {
  const remindPage = (search: string) =>
    many.asCoordinator('read', (member) =>
      withTenant(member, async (tx) => {
        const query = missionQueryOf(new URLSearchParams(search));
        return the(
          await readReminder(tx, member, {
            campaignId: many.campaignId,
            query,
            about: null,
            now: new Date(),
          }),
        );
      }),
    );
  const send = (
    libraries: string[],
    words: { subject: string; text: string },
    shown = words,
    about: 'answer' | 'report' = 'answer',
  ) =>
    many.asCoordinator('write', (member) =>
      withTenant(member, (tx) =>
        remindChosen(tx, member, {
          campaignId: many.campaignId,
          about,
          libraries,
          words,
          shown,
          now: new Date(),
          origin,
        }),
      ),
    );
  const lettersOf = (id: string) =>
    db.owner`select mail from outbox where tenant_id = ${id} and key like 'reminder:%' order by created_at`;

  test('goes to those shown and nobody else, in the coordinator’s words', async () => {
    const shown = await remindPage('show=stopped&kind=library');
    const ids = shown.libraries.map((one) => one.id);
    expect(ids).toHaveLength(11);
    const words = { subject: 'Ar jau apsisprendėte?', text: 'Laukiame Jūsų.\n\nParašykite bet ką.' };
    expect(await send(ids, words, shown.words)).toEqual({ ok: true, value: { count: 11 } });
    expect((await db.owner`select 1 from outbox where key like 'reminder:%'`).length).toBe(11);
    const [letter] = await lettersOf(the(ids[0]));
    expect(the(letter).mail.props.words).toEqual(words);
  });

  test('left as it was is ours, fitted to each recipient', async () => {
    const { words } = await remindPage('show=unopened');
    const school = the(many.world.libraries[250]);
    expect(await send([school.id], words, words)).toEqual({ ok: true, value: { count: 1 } });
    const [letter] = await lettersOf(school.id);
    expect(the(letter).mail.props).toMatchObject({ words: null, audience: 'school', ordinal: 1 });
  });

  test('comes at most twice, never twice within a day, and a form sent twice sends once', async () => {
    const library = the(many.world.libraries[100]);
    const { words } = await remindPage('show=unopened');
    expect(await send([library.id, library.id], words)).toEqual({ ok: true, value: { count: 1 } });
    expect(await send([library.id], words)).toEqual({ ok: true, value: { count: 0 } });
    const dayLater = () =>
      db.owner`update adoption_mirrors set reminded_at = reminded_at - interval '25 hours' where source_tenant_id = ${library.id}`;
    await dayLater();
    expect(await send([library.id], words)).toEqual({ ok: true, value: { count: 1 } });
    await dayLater();
    expect(await send([library.id], words)).toEqual({ ok: true, value: { count: 0 } });
    expect(await lettersOf(library.id)).toHaveLength(2);
  });

  test('passes over libraries that owe nothing or are not of this campaign', async () => {
    const { words } = await remindPage('');
    const declined = the(many.world.libraries[19]).id;
    expect(await send([declined, many.world.county.id], words)).toEqual({ ok: true, value: { count: 0 } });
    for (const none of [['not an id'], [many.world.county.id]])
      expect(await send(none, words)).toEqual({ ok: false, error: 'nobody-chosen' });
  });

  test('about results reaches those who published', async () => {
    const { about, libraries, words } = await remindPage('show=unreported');
    expect([about, libraries.length]).toEqual(['report', 4]);
    const ids = libraries.map((one) => one.id);
    expect(await send(ids, words, words, 'report')).toEqual({ ok: true, value: { count: 4 } });
  });
});

test('answers come in beside those of a year before, on the same day of the campaign', async () => {
  const { county } = many.world;
  const past = crypto.randomUUID();
  const columnsOf = async (table: string) =>
    (
      await db.owner`select column_name from information_schema.columns where table_schema = 'public'
        and table_name = ${table} and is_generated = 'NEVER'`
    ).map((row) => String(row.column_name));
  const copy = async (table: string, change: string, where: string) => {
    const columns = (await columnsOf(table)).map((one) => `"${one}"`);
    await db.owner.unsafe(`insert into ${table} (${columns.join()}) select ${columns.map((one) => `r.${one}`).join()}
      from ${table} t cross join lateral jsonb_populate_record(t, ${change}) r where ${where}`);
  };
  await copy(
    'campaigns',
    `jsonb_build_object('id', '${past}'::uuid, 'starts_on', t.starts_on - 365, 'ends_on', t.ends_on - 365,
      'launched_at', now() - interval '400 days')`,
    `t.id = '${many.campaignId}'`,
  );
  await db.owner`update campaigns set previous_id = ${past}, launched_at = now() - interval '3 days' where id = ${many.campaignId}`;
  const eight = many.world.libraries.slice(0, 8).map((one) => `'${one.id}'`);
  await copy(
    'adoption_mirrors',
    `jsonb_build_object('id', gen_random_uuid(), 'campaign_id', '${past}'::uuid, 'adopted_at',
      case when t.source_tenant_id in (${eight.join()}) then now() - interval '398 days 12 hours' end)`,
    `t.tenant_id = '${county.id}' and t.campaign_id = '${many.campaignId}'`,
  );
  await db.owner`update adoption_mirrors set adopted_at = now() - interval '2 days 12 hours'
    where campaign_id = ${many.campaignId} and adopted_at is not null`;
  const { answers, lastTime } = await page();
  expect(the(lastTime).before.adopted).toBe(8);
  expect(the(answers).rows.slice(0, 4)).toMatchObject([
    { day: 1, now: the(lastTime).now.adopted, before: 0 },
    { day: 2, before: 8 },
    { day: 3, now: the(lastTime).now.adopted, before: 8 },
    { day: 4, before: 8 },
  ]);
});
