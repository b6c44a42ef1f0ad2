import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDemonstration } from '../factories/demonstration';
import { tenantTables } from '../factories/rows';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';
import { doorOf, doors, nothing, objects, oncePerAddress, ownDoor } from './setup/addresses';
import { type BuiltWeb, startBuiltWeb } from './setup/built-web';
import { inGroups, isInGroup } from './setup/group-addresses';
import { markEverything } from './setup/marks';
import { type Actor, enterAs } from './setup/people';
import { addressOf, allRoutes, type Params, type Route } from './setup/route-table';
import { inTurns } from './setup/turns';

/** A decision of the association's group that a municipal library of the first region has accepted. */
type Accepted = {
  id: string;
  group: string;
  host: string;
  library: string;
  slug: string;
};

let db: TestDatabase;
let web: BuiltWeb;
let routes: Route[];
let decision: Accepted;
/** Every id of every row of that library. */
let ids: string[];
let readers: Actor[];

beforeAll(async () => {
  db = await cloneDemonstration();
  const { owner } = db;
  const [found] = await owner<Accepted[]>`
    select c.id, c.group_id as "group", c.host_slug as host, c.tenant_id as library, t.slug
    from commitments c join tenants t on t.id = c.tenant_id and t.kind = 'municipal_library'
    join tenants h on h.id = c.source_tenant_id and h.kind = 'association'
    where c.state = 'accepted' order by c.id limit 1`;
  decision = the(found);
  await owner`update decisions set progress = 'Pusė darbo jau padaryta' where id = ${decision.id}`;
  // What this library wrote of its own is marked, so that a word of it anywhere is seen.
  await markEverything(owner);
  const rows = await Promise.all(
    tenantTables.map((table) =>
      owner<{ id: string }[]>`select id from ${owner(table)} where tenant_id = ${decision.library}`.then(
        (all) => all.map((one) => one.id),
      ),
    ),
  );
  ids = [...new Set(rows.flat())].filter((id) => id !== decision.id);
  const seats = await owner<{ email: string; lead: boolean; region: string | null }[]>`
    select p.email, w.lead, (select r.slug from regions r where r.county_tenant_id = w.home_id) as region
    from identity.workgroup_members w join identity.people p on p.id = w.person_id
    where w.workgroup_id = ${decision.group} and w.home_id <> ${decision.library}
      and (w.valid_until is null or w.valid_until >= current_date)`;
  const lead = the(seats.find((one) => one.lead)).email;
  const coordinator = the(seats.find((one) => one.region === 'panevezys')).email;
  const abroad = the(seats.find((one) => one.region === 'siauliai')).email;
  readers = await Promise.all([
    enterAs(owner, 'the group’s lead', lead),
    enterAs(owner, 'the coordinator', coordinator),
    enterAs(owner, 'a member of the other region', abroad),
  ]);
  routes = oncePerAddress((await allRoutes()).filter((route) => doorOf(route) && route.reads));
  web = await startBuiltWeb(db.name);
}, 300_000);
afterAll(async () => {
  await web?.stop();
  await db?.drop();
});

const asRobot = { 'User-Agent': 'Googlebot/2.1' };
const placeIn = (route: Route, reader: Actor, id: string): Params | null => {
  const inner = [...inGroups, ...objects].find((name) => route.params.includes(name));
  if (!inner) return null;
  if (isInGroup(route)) return { library: decision.host, group: decision.group, [inner]: id };
  const door = doors.find((name) => route.params.includes(name));
  const own = door ? ownDoor(reader, door) : null;
  return door && own ? { [door]: own, [inner]: id } : null;
};

describe('a decision that a library of another region has accepted', () => {
  test('is read in the group with how it goes', async () => {
    for (const { cookie, as } of readers) {
      const path = `/b/${decision.host}/groups/${decision.group}/decisions/${decision.id}`;
      const answer = await web.ask({ path, cookie, headers: asRobot });
      expect(answer.status, as).toBe(200);
      expect(answer.body, as).toContain('Pusė darbo jau padaryta');
    }
  });

  test('opens nothing else of that library: every id of it is nobody’s', async () => {
    expect(ids.length).toBeGreaterThan(30);
    const wrong: string[] = [];
    let asked = 0;
    for (const reader of readers) {
      const objectRoutes = routes.filter((route) => placeIn(route, reader, nothing));
      // Each id at a share of the addresses, each address with a share of the ids, another share for each reader.
      const tried = ids.flatMap((id, index) =>
        objectRoutes
          .filter((_, place) => (place + index + readers.indexOf(reader)) % 8 === 0)
          .map((route) => ({ id, route })),
      );
      await inTurns(tried, async ({ id, route }) => {
        const params = placeIn(route, reader, id);
        const path = addressOf(route, params ?? {}, route.page ? '.data' : '');
        const answer = await web.ask({ path, cookie: reader.cookie, headers: asRobot });
        asked += 1;
        const closed = answer.status === 404 || answer.status === 403;
        // The coordinator knows the library itself, as one of her region.
        const known = reader.region === 'panevezys' && id === decision.library;
        if (!closed && !known) wrong.push(`${answer.status} ${reader.as} ${path}`);
        else if (!known && answer.body.includes(`zyma-${decision.slug}-zyma`))
          wrong.push(`told ${reader.as} ${path}`);
      });
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(1_000);
  }, 240_000);

  test('its library’s own task is nobody else’s, at any door', async () => {
    for (const { cookie, as } of readers) {
      for (const slug of [decision.slug, 'pabv', 'srcb']) {
        const answer = await web.ask({ path: `/b/${slug}/commitments/${decision.id}`, cookie });
        expect([404, 403], `${as} ${slug}`).toContain(answer.status);
      }
    }
  });
});
