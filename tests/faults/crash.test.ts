import { createHash, randomBytes } from 'node:crypto';
import { connect, withIdentity } from '@sklaida/db/tenancy';
import { insertSession } from '@sklaida/people/server';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemonstration } from '~/flows/demonstration/load-demonstration.server';
import { eventually, type Installation, install, type Running } from '../factories/installation';

let place: Installation;
let web: Running;
let owner: postgres.Sql;
const token = randomBytes(32).toString('base64url');

beforeAll(async () => {
  place = await install();
  const released = await place.release();
  expect(released.code).toBe(0);
  const { DATABASE_APP_URL = '', DATABASE_GUEST_URL = '', DATABASE_MIGRATOR_URL = '' } = place.environment;
  const database = connect({ app: DATABASE_APP_URL, guest: DATABASE_GUEST_URL });
  await loadDemonstration({
    database,
    migratorUrl: DATABASE_MIGRATOR_URL,
    origin: 'http://localhost',
    log: () => {},
  });
  owner = postgres(DATABASE_MIGRATOR_URL, {
    max: 1,
    onnotice: () => {},
    connection: { options: '-c role=sklaida_owner' },
  });
  const [ieva] = await owner`select id from identity.people where email like 'ieva.rimgailiene@%'`;
  await withIdentity(database, (tx) =>
    insertSession(tx, {
      hash: createHash('sha256').update(token).digest('hex'),
      personId: ieva?.id,
      expiresAt: new Date(Date.now() + 3_600_000),
      absoluteExpiresAt: new Date(Date.now() + 3_600_000),
      userAgent: null,
      address: null,
    }),
  );
  await database.close();
  web = place.start('web');
  await served('/health/ready');
}, 120_000);
afterAll(async () => {
  await owner.end().catch(() => {});
  await place.dismantle();
});

async function look(path: string): Promise<{ status: number; ms: number }> {
  const begun = performance.now();
  const answer = await fetch(`http://127.0.0.1:${place.port}${path}`, {
    headers: { cookie: `sklaida=${token}` },
    signal: AbortSignal.timeout(30_000),
  }).catch(() => null);
  await answer?.arrayBuffer().catch(() => null);
  return { status: answer?.status ?? 0, ms: performance.now() - begun };
}

const served = (path: string) =>
  eventually(`${path} served`, async () => ((await look(path)).status === 200 ? true : null));

test('a server that dies under load leaves nobody waiting, and everybody is served again', async () => {
  const page = '/region/panevezys/campaigns';
  expect((await look(page)).status).toBe(200);
  for (let round = 0; round < 3; round += 1) {
    const crowd = Array.from({ length: 25 }, () => look(page));
    const [victim] =
      await place.admin`select pid from pg_stat_activity where usename = 'sklaida_app' limit 1`;
    if (victim) process.kill(victim.pid, 'SIGKILL');
    const answers = await Promise.all(crowd);
    expect(answers.filter(({ status }) => status === 0)).toEqual([]);
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(25_000);
    await served(page);
  }
  const after = await Promise.all(Array.from({ length: 25 }, () => look(page)));
  expect(after.every(({ status }) => status === 200)).toBe(true);
  expect(web.process.exitCode).toBeNull();
});
