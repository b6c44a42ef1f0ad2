import { uuidv7 } from '@sklaida/kernel';
import { recordHistory } from '@sklaida/people/server';
import { openBallot } from '@sklaida/workgroups/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishBulletin } from '~/flows/bulletins/bulletin-steps.server';
import { saveDepartment } from '~/flows/bulletins/departments.server';
import { beginThread } from '~/flows/discussions/post-steps.server';
import { readReport } from '~/flows/reports/read-report.server';
import { readHistory } from '~/flows/screens/read-history.server';
import { previewShare } from '~/flows/sharing/share-report.server';
import { type Actor, signIn } from '../factories/at-work';
import { colleague } from '../factories/colleagues';
import { type GroupActor, meetingRoom } from '../factories/meeting-room';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let host: Place;
let lead: GroupActor;
let head: Actor;
let approver: Actor;
let author: Actor;
const letters = { origin: 'https://sklaida.test', demo: false };

beforeAll(async () => {
  db = await cloneDatabase();
  const region = the((await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 0 })).regions[0]);
  host = region.county;
  const guest = the(region.libraries[0]);
  const room = await meetingRoom(db, host, [
    [host, 'lead'],
    [guest, 'member'],
  ]);
  lead = await room.enter(host);
  const join = async (role: string, name: string) => {
    const { email } = await colleague(db.owner, { slug: host.slug, role, name });
    return the(await signIn(db, email, { kind: 'library', slug: host.slug }));
  };
  head = await join('department_head', 'Rasa Vedėja');
  approver = await join('approver', 'Jonas Tvirtintojas');
  author = await join('department_contact', 'Ona Dirbančioji');
});
afterAll(() => db.drop());

const shown = (who: Actor, query = '') =>
  who.does((tx) => readHistory(tx, who.member, new URLSearchParams(query)));
const titles = async (who: Actor, query = '') => (await shown(who, query)).entries.map(({ title }) => title);

test('what a group says and votes on is in the history of its host for those who sit in it alone', async () => {
  const begun = await beginThread(lead.member, {
    ...{ id: uuidv7(), postId: uuidv7(), title: 'Slaptas biudžetas', body: 'Kiek?', mention: [] },
    ...{ subject: { kind: 'topic' as const, id: null }, mustRead: false, ...letters },
  });
  expect(begun.ok).toBe(true);
  await lead.does((tx) =>
    openBallot(tx, {
      ...{ id: uuidv7(), kind: 'poll', question: 'Ar keičiame pirmininkę?', secret: false, many: false },
      ...{ quorum: null, closesOn: null, options: [{ label: 'Taip' }, { label: 'Ne' }] },
    }),
  );
  const mine = the(await signIn(db, host.email, { kind: 'library', slug: host.slug }));
  expect(await titles(mine)).toEqual(
    expect.arrayContaining(['Slaptas biudžetas', 'Ar keičiame pirmininkę?']),
  );
  const { entries, choices } = await shown(approver);
  expect(entries.map(({ title }) => title)).not.toContain('Slaptas biudžetas');
  expect(entries.map(({ title }) => title)).not.toContain('Ar keičiame pirmininkę?');
  expect(choices.kinds).not.toContain('thread');
  expect(choices.people.map(({ id }) => id)).not.toContain(mine.personId);
  // Neither do words looked for find what is not shown.
  expect(await titles(approver, 'q=biud%C5%BEetas')).toEqual([]);
});

test('a notice for one department is in the history for whoever writes notices, one for all for everybody', async () => {
  const department = uuidv7();
  await saveDepartment(head.member, {
    id: department,
    version: 0,
    name: 'Fondai',
    people: [author.personId],
  });
  const plain = { body: 'Žodžiai', mustRead: false, untilOn: null, question: '', options: [] };
  const tell = (title: string, departments: string[]) =>
    publishBulletin(head.member, {
      ...{ id: uuidv7(), form: { ...plain, title, departments }, now: new Date() },
      ...letters,
    });
  expect((await tell('Fondų patikra', [department])).ok).toBe(true);
  expect((await tell('Darbo laikas', [])).ok).toBe(true);
  expect(await titles(head)).toEqual(expect.arrayContaining(['Fondų patikra', 'Darbo laikas']));
  expect(await titles(approver)).toContain('Darbo laikas');
  expect(await titles(approver)).not.toContain('Fondų patikra');
});

test('a report of somebody’s duties is in the history for her and, once submitted, for its recipient', async () => {
  const id = uuidv7();
  await db.owner`insert into reports ${db.owner({
    ...{ tenant_id: host.id, id, kind: 'duties', title: 'Mano pareigos', state: 'submitted' },
    ...{ period_from: '2026-01-01', period_to: '2026-06-30', submitted_at: new Date() },
    ...{ author_id: author.personId, author_name: 'Ona', recipient_id: head.personId },
    document: db.owner.json({ schema: 1, blocks: [] }),
    filed: db.owner.json({ schema: 1, blocks: [] }),
  })}`;
  await author.does((tx) =>
    recordHistory(tx, {
      ...{ tenantId: host.id, subjectKind: 'report', subjectId: id, action: 'submit' },
      data: { title: 'Mano pareigos' },
    }),
  );
  expect(await titles(head)).toContain('Mano pareigos');
  expect(await titles(author)).toContain('Mano pareigos');
  expect(await titles(approver)).not.toContain('Mano pareigos');
  // Whoever received it reads it, and shows it to nobody else.
  const choice = {
    id,
    hide: [],
    note: '',
    audience: { email: author.member.entered.person.email },
    expiresOn: null,
  };
  await expect(previewShare(head.member, choice)).rejects.toMatchObject({ status: 404 });
  const page = await head.does((tx) => readReport(tx, head.member, id, 'lt'));
  expect(page).toMatchObject({ mayShare: false, report: { title: 'Mano pareigos' } });
});
