import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { fail, type IsoDate, isUuid, ok, type Result, todayIn } from '@sklaida/kernel';
import { type Department, listDepartments, listStaff, recordHistory } from '@sklaida/people/server';
import {
  type Bulletin,
  type BulletinPoll,
  bulletinPhase,
  hasAnswered,
  hasConfirmed,
  readersOf,
} from '@sklaida/workgroups';
import {
  changeBulletin,
  findBulletin,
  insertBulletin,
  listBulletinReads,
  noteRead,
} from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { writeAboutBulletin } from './bulletin-letters.server';
import { readsBulletin } from './read-bulletins.server';

type Letters = { origin: string; demo: boolean; now: Date };
export type BulletinForm = {
  title: string;
  body: string;
  departments: string[];
  mustRead: boolean;
  untilOn: IsoDate | null;
  question: string;
  options: string[];
};

/** Options are known by their place: once somebody has answered, the question stays as it is. */
function pollOf({ question, options }: BulletinForm): BulletinPoll | null {
  if (!question) return null;
  return { question, options: options.map((label, index) => ({ id: `o${index + 1}`, label })) };
}

type Refusal = 'not-found' | 'stale' | 'no-department' | 'wrong-state' | 'answered';

const known = (departments: readonly Department[], ids: readonly string[]) =>
  ids.every((id) => departments.some((one) => one.id === id));

/** Publishes at once; the same `id` twice is one notice. Letters go only about what must be read. */
export function publishBulletin(
  member: Member,
  { id, form, ...letters }: { id: string; form: BulletinForm } & Letters,
): Promise<Result<null, 'no-department'>> {
  const { tenant, person } = member.entered;
  return withTenant(member, async (tx) => {
    const departments = await listDepartments(tx, tenant.id);
    if (!known(departments, form.departments)) return fail('no-department');
    const { title, body, mustRead, untilOn } = form;
    const author = { id: person.id, name: `${person.firstName} ${person.lastName}` };
    const written = await insertBulletin(tx, {
      ...{ id, title, body, mustRead, untilOn, departments: form.departments, poll: pollOf(form) },
      ...{ tenantId: tenant.id, authorId: author.id, authorName: author.name, now: letters.now },
    });
    if (!written) return ok(null);
    // Whoever wrote it has read it.
    await noteRead(
      tx,
      { tenantId: tenant.id, bulletinId: id, person: author, version: 1 },
      { kind: 'confirm', now: letters.now },
    );
    await note(tx, member, { id, title }, 'publish');
    const row = await findBulletin(tx, { tenantId: tenant.id, id });
    if (row?.mustRead) await tell(tx, member, row, { departments, what: 'new', key: '1', ...letters });
    return ok(null);
  });
}

/** `minor` leaves those who have read it in peace; a question somebody has answered is not changed. */
export function editBulletin(
  member: Member,
  { id, version, form, minor, ...letters }: Change & { form: BulletinForm; minor: boolean } & Letters,
): Promise<Result<null, Refusal>> {
  return onBulletin(member, id, async (tx, row, departments) => {
    const key = { tenantId: member.entered.tenant.id, id: row.id };
    if (!known(departments, form.departments)) return fail('no-department');
    const reads = await listBulletinReads(tx, { tenantId: key.tenantId, bulletinId: row.id });
    const poll = pollOf(form);
    const asked = JSON.stringify(poll?.options.map((one) => one.label)) + poll?.question;
    const before = JSON.stringify(row.poll?.options.map((one) => one.label)) + row.poll?.question;
    if (asked !== before && reads.some((read) => hasAnswered(row, read))) return fail('answered');
    const { title, body, mustRead, untilOn } = form;
    const anew = !minor && (title !== row.title || body !== row.body);
    const change = { title, body, mustRead, untilOn, departments: form.departments, poll, anew };
    if (!(await changeBulletin(tx, { ...key, version }, change)).ok) return fail('stale', row);
    await note(tx, member, { id: row.id, title }, anew ? 'change' : 'edit');
    const { person } = member.entered;
    const now = await findBulletin(tx, key);
    if (!now) return fail('not-found');
    if (anew) {
      const me = { id: person.id, name: `${person.firstName} ${person.lastName}` };
      await noteRead(
        tx,
        { tenantId: key.tenantId, bulletinId: row.id, person: me, version: now.textVersion },
        { kind: 'confirm', now: letters.now },
      );
    }
    if (mustRead && (anew || !row.mustRead))
      await tell(tx, member, now, {
        departments,
        what: anew && row.mustRead ? 'changed' : 'new',
        key: String(now.version),
        ...letters,
      });
    return ok(null);
  });
}

type Change = { id: string | undefined; version: number };

