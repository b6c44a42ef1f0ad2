import type { TenantTx } from '@sklaida/db/tenancy';
import { reduceReport } from '@sklaida/insights';
import {
  changeShareExpiry,
  commentOnReport,
  enterOwnShare,
  findSharedCopy,
  listGroupReports,
  listOpenQuestions,
  listReceivedReports,
  listReportComments,
  listShares,
  listViews,
  openSharedReport,
  settleReportComment,
  shareReport,
  withdrawShare,
} from '@sklaida/insights/server';
import { type IsoDate, uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, signIn } from '../factories/at-work';
import { filedDocument, fileReportOf, secretsOfThree, threeHidden } from '../factories/filed-report';
import { groupOf } from '../factories/group-of';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let group: { id: string; tenantId: string; slug: string };
/** The county library shares; the group is the association's. */
let county: Place;
let reader: Place;
let abroad: Place;
let watcher: Place;
let stranger: Place;
let reportId: string;

const atHome = async (place: Place): Promise<Actor> =>
  the(
    await signIn(db, place.email, {
      kind: place.kind === 'association' ? 'association' : 'library',
      slug: place.slug,
    }),
  );
const as = async <T>(place: Place, work: (tx: TenantTx) => Promise<T>): Promise<T> =>
  (await atHome(place)).does((tx) => work(tx));

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 2, libraries: 3, schools: 0 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  county = first.county;
  [reader, watcher, stranger] = [the(first.libraries[0]), the(first.libraries[1]), the(first.libraries[2])];
  abroad = the(second.libraries[0]);
  group = await groupOf(db.owner, world.association, [
    { place: county, role: 'lead' },
    { place: abroad, role: 'member' },
    { place: watcher, role: 'observer' },
  ]);
  reportId = await fileReportOf(db.owner, county);
});
afterAll(() => db.drop());

type Asked = {
  to?: { groupId: string } | { email: string };
  hidden?: string[];
  key?: string;
  of?: string;
  expiresOn?: IsoDate;
};

async function tryShare(
  { to, hidden = threeHidden, key = uuidv7(), of = reportId, expiresOn }: Asked = {},
  by = county,
) {
  const done = reduceReport(filedDocument, hidden);
  if (!done.ok) throw new Error(done.error);
  const { document, withheld } = done.value;
  return as(by, (tx) =>
    shareReport(tx, {
      ...{ key, reportId: of, audience: to ?? { email: reader.email }, document, withheld },
      ...{ hidden: done.value.hidden, note: 'Žvilgtelėkite', expiresOn: expiresOn ?? null },
      letter: {
        origin: 'https://sklaida.example',
        mail: {
          kind: 'report-shared',
          props: { signer: { name: 'Ona', jobTitle: null, organisation: 'Apskritis' }, demo: false },
        },
      },
    }),
  );
}
async function share(asked: Asked = {}): Promise<string> {
  const done = await tryShare(asked);
  if (!done.ok) throw new Error(done.error);
  return done.value.id;
}
const open = (place: Place, id: string) => as(place, (tx) => openSharedReport(tx, { id, way: 'page' }));
const opens = async (place: Place, id: string) => (await open(place, id)) !== null;

