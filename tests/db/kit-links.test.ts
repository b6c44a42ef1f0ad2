import { randomBytes } from 'node:crypto';
import { listKitLinks } from '@sklaida/campaigns/server';
import { enterTenant, openRequest, withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { hashOf } from '@sklaida/kernel/server';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { campaignSteps, codeOf } from '../factories/campaign-steps';
import { tenantTables } from '../factories/rows';
import { trying } from '../factories/trying';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let app: postgres.Sql;
let guest: postgres.Sql;
let world: World;
let county: Place;
let abroad: Place;
let library: Place;
let staffed: Place;
let empty: Place;
let emptyToo: Place;
let campaign: string;

beforeAll(async () => {
  db = await cloneDatabase();
  app = db.as('app');
  guest = db.as('guest');
  world = await buildWorld(db.owner, { regions: 2, libraries: 1, schools: 3 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  county = first.county;
  abroad = second.county;
  library = the(first.libraries[0]);
  [staffed, empty, emptyToo] = [the(first.schools[0]), the(first.schools[1]), the(first.schools[2])];
  await db.owner`delete from identity.role_grants where tenant_id in ${db.owner([empty.id, emptyToo.id])}`;
});
afterAll(() => db.drop());

const steps = campaignSteps({
  db: () => db,
  app: () => app,
  association: () => world.association,
  campaign: () => campaign,
});
const { as, draft, launch, adoptionOf, mirrorOf, historyOf, totalsOf } = steps;

beforeEach(async () => {
  campaign = await draft(county);
  await launch(county, campaign, [library, staffed, empty, emptyToo]);
});

type Made = { id: string; hash: string; label: string };
const fresh = (label = 'Mokytoja'): Made => ({
  id: uuidv7(),
  hash: hashOf(randomBytes(16).toString('hex')),
  label,
});
const far = '2027-05-20';

async function make(
  places: Place[],
  { by = county, until = far } = {},
): Promise<{ made: Made[]; count: number }> {
  const made = places.map(() => fresh());
  const links = made.map((one, at) => ({ ...one, tenantId: the(places[at]).id }));
  const [row] = await as(
    by,
    (sql) => sql`select carry.kit_make(${county.id}, ${campaign}, ${sql.json(links)}, ${until}) as count`,
  );
  return { made, count: Number(row?.count) };
}
const oneLink = async (place = empty) => the((await make([place])).made[0]);

/** One committed request of whoever holds the link; null when it opens nothing. */
async function through<T>(
  hash: string,
  work: (sql: postgres.TransactionSql) => Promise<T>,
): Promise<T | null> {
  return (await guest.begin(async (sql) => {
    const [row] = await sql`select ctx.enter_link(${hash}) as link`;
    return row?.link ? work(sql) : null;
  })) as T | null;
}
const opens = async (hash: string) => (await through(hash, async () => true)) === true;
const step = (hash: string, action: string) =>
  through(
    hash,
    async (sql) => (await sql`select carry.kit_step(${action}, null, null, '{}') as outcome`)[0]?.outcome,
  );
const handOn = async (from: string, label = 'Kolegė'): Promise<Made> => {
  const made = fresh(label);
  await through(from, (sql) => sql`select carry.kit_hand_on(${made.id}, ${made.hash}, ${made.label})`);
  return made;
};
const shownTo = async (place: Place) => {
  const door = { kind: 'library', slug: place.slug } as const;
  const seat = the(await enterTenant(openRequest(db.database), place.session, door, 'write'));
  return withTenant(seat, (tx) =>
    listKitLinks(tx, { tenantId: place.id, campaignTenantId: county.id, campaignId: campaign }),
  );
};

describe('making links', () => {
  test('The coordinator makes one for each library where nobody has an account, and pressing twice makes no more', async () => {
    expect((await make([library, staffed, empty, emptyToo])).count).toBe(2);
    expect((await make([empty, emptyToo])).count).toBe(0);
    const seen = await shownTo(county);
    expect(seen.map((one) => [one.libraryId, one.label, one.uses])).toEqual([
      [empty.id, 'Mokytoja', 0],
      [emptyToo.id, 'Mokytoja', 0],
    ]);
    expect((await historyOf(county, campaign)).map((row) => row.action)).toEqual(['launch', 'kit-make']);
  });

  test('Nobody makes links for libraries of another region, and no librarian makes the coordinator’s', async () => {
    expect(await codeOf(make([empty], { by: library }))).toBe('42501');
    expect((await make([empty], { by: abroad })).count).toBe(0);
  });

  test('Under the id of a stranger’s link nobody takes hold of it', async () => {
    const { id } = await oneLink();
    await db.owner`update kit_links set tenant_id = ${abroad.id}, source_tenant_id = ${library.id}
      where tenant_id = ${county.id} and id = ${id}`;
    const [row] = await as(abroad, (sql) => sql`select carry.kit_revoke(${[id]}) as count`);
    expect(row?.count).toBe(0);
  });

  test('A link ends no later than a month after the day of results', async () => {
    await make([empty], { until: '2030-01-01' });
    expect(the((await shownTo(county))[0]).expiresOn).toBe('2027-06-10');
  });

  test('A library hands its own card to a colleague, never another’s', async () => {
    const own = fresh();
    const give = (by: Place, adoption: string) =>
      as(
        by,
        (sql) => sql`select carry.kit_own(${adoption}, ${own.id}, ${own.hash}, 'Kolegė', ${far}) as outcome`,
      );
    const { id } = await adoptionOf(staffed);
    expect(the((await give(library, id))[0]).outcome).toBe('not-found');
    expect(the((await give(staffed, id))[0]).outcome).toBe('ok');
    expect(the((await give(staffed, id))[0]).outcome).toBe('ok');
    expect((await shownTo(staffed)).map((one) => one.id)).toEqual([own.id]);
    expect((await shownTo(county)).map((one) => one.id)).toEqual([own.id]);
    expect(await shownTo(library)).toEqual([]);
  });
});

describe('what the holder of a link sees', () => {
  test('its adoption, its texts, the announced campaign and the directory; of every other table nothing', async () => {
    const { hash } = await oneLink();
    await db.owner`insert into results (tenant_id, id, adoption_id) values (${empty.id}, ${uuidv7()}, ${(await adoptionOf(empty)).id})`;
    const mine = { adoptions: 1, content_items: 1, campaigns: 1 } as Record<string, number>;
    const entered = async (sql: postgres.TransactionSql) => {
      await sql`select ctx.enter_link(${hash})`;
    };
    for (const table of tenantTables) {
      const seen = await trying(guest, entered, async (sql) =>
        codeOf(
          sql
            .savepoint((inner) => inner`select * from ${inner(table)}`)
            .then((rows) => {
              throw { code: String(rows.length) };
            }),
        ),
      );
      expect(seen, table).toBe(mine[table] === undefined ? '42501' : String(mine[table]));
    }
  });

  test('nothing behind a guessed, revoked, expired or foreign link', async () => {
    const { id, hash } = await oneLink();
    expect(await opens(hash)).toBe(true);
    const adoption = (await adoptionOf(empty)).id;
    await db.owner`insert into identity.links (hash, purpose, tenant_id, object_id, expires_at)
      values (${`approval ${campaign}`}, 'approve', ${empty.id}, ${adoption}, now() + interval '1 day')`;
    for (const other of [fresh().hash, '', `approval ${campaign}`]) expect(await opens(other)).toBe(false);
    const [used] = await db.owner`select uses from identity.links where hash = ${`approval ${campaign}`}`;
    expect(used?.uses).toBe(0);
    await db.owner`update identity.links set expires_at = now() where kit_id = ${id}`;
    expect(await opens(hash)).toBe(false);
  });

  test('nothing once the library is closed', async () => {
    const { hash } = await oneLink();
    await db.owner`update tenants set closed_on = current_date - 1 where id = ${empty.id}`;
    expect(await opens(hash)).toBe(false);
    await db.owner`update tenants set closed_on = null where id = ${empty.id}`;
  });

  test('functions of people with accounts stay shut, and without a link those of guests do', async () => {
    const { hash } = await oneLink();
    const { id } = await adoptionOf(empty);
    for (const call of [
      `carry.opened('${id}')`,
      `carry.adoption_state('${id}')`,
      `carry.results('${id}')`,
      'carry.kit_here()',
      `carry.kit_revoke('{${id}}')`,
    ]) {
      expect(await codeOf(through(hash, (sql) => sql.unsafe(`select ${call}`))), call).toBe('42501');
    }
    for (const call of [
      'carry.kit_card()',
      'carry.kit_opened()',
      `carry.kit_step('answer', null, null, '{}')`,
    ]) {
      expect(await codeOf(guest.begin((sql) => sql.unsafe(`select ${call}`))), call).toBe('42501');
    }
  });

  test('the card names nobody: not for whom links were made, and not the region’s sum of two', async () => {
    const { hash } = await oneLink();
    const child = await handOn(hash, 'Vardenė Pavardenė');
    const [row] = the(await through(hash, async (sql) => [...(await sql`select carry.kit_card() as card`)]));
    expect(row?.card).toMatchObject({ handedOn: [child.id], participants: null, light: true });
    expect(JSON.stringify(row?.card)).not.toMatch(/Vardenė|Mokytoja/);
  });
});

describe('a link at work', () => {
  test('Opened, confirmed and refused are counted, told once and seen on both sides', async () => {
    const { id, hash } = await oneLink();
    const look = () => through(hash, (sql) => sql`select carry.kit_opened()`);
    const say = (yes: boolean) => through(hash, (sql) => sql`select carry.kit_answered(${yes})`);
    await look();
    await look();
    await say(true);
    await say(true);
    await say(false);
    expect((await mirrorOf(empty)).opened_at).not.toBeNull();
    const rows =
      await db.owner`select tenant_id, uses, opened_at is not null as opened, confirmed_at is not null as confirmed,
      refused_at is not null as refused from kit_links where id = ${id} order by tenant_id = ${county.id}`;
    const fares = { uses: 2, opened: true, confirmed: true, refused: true };
    expect([...rows]).toEqual([
      { tenant_id: empty.id, ...fares },
      { tenant_id: county.id, ...fares },
    ]);
    const { id: adoption } = await adoptionOf(empty);
    const told = (await db.owner`select * from history where subject_id = ${adoption} order by id`).map(
      (row) => [row.action, row.person_name, row.person_id],
    );
    expect(told.slice(-3)).toEqual([
      ['open', 'Mokytoja', null],
      ['kit-confirm', 'Mokytoja', null],
      ['kit-refuse', 'Mokytoja', null],
    ]);
    const seen = (
      await db.owner`select * from history where tenant_id = ${county.id} and subject_id = ${campaign} order by id desc limit 1`
    ).map((row) => [row.action, row.person_name, row.data]);
    expect(seen).toEqual([['kit-refuse', null, { library: empty.slug }]]);
  });

  test('Answers, publishes and reports; the region’s sums and the mirror move with it', async () => {
    const { hash } = await oneLink();
    expect(await step(hash, 'answer')).toBe('ok');
    expect(await step(hash, 'answer')).toBe('wrong-state');
    expect(await step(hash, 'publish')).toBe('ok');
    const report = (n: number) =>
      through(hash, (sql) => sql`select carry.kit_report(1, ${n}, 'great', 'pavyko') as outcome`);
    expect(the(the(await report(24))[0]).outcome).toBe('ok');
    await report(30);
    expect(await mirrorOf(empty)).toMatchObject({ state: 'reported', numbers: { participants: 30 } });
    expect([...(await totalsOf(county))]).toEqual([
      { library_kind: 'school_library', libraries: 1, events: 1, participants: 30 },
    ]);
    expect(await codeOf(report(-1))).toBe('22003');
    const done =
      await db.owner`select distinct state from tasks where subject_id = ${(await adoptionOf(empty)).id}`;
    expect(done.map((row) => row.state)).toEqual(['done']);
  });

  test('Says why not in one of the few kinds, which the coordinator sees; the kind goes when the library joins after all', async () => {
    const { hash } = await oneLink();
    const decline = (kind: string | null, words: string | null) =>
      through(hash, (sql) => sql`select carry.kit_step('decline', ${kind}, ${words}, '{}') as outcome`);
    expect(await codeOf(decline('weather', null))).toBe('23514');
    await decline('too-late', ' Sužinojome vakar. ');
    const said = { reason_kind: 'too-late', reason: 'Sužinojome vakar.' };
    expect(await mirrorOf(empty)).toMatchObject({ state: 'declined', ...said });
    await step(hash, 'answer');
    expect(await mirrorOf(empty)).toMatchObject({ state: 'localising', reason_kind: null, reason: null });
  });

  test('Where a library has people of its own, their approval comes first', async () => {
    const own = fresh();
    const { id } = await adoptionOf(library);
    await as(library, (sql) => sql`select carry.kit_own(${id}, ${own.id}, ${own.hash}, 'Kolegė', ${far})`);
    expect(await step(own.hash, 'answer')).toBe('ok');
    expect(await step(own.hash, 'publish')).toBe('wrong-state');
    expect(await step(own.hash, 'report')).toBe('wrong-state');
  });

  test('After the campaign nothing moves any more', async () => {
    const { hash } = await oneLink();
    await db.owner`update campaigns set state = 'closed' where id = ${campaign}`;
    expect(await step(hash, 'answer')).toBe('campaign-closed');
  });
});

describe('handing on, extending and ending', () => {
  test('A link handed on is the same card, ends with its parent and never later', async () => {
    const parent = await oneLink();
    const child = await handOn(parent.hash);
    const grandchild = await handOn(child.hash);
    const days = (await shownTo(county)).map((one) => [one.parentId, one.expiresOn]);
    expect(days).toHaveLength(3);
    expect(new Set(days.map(([, day]) => day))).toEqual(new Set([far]));
    for (const one of [child, grandchild]) expect(await opens(one.hash)).toBe(true);
    const [row] = await as(county, (sql) => sql`select carry.kit_revoke(${[parent.id]}::uuid[]) as count`);
    expect(row?.count).toBe(3);
    for (const one of [parent, child, grandchild]) expect(await opens(one.hash)).toBe(false);
    expect((await shownTo(county)).every((one) => one.revokedAt !== null)).toBe(true);
  });

  test('Ending what was handed on leaves the first link as it was', async () => {
    const parent = await oneLink();
    const child = await handOn(parent.hash);
    await as(county, (sql) => sql`select carry.kit_revoke(${[child.id]}::uuid[])`);
    expect([await opens(parent.hash), await opens(child.hash)]).toEqual([true, false]);
  });

  test('Twenty links are enough for one card', async () => {
    const parent = await oneLink();
    for (let n = 0; n < 19; n += 1) await handOn(parent.hash);
    const late = await handOn(parent.hash);
    expect(await opens(late.hash)).toBe(false);
  });

  test('A later day is given by the coordinator of the library alone, and never to a revoked link', async () => {
    const { id, hash } = await oneLink();
    const extend = async (by: Place, day: string) =>
      the((await as(by, (sql) => sql`select carry.kit_extend(${[id]}::uuid[], ${day}) as count`))[0]).count;
    const revoke = (by: Place) => as(by, (sql) => sql`select carry.kit_revoke(${[id]}::uuid[]) as count`);
    expect(await extend(abroad, '2027-06-01')).toBe(0);
    expect(the((await revoke(abroad))[0]).count).toBe(0);
    expect(await extend(county, '2027-06-01')).toBe(1);
    expect(await extend(county, '2027-05-25')).toBe(0);
    await revoke(county);
    expect(await extend(county, '2027-06-05')).toBe(0);
    expect(await opens(hash)).toBe(false);
  });
});