export function withdrawBulletin(
  member: Member,
  { id, version, back, now }: Change & { back: boolean; now: Date },
): Promise<Result<null, Refusal>> {
  return onBulletin(member, id, async (tx, row) => {
    if ((row.withdrawnAt !== null) !== back) return fail('wrong-state');
    const key = { tenantId: member.entered.tenant.id, id: row.id, version };
    const done = await changeBulletin(tx, key, { withdrawnAt: back ? null : now });
    if (!done.ok) return fail('stale', row);
    await note(tx, member, row, back ? 'restore' : 'withdraw');
    return ok(null);
  });
}

/** Writes to those who have not read it; each hears at most once a day. */
export function remindOfBulletin(
  member: Member,
  { id, ...letters }: { id: string | undefined } & Letters,
): Promise<Result<{ told: number }, Refusal>> {
  return onBulletin(member, id, async (tx, row, departments) => {
    const today = todayIn(timeZone, letters.now);
    if (!row.mustRead || bulletinPhase(row, today) !== 'live') return fail('wrong-state');
    const told = await tell(tx, member, row, { departments, what: 'reminder', key: today, ...letters });
    if (told > 0) await note(tx, member, row, 'remind');
    return ok({ told });
  });
}

/** *Perskaičiau*, or an answer to the question; of the words that stood on her page. */
export function answerBulletin(
  member: Member,
  {
    id,
    textVersion,
    choice,
    now,
  }: { id: string | undefined; textVersion: number; choice: string | null; now: Date },
): Promise<Result<null, Refusal>> {
  const { person } = member.entered;
  return withTenant(member, async (tx): Promise<Result<null, Refusal>> => {
    const tenantId = member.entered.tenant.id;
    const row = isUuid(id) ? await findBulletin(tx, { tenantId, id }) : null;
    const departments = await listDepartments(tx, tenantId);
    if (!row || !readsBulletin(member, row, departments)) return fail('not-found');
    const mine = readersOf(row, [person], departments).length === 1;
    if (!mine || bulletinPhase(row, todayIn(timeZone, now)) !== 'live') return fail('wrong-state');
    if (textVersion !== row.textVersion) return fail('stale', row);
    if (choice !== null && !row.poll?.options.some((one) => one.id === choice)) return fail('wrong-state');
    const who = { id: person.id, name: `${person.firstName} ${person.lastName}` };
    const key = { tenantId, bulletinId: row.id, person: who, version: row.textVersion };
    await noteRead(tx, key, choice === null ? { kind: 'confirm', now } : { kind: 'choose', choice });
    return ok(null);
  });
}

/** An opened page is remembered for the mark *Nauja* alone; nobody is shown it. */
export async function openBulletin(tx: TenantTx, member: Member, one: { id: string; textVersion: number }) {
  const { tenant, person } = member.entered;
  const who = { id: person.id, name: `${person.firstName} ${person.lastName}` };
  const key = { tenantId: tenant.id, bulletinId: one.id, person: who, version: one.textVersion };
  await noteRead(tx, key, { kind: 'open' });
}

async function tell(
  tx: TenantTx,
  member: Member,
  row: Bulletin,
  {
    departments,
    what,
    key,
    origin,
    demo,
  }: { departments: Department[]; what: 'new' | 'changed' | 'reminder'; key: string } & Letters,
): Promise<number> {
  const tenantId = member.entered.tenant.id;
  const reads = new Map(
    (await listBulletinReads(tx, { tenantId, bulletinId: row.id })).map((one) => [one.personId, one]),
  );
  const readers = readersOf(row, await listStaff(tx), departments)
    .filter((one) => one.id !== member.entered.person.id)
    .filter((one) => !hasConfirmed(row, reads.get(one.id)));
  await writeAboutBulletin(tx, member, { row, readers, what, key, origin, demo });
  return readers.length;
}

function onBulletin<T>(
  member: Member,
  id: string | undefined,
  work: (tx: TenantTx, row: Bulletin, departments: Department[]) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const tenantId = member.entered.tenant.id;
  return withTenant(member, async (tx): Promise<Result<T, Refusal>> => {
    const row = isUuid(id) ? await findBulletin(tx, { tenantId, id }) : null;
    return row ? work(tx, row, await listDepartments(tx, tenantId)) : fail('not-found');
  });
}

function note(
  tx: TenantTx,
  member: Member,
  row: { id: string; title: string },
  action: 'publish' | 'edit' | 'change' | 'withdraw' | 'restore' | 'remind',
): Promise<void> {
  const { tenant } = member.entered;
  return recordHistory(tx, {
    ...{ tenantId: tenant.id, subjectKind: 'bulletin', subjectId: row.id, action },
    data: { title: row.title },
  });
}
