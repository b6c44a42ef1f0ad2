import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settleAccess } from '~/flows/people/manage-people.server';
import { readAccess } from '~/flows/people/read-access.server';
import { type Actor, newcomer, signIn } from '../factories/at-work';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let library: Place;

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 0 });
  library = the(the(world.regions[0]).libraries[0]);
});
afterAll(() => db.drop());

async function at(place: Place, role: string): Promise<Actor> {
  const email = await newcomer(db.owner, { slug: place.slug, role });
  return the(await signIn(db, email, { kind: 'library', slug: place.slug }));
}

describe('letting an administrator of the installation in', () => {
  const request = async (place: Place) => {
    const id = uuidv7();
    const admin = uuidv7();
    await db.owner`insert into identity.people (id, email, first_name, last_name) values (${admin}, ${`${admin}@example.lt`}, 'Jonas', 'Sistema')`;
    await db.owner`insert into identity.platform_admins (person_id) values (${admin})`;
    await db.owner`insert into identity.access_grants (id, tenant_id, person_id, reason) values (${id}, ${place.id}, ${admin}, 'Klaida')`;
    return id;
  };
  const settle = (actor: Actor, id: string, step: 'grant' | 'revoke', hours = 4) =>
    actor.does((tx) => settleAccess(tx, { id, step, hours }, { origin: 'http://localhost', demo: true }));

  test('is for the hours the library says, once, and over at a word', async () => {
    const director = await at(library, 'director');
    const id = await request(library);
    expect(await settle(director, id, 'grant', 73)).toBe(false);
    expect(await settle(director, id, 'grant', 8)).toBe(true);
    expect(await settle(director, id, 'grant', 8)).toBe(false);
    const line = the(
      (await director.does((tx, member) => readAccess(tx, member))).lines.find((one) => one.id === id),
    );
    expect(line).toMatchObject({ state: 'granted', hours: 8, name: 'Jonas Sistema' });
    expect(Math.round((Date.parse(the(line.validUntil)) - Date.now()) / 3_600_000)).toBe(8);
    expect(await settle(director, id, 'revoke')).toBe(true);
    expect(await settle(director, id, 'revoke')).toBe(true);
  });

  test('is no business of another library, nor of somebody without the right', async () => {
    const id = await request(library);
    const stranger = await at(the(world.regions[0]).county, 'director');
    expect(await settle(stranger, id, 'grant')).toBe(false);
    await expect(settle(await at(library, 'editor'), id, 'grant')).rejects.toThrow();
  });
});