describe('a report shared with a person', () => {
  test('is opened by her in her own library, by nobody else, and by its own library without being logged', async () => {
    const id = await share();
    expect(await open(reader, id)).toMatchObject({ title: 'Skaitymo metai', withheld: 3, mayComment: true });
    for (const place of [stranger, watcher, abroad, world.association, county])
      expect([place.slug, await opens(place, id)]).toEqual([place.slug, false]);
    const views = await as(county, (tx) => listViews(tx, { tenantId: county.id, shareId: id }));
    expect(views.map(({ personName, way }) => [personName, way])).toEqual([[`Ona ${reader.slug}`, 'page']]);
    expect(await as(county, (tx) => enterOwnShare(tx, id))).toBe(true);
    for (const place of [reader, stranger])
      expect(await as(place, (tx) => enterOwnShare(tx, id))).toBe(false);
  });

  test('leaves in her library its name and days, in her letter its name and a link, and no hidden value anywhere but in the report', async () => {
    const id = await share();
    const found = await db.owner`
      select 'letter' as what, o::text as said from outbox o where o.key like ${`%${id}%`}
      union all select 'notice', n::text from notices n where n.subject_id = ${id}
      union all select 'history', h::text from history h where h.subject_id in (${id}, ${reportId})
      union all select 'received', r::text from received_reports r where r.id = ${id}
      union all select 'copy', c::text from shared_reports c where c.id = ${id}`;
    expect(new Set(found.map(({ what }) => what))).toEqual(
      new Set(['letter', 'notice', 'history', 'received', 'copy']),
    );
    for (const { what, said } of found)
      for (const secret of secretsOfThree)
        expect([what, secret, String(said).includes(secret)]).toEqual([what, secret, false]);
    const letters = found.filter(({ what }) => what === 'letter').map(({ said }) => String(said));
    expect(letters).toHaveLength(1);
    expect(letters[0]).toContain(`https://sklaida.example/b/${reader.slug}/reports/${id}`);
    for (const row of filedDocument.blocks) expect(letters[0]).not.toContain(row.id);
  });

  test('cannot be read without being opened, nor under another way in', async () => {
    const id = await share();
    const row = { tenantId: county.id, id };
    for (const place of [reader, county, stranger])
      expect(await as(place, (tx) => findSharedCopy(tx, row))).toBeNull();
    const colleague = `pavaduotoja@${reader.slug}.example.lt`;
    await db.owner`insert into identity.role_grants (tenant_id, person_id, role, valid_from)
      values (${reader.id}, ${reader.deputyId}, 'director', '2020-01-01')`;
    const director = the(await signIn(db, colleague, { kind: 'library', slug: reader.slug }));
    expect(await director.does((tx) => openSharedReport(tx, { id, way: 'pdf' }))).toBeNull();
  });

  test('sent twice is one share, and whoever is unknown is not told apart from who is out of reach', async () => {
    const key = uuidv7();
    expect(await share({ key })).toBe(await share({ key }));
    await db.owner`update tenants set municipality = 'niekur' where id = ${stranger.id}`;
    const [unknown, beyond] = [
      await tryShare({ to: { email: 'nieko@example.lt' } }),
      await tryShare({ to: { email: stranger.email } }),
    ];
    expect([unknown, beyond]).toEqual([
      { ok: false, error: 'no-reader' },
      { ok: false, error: 'no-reader' },
    ]);
    await db.owner`update tenants set municipality = 'savivaldybe-1-3' where id = ${stranger.id}`;
    expect((await tryShare({ to: { email: abroad.email } })).ok).toBe(true);
  });

  test('is only shared once it was submitted, of one’s own library, by somebody who shares reports', async () => {
    const draft = await fileReportOf(db.owner, county, { state: 'draft' });
    const foreign = await fileReportOf(db.owner, abroad);
    expect(await tryShare({ of: draft })).toMatchObject({ error: 'not-filed' });
    expect(await tryShare({ of: foreign })).toMatchObject({ error: 'not-found' });
    await expect(tryShare({}, reader)).rejects.toThrow();
  });
});

describe('a report shared with a group', () => {
  test('is opened by whoever sits there at that moment, observers too, and by no one who left', async () => {
    const id = await share({ to: { groupId: group.id } });
    expect(await open(abroad, id)).toMatchObject({ groupName: 'Darbo grupė', mayComment: true });
    expect(await open(watcher, id)).toMatchObject({ mayComment: false });
    expect(await opens(stranger, id)).toBe(false);
    expect(await opens(world.association, id)).toBe(false);
    await db.owner`update identity.workgroup_members set valid_until = '2021-01-01' where person_id = ${abroad.personId}`;
    expect(await opens(abroad, id)).toBe(false);
    await db.owner`update identity.workgroup_members set valid_until = null where person_id = ${abroad.personId}`;
  });

  test('is not shared with a group one only observes or does not sit in', async () => {
    const other = await groupOf(db.owner, county, [
      { place: reader, role: 'lead' },
      { place: county, role: 'observer' },
    ]);
    expect(await tryShare({ to: { groupId: other.id } })).toMatchObject({ error: 'no-reader' });
    expect(await tryShare({ to: { groupId: uuidv7() } })).toMatchObject({ error: 'no-reader' });
  });
});

