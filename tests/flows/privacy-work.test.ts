import { withIdentity } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { askAboutData, erasePerson, listRequests, readOwnRecords } from '@sklaida/people/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../factories/at-work';
import { fileReportOf } from '../factories/filed-report';
import { fillTenant } from '../factories/rows';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let library: Place;
let host: Place;
const group = uuidv7();
const thread = uuidv7();
const name = 'Eglė Vienintelė';

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 0 });
  const region = the(world.regions[0]);
  host = region.county;
  library = the(region.libraries[0]);
  const other = the(region.libraries[1]);
  const { owner } = db;
  await owner`update identity.people set first_name = 'Eglė', last_name = 'Vienintelė' where id = ${library.personId}`;
  await fillTenant(owner, library);
  await owner`insert into identity.role_grants (tenant_id, person_id, role) values (${library.id}, ${library.deputyId}, 'tenant_admin')`;
  await owner`insert into workgroups (tenant_id, id, name) values (${host.id}, ${group}, 'Komunikacijos grupė')`;
  const at = { tenant_id: host.id, scope_id: group };
  await owner`insert into threads ${owner({ ...at, id: thread, title: 'Plakatai', author_id: library.personId, author_name: name })}`;
  const post = (author: string, author_name: string, body: string) =>
    owner`insert into posts ${owner({ ...at, id: uuidv7(), thread_id: thread, author_id: author, author_name, library: 'X', body, number: nextNumber() })}`;
  await post(library.personId, name, 'Mano nuomonė');
  await post(other.personId, 'Kita Kolegė', 'Svetima nuomonė');
  const mine = { tenant_id: library.id, person_id: library.personId };
  const description = uuidv7();
  await owner`insert into job_descriptions ${owner({ ...mine, id: description, title: 'Redaktorė', source: '1.1. Rašo slaptą dienoraštį.' })}`;
  await owner`insert into duty_clauses ${owner({ tenant_id: library.id, id: uuidv7(), description_id: description, position: 0, number: '1.1', body: 'Rašo slaptą dienoraštį.' })}`;
  await post(other.personId, 'Kita Kolegė', `@${name} ar pritari?`);
  await owner`update posts set mentions = ${owner.json([{ id: library.personId, name }])} where body like '@%'`;
  await owner`insert into meetings ${owner({
    ...{ ...at, id: uuidv7(), title: 'Posėdis', chair_name: name, secretary_name: 'Kita Kolegė' },
    ...{ starts_at: new Date(), ends_at: new Date(Date.now() + 3_600_000), state: 'held' },
  })}`;
  await owner`insert into attendances ${owner({
    ...{ ...at, id: uuidv7(), person_id: library.personId, person_name: name, library: 'X', attended: true },
    meeting_id: (await owner`select id from meetings where title = 'Posėdis'`)[0]?.id,
  })}`;
  const side = uuidv7();
  await owner`insert into side_reports ${owner({
    ...{ ...at, id: side, title: 'Metai greta', columns: owner.json([]), author_name: name },
    ...{ period_from: '2026-01-01', period_to: '2026-12-31', created_by: library.personId },
  })}`;
  await owner`insert into side_rows ${owner({
    ...{ ...at, id: uuidv7(), side_id: side, home_id: library.id, label: 'X', cells: owner.json({}) },
    filled_by_name: name,
  })}`;
  // The county showed her a report of its own: its list of readers names her.
  const shown = await fileReportOf(owner, host);
  const share = uuidv7();
  await owner`insert into report_shares ${owner({
    ...{ tenant_id: host.id, id: share, report_id: shown, audience: 'person', person_id: library.personId },
    ...{ audience_name: name, shared_by_name: 'Kita Kolegė' },
  })}`;
  await owner`insert into history ${owner({
    ...{
      tenant_id: host.id,
      id: uuidv7(),
      subject_kind: 'shared_report',
      subject_id: shown,
      action: 'share',
    },
    data: owner.json({ title: 'Skaitymo metai', name }),
  })}`;
  const text = { schema: 1, blocks: [{ id: 'a', kind: 'text', title: null, body: `Rengė ${name}` }] };
  await owner`insert into reports ${owner({
    ...{
      tenant_id: library.id,
      id: uuidv7(),
      title: 'Pusmečio ataskaita',
      period_from: '2026-01-01',
      period_to: '2026-06-30',
    },
    ...{ state: 'accepted', author_id: library.personId, author_name: name, submitted_at: new Date() },
    document: owner.json(text),
    filed: owner.json(text),
  })}`;
});
afterAll(() => db.drop());

let numbers = 0;
const nextNumber = () => ++numbers;

test('what she takes along holds her part in groups, reports and duties, and nobody else’s', async () => {
  const records = the(await withIdentity(db.database, (tx) => readOwnRecords(tx, library.session)));
  expect(JSON.stringify(records.posts)).toContain('Mano nuomonė');
  expect(JSON.stringify(records.threads)).toContain('Plakatai');
  expect(JSON.stringify(records.jobDescriptions)).toContain('slaptą dienoraštį');
  expect(JSON.stringify(records.reports)).toContain('Pusmečio ataskaita');
  expect(JSON.stringify(records)).not.toContain('Svetima nuomonė');
  expect(records).not.toHaveProperty('ballotVotes');
});

test('erased, her duties are gone, her name leaves groups of other libraries and reports that were filed', async () => {
  await withIdentity(db.database, (tx) =>
    askAboutData(tx, library.session, { kind: 'erasure', body: 'Prašau', today: '2026-11-22' }),
  );
  const officer = the(
    await signIn(db, `pavaduotoja@${library.slug}.example.lt`, { kind: 'library', slug: library.slug }),
  );
  const done = await officer.does(async (tx) => {
    const [request] = await listRequests(tx, { tenantId: library.id, limit: 5 });
    const { id: requestId, version } = the(request);
    return erasePerson(tx, { requestId, version, answer: 'Ištrinta', pattern: 'Buvęs darbuotojas Nr. {n}' });
  });
  expect(done).toEqual({ ok: true, value: 'everywhere' });
  const { owner } = db;
  const authors = await owner`select author_name from posts where scope_id = ${group} order by number`;
  expect(authors.map((row) => row.author_name)).toEqual([
    'Buvęs darbuotojas Nr. 1',
    'Kita Kolegė',
    'Kita Kolegė',
  ]);
  const [begun] = await owner`select author_name from threads where id = ${thread}`;
  expect(the(begun).author_name).toBe('Buvęs darbuotojas Nr. 1');
  const [report] =
    await owner`select author_name, filed::text as filed from reports where title = 'Pusmečio ataskaita'`;
  expect(the(report)).toMatchObject({ author_name: 'Buvęs darbuotojas Nr. 1' });
  expect(the(report).filed).not.toContain('Vienintelė');
  const named = await owner`
    select 'post' as what from posts p where p::text like '%Vienintelė%'
    union all select 'meeting' from meetings m where m::text like '%Vienintelė%'
    union all select 'side' from side_reports s where s::text like '%Vienintelė%'
    union all select 'row' from side_rows r where r::text like '%Vienintelė%'
    union all select 'share' from report_shares s where s::text like '%Vienintelė%'
    union all select 'history' from history h where h::text like '%Vienintelė%'`;
  expect(named.map((row) => row.what)).toEqual([]);
  const left = await owner`select id from job_descriptions where person_id = ${library.personId}`;
  expect(left).toHaveLength(0);
  expect(await owner`select id from duty_clauses where body like '%dienoraštį%'`).toHaveLength(0);
});
