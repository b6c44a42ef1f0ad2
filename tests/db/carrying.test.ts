import { type Role, uuidv7 } from '@sklaida/kernel';
import { permissionMatrix } from '@sklaida/people';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { campaignSteps, codeOf, secret } from '../factories/campaign-steps';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let app: postgres.Sql;
let world: World;
let county: Place;
let abroad: Place;
let libraries: Place[];
let school: Place;
let campaign: string;

beforeAll(async () => {
  db = await cloneDatabase();
  app = db.as('app');
  world = await buildWorld(db.owner, { regions: 2, libraries: 3, schools: 1 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  ({ county, libraries } = first);
  abroad = second.county;
  school = the(first.schools[0]);
});
afterAll(() => db.drop());

const steps = campaignSteps({
  db: () => db,
  app: () => app,
  association: () => world.association,
  campaign: () => campaign,
});
const {
  as,
  draft,
  launch,
  adoptionOf,
  mirrorOf,
  totalsOf,
  sumsOf,
  historyOf,
  move,
  report,
  remind,
  close,
  aDayLater,
} = steps;

beforeEach(async () => {
  campaign = await draft(county);
});

describe('a library’s part', () => {
  beforeEach(async () => {
    await launch(county, campaign, [...libraries, school]);
  });

  test('opened: the first look is told once, and only for one’s own part', async () => {
    const [one, two] = [the(libraries[0]), the(libraries[1])];
    const { id } = await adoptionOf(one);
    await as(two, (sql) => sql`select carry.opened(${id})`);
    expect((await mirrorOf(one)).opened_at).toBeNull();
    await as(one, (sql) => sql`select carry.opened(${id})`);
    const first = (await mirrorOf(one)).opened_at;
    expect(first).not.toBeNull();
    await as(one, (sql) => sql`select carry.opened(${id})`);
    expect((await mirrorOf(one)).opened_at).toEqual(first);
    expect((await mirrorOf(two)).opened_at).toBeNull();
    expect((await historyOf(one, id)).map(({ action, person_name }) => [action, person_name])).toEqual([
      ['invite', `Ona ${county.slug}`],
      ['open', `Ona ${one.slug}`],
    ]);
    expect((await historyOf(county, campaign)).map((row) => row.action)).toEqual(['launch']);
  });

  test('adoption_state: the coordinator’s history names the library and the step, never who took it there', async () => {
    const one = the(libraries[0]);
    await move(one, 'localising');
    await move(one, 'localising', { place: secret, reason: secret });
    await report(one, 40);
    await report(one, 45);
    await move(the(libraries[1]), 'declined', { reason: 'Remontas' });
    const rows = await db.owner`select from_state, to_state, person_id, person_name, reason, data from history
      where tenant_id = ${county.id} and subject_id = ${campaign} and action = 'member' order by at, id`;
    const bare = { person_id: null, person_name: null, reason: null, data: { library: one.slug } };
    expect([...rows]).toEqual([
      { ...bare, from_state: 'invited', to_state: 'localising' },
      { ...bare, from_state: 'localising', to_state: 'reported' },
      { ...bare, from_state: 'invited', to_state: 'declined', data: { library: the(libraries[1]).slug } },
    ]);
    const elsewhere = await db.owner`select 1 from history
      where action = 'member' and subject_id = ${campaign} and tenant_id <> ${county.id}`;
    expect(elsewhere).toHaveLength(0);
  });

  test('a part is carried only by those whose role may move it', async () => {
    const one = the(libraries[0]);
    const { id } = await adoptionOf(one);
    const grant = (role: string) =>
      db.owner`update identity.role_grants set role = ${role} where tenant_id = ${one.id}`;
    const tries = ['opened', 'adoption_state', 'results'] as const;
    const carried = async () => {
      const codes = [];
      for (const name of tries)
        codes.push(await codeOf(as(one, (sql) => sql`select ${sql(`carry.${name}`)}(${id})`)));
      return codes;
    };
    const acting = (Object.keys(permissionMatrix) as Role[]).filter((role) =>
      (['answer', 'edit', 'submit', 'approve', 'publish', 'report'] as const).some(
        (step) => permissionMatrix[role][`adoption:${step}`],
      ),
    );
    try {
      for (const role of Object.keys(permissionMatrix) as Role[]) {
        await grant(role);
        const may = acting.includes(role) || role === 'regional_coordinator';
        expect([role, await carried()]).toEqual([role, tries.map(() => (may ? 'allowed' : '42501'))]);
      }
    } finally {
      await grant('editor');
    }
  });

  test('adoption_state: state, dates and a name; never place, contact or texts', async () => {
    const one = the(libraries[0]);
    await as(one, (sql) => sql`update content_items set body = ${secret} where tenant_id = ${one.id}`);
    await move(one, 'localising', { place: secret, contact: secret, reason: secret });
    const mirror = await mirrorOf(one);
    expect(mirror).toMatchObject({
      state: 'localising',
      responsible_name: `Ona ${one.slug}`,
      reason: null,
      numbers: null,
    });
    expect(mirror.adopted_at).not.toBeNull();
    expect(JSON.stringify(mirror)).not.toContain(secret);
    await move(one, 'localising');
    expect((await mirrorOf(one)).adopted_at).toEqual(mirror.adopted_at);
    await move(the(libraries[1]), 'declined', { reason: 'Remontas' });
    expect(await mirrorOf(the(libraries[1]))).toMatchObject({
      state: 'declined',
      reason: 'Remontas',
      adopted_at: null,
    });
    expect(await sumsOf()).toMatchObject([{ invited: 4, adopted: 1, declined: 1, published: 0 }]);
  });

  test('adoption_state: another library’s part is as good as none', async () => {
    const { id } = await adoptionOf(the(libraries[0]));
    for (const place of [the(libraries[1]), county, abroad]) {
      expect(await codeOf(as(place, (sql) => sql`select carry.adoption_state(${id})`))).toBe('SK404');
      expect(await codeOf(as(place, (sql) => sql`select carry.results(${id})`))).toBe('SK404');
    }
  });

  test('whose invitation it is and what was carried are not the library’s to write', async () => {
    const one = the(libraries[0]);
    await report(one, 5);
    for (const column of ['mirror_tenant_id', 'campaign_tenant_id', 'campaign_id', 'tenant_id']) {
      const change = as(
        one,
        (sql) => sql`update adoptions set ${sql(column)} = ${abroad.id} where tenant_id = ${one.id}`,
      );
      expect(await codeOf(change)).toBe('42501');
    }
    const inflate = as(
      one,
      (sql) =>
        sql`update results set carried = ${sql.json({ participants: -1000 })} where tenant_id = ${one.id}`,
    );
    expect(await codeOf(inflate)).toBe('42501');
    const two = the(libraries[1]);
    const { id } = await adoptionOf(two);
    const invent = as(
      two,
      (sql) => sql`insert into results (tenant_id, id, adoption_id, carried)
      values (${two.id}, ${uuidv7()}, ${id}, ${sql.json({ participants: -1000 })})`,
    );
    expect(await codeOf(invent)).toBe('42501');
  });

  test('results: into the totals always, singly only when agreed, and the difference on a change', async () => {
    const [one, two] = [the(libraries[0]), the(libraries[1])];
    await report(one, 40);
    await as(
      two,
      (sql) =>
        sql`update adoptions set share_results = false where tenant_id = ${two.id} and campaign_id = ${campaign}`,
    );
    await report(two, 60);
    await report(school, 12);
    expect((await mirrorOf(one)).numbers).toMatchObject({ events: 1, participants: 40 });
    expect((await mirrorOf(two)).numbers).toBeNull();
    expect(JSON.stringify(await mirrorOf(one))).not.toContain(secret);
    const both = { library_kind: 'municipal_library', libraries: 2, events: 2 };
    const schools = { library_kind: 'school_library', libraries: 1, events: 1, participants: 12 };
    expect([...(await totalsOf(county))]).toEqual([{ ...both, participants: 100 }, schools]);
    await report(one, 45);
    await report(one, 45);
    expect([...(await totalsOf(county))]).toEqual([{ ...both, participants: 105 }, schools]);
    expect(await sumsOf()).toMatchObject([{ reported: 3, participants: 117 }]);
    expect(await totalsOf(abroad)).toHaveLength(0);
  });

  test('results: a withdrawal subtracts, and withdrawing agreement hides the single figures', async () => {
    const [one, two] = [the(libraries[0]), the(libraries[1])];
    await report(one, 40);
    await report(two, 60);
    await report(one, 40, 'published');
    await report(one, 40, 'published');
    expect(await totalsOf(county)).toMatchObject([{ libraries: 1, events: 1, participants: 60 }]);
    expect((await mirrorOf(one)).numbers).toBeNull();
    expect(await sumsOf()).toMatchObject([{ reported: 1, published: 2, participants: 60 }]);
    await as(two, async (sql) => {
      await sql`update adoptions set share_results = false where tenant_id = ${two.id} and campaign_id = ${campaign}`;
      await sql`select carry.results(${(await adoptionOf(two)).id})`;
    });
    expect((await mirrorOf(two)).numbers).toBeNull();
    expect(await totalsOf(county)).toMatchObject([{ libraries: 1, participants: 60 }]);
  });

  test('remind: those who owe an answer, twice at most and never within a day', async () => {
    await move(the(libraries[0]), 'localising');
    expect(await remind(county)).toBe(3);
    expect(await remind(county)).toBe(0);
    await aDayLater();
    expect(await remind(county)).toBe(3);
    await aDayLater();
    expect(await remind(county)).toBe(0);
    expect(await mirrorOf(school)).toMatchObject({ reminders: 2 });
    expect((await mirrorOf(the(libraries[0]))).reminders).toBe(0);
    const { id } = await adoptionOf(school);
    expect((await historyOf(school, id)).map((row) => row.action)).toEqual(['invite', 'remind', 'remind']);
    expect((await historyOf(county, campaign)).map((row) => row.action)).toEqual([
      'launch',
      'member',
      'remind',
      'remind',
    ]);
    const letters =
      await db.owner`select 1 from outbox where tenant_id = ${school.id} and key like ${`reminder:${campaign}:%`}`;
    expect(letters).toHaveLength(2);
  });

  test('remind: refused to an editor, empty for another region, silent to those who left', async () => {
    expect(await codeOf(remind(the(libraries[0])))).toBe('42501');
    expect(await remind(abroad)).toBe(0);
    expect(await remind(county, campaign, ['localising', 'reported', 'declined'])).toBe(0);
    const left = the(libraries[2]);
    await db.owner`update identity.memberships set valid_until = '2020-02-01' where tenant_id = ${left.id}`;
    await remind(county);
    await db.owner`update identity.memberships set valid_until = null where tenant_id = ${left.id}`;
    const letters =
      await db.owner`select 1 from outbox where tenant_id = ${left.id} and key like ${`reminder:${campaign}:%`}`;
    expect(letters).toHaveLength(0);
  });

  test('close: thanks those who took part, once, by the owner alone', async () => {
    await move(the(libraries[0]), 'published');
    await report(the(libraries[1]), 60);
    expect(await codeOf(close(the(libraries[0])))).toBe('42501');
    expect(await codeOf(close(abroad))).toBe('SK409');
    expect(await codeOf(close(world.association))).toBe('SK409');
    expect(await close(county)).toBe(2);
    expect(await codeOf(close(county))).toBe('SK409');
    expect(await remind(county)).toBe(0);
    expect(await codeOf(launch(county, campaign, libraries))).toBe('SK409');
    expect(await sumsOf()).toMatchObject([{ state: 'closed', published: 2, reported: 1, participants: 60 }]);
    expect((await historyOf(county, campaign)).map((row) => row.action)).toEqual([
      'launch',
      'member',
      'member',
      'close',
    ]);
    const { id } = await adoptionOf(the(libraries[0]));
    expect((await historyOf(the(libraries[0]), id)).map((row) => row.action)).toEqual([
      'invite',
      'campaign-closed',
    ]);
    const untouched = await adoptionOf(school);
    expect((await historyOf(school, untouched.id)).map((row) => row.action)).toEqual(['invite']);
  });
});

test('history is added to and never changed, by the application or by a carrying function', async () => {
  await launch(county, campaign, libraries);
  const word = async () => {
    const [row] =
      await db.owner`select md5(string_agg(h::text, '|' order by tenant_id, id)) as word from history h`;
    return row?.word;
  };
  const before = await word();
  for (const statement of ["update history set reason = 'x'", 'delete from history', 'truncate history']) {
    expect(await codeOf(as(county, (sql) => sql.unsafe(statement)))).toBe('42501');
    const asDefiner = db.owner.begin(async (sql) => {
      await sql`set local role sklaida_definer`;
      await sql.unsafe(statement);
    });
    expect(await codeOf(asDefiner)).toBe('42501');
  }
  expect(await word()).toBe(before);
  const line = as(county, async (sql) => {
    await sql`insert into history (tenant_id, id, subject_kind, subject_id, action)
      values (${county.id}, ${uuidv7()}, 'campaign', ${campaign}, 'edit')`;
    return sql`select person_id, person_name from history where subject_id = ${campaign} and action = 'edit'`;
  });
  expect(await line).toMatchObject([{ person_id: county.personId, person_name: `Ona ${county.slug}` }]);
});