describe('a share taken back or over', () => {
  test('is gone with the next request, its copy deleted, and the lists of readers say so', async () => {
    const [personal, common] = [await share(), await share({ to: { groupId: group.id } })];
    expect([await opens(reader, personal), await opens(abroad, common)]).toEqual([true, true]);
    for (const id of [personal, common, personal])
      expect((await as(county, (tx) => withdrawShare(tx, id))).ok).toBe(true);
    expect([await opens(reader, personal), await opens(abroad, common)]).toEqual([false, false]);
    expect(await db.owner`select id from shared_reports where id in (${personal}, ${common})`).toHaveLength(
      0,
    );
    const [own] = (
      await as(reader, (tx) => listReceivedReports(tx, { tenantId: reader.id, personId: reader.personId }))
    ).filter((one) => one.id === personal);
    const [groups] = (await as(abroad, (tx) => listGroupReports(tx, { groups: [group.id] }))).filter(
      (one) => one.id === common,
    );
    expect([own?.withdrawnAt, groups?.withdrawnAt].every((at) => at instanceof Date)).toBe(true);
    expect(
      await as(reader, (tx) =>
        commentOnReport(tx, { shareId: personal, id: uuidv7(), body: 'O?', question: true }),
      ),
    ).toMatchObject({ error: 'not-found' });
    await expect(as(reader, (tx) => withdrawShare(tx, common))).rejects.toThrow();
    expect(await as(world.association, (tx) => withdrawShare(tx, common))).toMatchObject({
      error: 'not-found',
    });
  });

  test('ends after its last day; another day opens it again, and a version that was overtaken changes nothing', async () => {
    const id = await share({ expiresOn: '2099-01-01' as IsoDate });
    await db.owner`update report_shares set expires_on = '2020-01-01' where id = ${id}`;
    expect(await opens(reader, id)).toBe(false);
    const change = (version: number) =>
      as(county, (tx) => changeShareExpiry(tx, { id, version, expiresOn: '2099-06-30' as IsoDate }));
    expect(await change(7)).toMatchObject({ error: 'stale' });
    expect((await change(1)).ok).toBe(true);
    expect(await opens(reader, id)).toBe(true);
    const [line] = await as(county, (tx) => listShares(tx, { tenantId: county.id, reportId }));
    expect(line).toMatchObject({ id, expiresOn: '2099-06-30', version: 2 });
  });
});

describe('questions about a shared report', () => {
  test('are asked by readers, answered by its library, settled by either, and read by nobody else', async () => {
    const id = await share({ to: { groupId: group.id } });
    const key = uuidv7();
    const ask = () =>
      as(abroad, (tx) =>
        commentOnReport(tx, { shareId: id, id: key, body: 'Kaip skaičiavote?', question: true }),
      );
    expect([await ask(), await ask()].every((one) => one.ok)).toBe(true);
    await as(county, (tx) =>
      commentOnReport(tx, { shareId: id, id: uuidv7(), body: 'Pagal lapus.', question: false }),
    );
    const seen = (place: Place, enter: (tx: TenantTx) => Promise<unknown>) =>
      as(place, async (tx) => {
        await enter(tx);
        return (await listReportComments(tx, id)).map(({ body, library, settledAt }) => [
          body,
          library,
          settledAt !== null,
        ]);
      });
    const both = [
      ['Kaip skaičiavote?', abroad.slug, false],
      ['Pagal lapus.', county.slug, false],
    ];
    expect(await seen(abroad, (tx) => openSharedReport(tx, { id, way: 'page' }))).toEqual(both);
    expect(await seen(county, (tx) => enterOwnShare(tx, id))).toEqual(both);
    const waits = (place: Place) =>
      as(place, async (tx) => (await listOpenQuestions(tx)).map(({ shareId }) => shareId));
    expect([await waits(county), await waits(abroad), await waits(world.association)]).toEqual([
      [id],
      [],
      [],
    ]);
    expect(await seen(stranger, (tx) => openSharedReport(tx, { id, way: 'page' }))).toEqual([]);
    expect(
      (await as(county, (tx) => settleReportComment(tx, { shareId: id, id: key, settled: true }))).ok,
    ).toBe(true);
    expect(
      (await as(watcher, (tx) => settleReportComment(tx, { shareId: id, id: key, settled: false }))).ok,
    ).toBe(false);
    await expect(
      as(watcher, (tx) => commentOnReport(tx, { shareId: id, id: uuidv7(), body: 'Ir aš', question: false })),
    ).rejects.toThrow();
  });
});
