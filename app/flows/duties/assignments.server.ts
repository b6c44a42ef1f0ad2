import type { TenantTx } from '@sklaida/db/tenancy';
import { withTenant } from '@sklaida/db/tenancy';
import { fail, type IsoDate, isUuid, ok, type Result, todayIn } from '@sklaida/kernel';
import {
  type AssignmentState,
  type AssignmentStep,
  isLateAssignment,
  openAssignmentSteps,
  stepAssignment,
} from '@sklaida/people';
import {
  type Assignment,
  changeAssignment,
  findAssignment,
  type HistoryEntry,
  insertAssignment,
  listAssignments,
  listHistory,
  listStaff,
  recordHistory,
} from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { writeAboutAssignment } from './assignments-letters.server';
import { actingAs } from './deputations.server';

export type AssignmentLine = {
  id: string;
  title: string;
  assigneeName: string;
  givenByName: string;
  dueOn: IsoDate;
  state: AssignmentState;
  late: boolean;
  /** Whose it is where this person only stands in. */
  insteadOf: string | null;
};

export type AssignmentsPage = {
  base: string;
  mine: AssignmentLine[];
  given: AssignmentLine[];
  closed: AssignmentLine[];
  mayGive: boolean;
};

export const assignmentsPath = (member: Pick<Member, 'entered'>) =>
  `/b/${member.entered.tenant.slug}/assignments`;

/** On which side of an assignment this person stands, herself or for somebody absent. */
export function sidesOf(
  { entered }: Pick<Member, 'entered'>,
  one: Pick<Assignment, 'assigneeId' | 'givenById'>,
): { assignee: boolean; giver: boolean; insteadOf: { id: string; name: string } | null } {
  const me = entered.person.id;
  const absent = (id: string) => entered.deputations.find(({ absentId }) => absentId === id);
  const forAssignee = one.assigneeId === me ? undefined : absent(one.assigneeId);
  const forGiver = one.givenById === me ? undefined : absent(one.givenById);
  const instead = forAssignee ?? forGiver;
  return {
    assignee: one.assigneeId === me || forAssignee !== undefined,
    giver: one.givenById === me || forGiver !== undefined,
    insteadOf: instead ? { id: instead.absentId, name: instead.absentName } : null,
  };
}

/** The person's assignments on both sides, those of whom she stands in for among them. Whoever gives any sees all of the library. */
export async function readAssignments(tx: TenantTx, member: Member, now: Date): Promise<AssignmentsPage> {
  const { tenant, person } = member.entered;
  const today = todayIn(timeZone, now);
  const [open, over] = await Promise.all([
    listAssignments(tx, { tenantId: tenant.id, open: true }),
    listAssignments(tx, { tenantId: tenant.id, open: false }),
  ]);
  const mayGive = member.permissions.has('assignment:give');
  const line = (one: Assignment): AssignmentLine => ({
    id: one.id,
    title: one.title,
    assigneeName: one.assigneeName,
    givenByName: one.givenByName,
    dueOn: one.dueOn,
    state: one.state,
    late: isLateAssignment(one, today),
    insteadOf: one.assigneeId === person.id ? null : (sidesOf(member, one).insteadOf?.name ?? null),
  });
  const reads = (one: Assignment) => mayGive || sidesOf(member, one).assignee || sidesOf(member, one).giver;
  return {
    base: assignmentsPath(member),
    mine: open.filter((one) => sidesOf(member, one).assignee).map(line),
    given: open.filter((one) => reads(one) && !sidesOf(member, one).assignee).map(line),
    closed: over.filter(reads).slice(0, 30).map(line),
    mayGive,
  };
}

export type AssignmentPage = {
  base: string;
  one: AssignmentLine & Pick<Assignment, 'body' | 'report' | 'returnReason' | 'assigneeId' | 'version'>;
  steps: AssignmentStep[];
  mayEdit: boolean;
  history: HistoryEntry[];
  people: { value: string; label: string }[];
  today: IsoDate;
};

/** Null when it is absent, or not for this person to read. */
export async function readAssignment(
  tx: TenantTx,
  member: Member,
  id: string | undefined,
  now: Date,
): Promise<AssignmentPage | null> {
  const { tenant, person } = member.entered;
  const found = isUuid(id) ? await findAssignment(tx, { tenantId: tenant.id, id }) : null;
  if (!found) return null;
  const sides = sidesOf(member, found);
  const mayGive = member.permissions.has('assignment:give');
  if (!sides.assignee && !sides.giver && !mayGive) return null;
  const today = todayIn(timeZone, now);
  const giver = sides.giver || mayGive;
  const [history, people] = await Promise.all([
    listHistory(tx, { tenantId: tenant.id, subjectId: found.id, limit: 50 }),
    readPeople(tx),
  ]);
  const { id: key, title, assigneeName, givenByName, dueOn, state } = found;
  const { body, report, returnReason, assigneeId, version } = found;
  return {
    base: assignmentsPath(member),
    one: {
      ...{ id: key, title, assigneeName, givenByName, dueOn, state },
      ...{ body, report, returnReason, assigneeId, version },
      late: isLateAssignment(found, today),
      insteadOf: assigneeId === person.id ? null : (sides.insteadOf?.name ?? null),
    },
    steps: openAssignmentSteps(state, { assignee: sides.assignee, giver }),
    mayEdit: giver && (state === 'given' || state === 'accepted'),
    history,
    people,
    today,
  };
}

export async function readPeople(tx: TenantTx): Promise<{ value: string; label: string }[]> {
  const staff = await listStaff(tx);
  return staff.map(({ id, firstName, lastName, jobTitle }) => ({
    value: id,
    label: [`${firstName} ${lastName}`, jobTitle].filter(Boolean).join(' · '),
  }));
}

type Letters = { origin: string; demo: boolean };
export type AssignmentWords = { title: string; body: string; assigneeId: string; dueOn: IsoDate };

/** Gives an assignment; the same `id` twice is one assignment. */
export function giveAssignment(
  member: Member,
  { id, words, ...letters }: { id: string; words: AssignmentWords } & Letters,
): Promise<Result<null, 'not-a-colleague'>> {
  const { tenant, person } = member.entered;
  return withTenant(member, async (tx) => {
    const assignee = (await listStaff(tx)).find((one) => one.id === words.assigneeId);
    if (!assignee) return fail('not-a-colleague');
    const row = {
      id,
      ...words,
      tenantId: tenant.id,
      assigneeName: `${assignee.firstName} ${assignee.lastName}`,
      givenById: member.actingFor?.id ?? person.id,
      givenByName: member.actingFor?.name ?? `${person.firstName} ${person.lastName}`,
      createdBy: person.id,
    };
    if (!(await insertAssignment(tx, row))) return ok(null);
    await note(tx, member, row, { action: 'give', to: 'given' });
    await writeAboutAssignment(tx, member, { row, what: 'given', key: '1', ...letters });
    return ok(null);
  });
}

type Refusal = 'not-found' | 'forbidden' | 'wrong-state' | 'stale' | 'not-a-colleague';
type Change = { id: string | undefined; version: number };

/** Changes what was asked, of whom and by when; stale carries the assignment as it is now. */
export function editAssignment(
  member: Member,
  { id, version, words, ...letters }: Change & { words: AssignmentWords } & Letters,
): Promise<Result<null, Refusal>> {
  return onAssignment(member, id, async (tx, seat, row, sides) => {
    if (!sides.giver) return fail('forbidden');
    if (row.state !== 'given' && row.state !== 'accepted') return fail('wrong-state');
    const assignee = (await listStaff(tx)).find((one) => one.id === words.assigneeId);
    if (!assignee) return fail('not-a-colleague');
    const assigneeName = `${assignee.firstName} ${assignee.lastName}`;
    const moved = assignee.id !== row.assigneeId;
    const change = { ...words, assigneeName, ...(moved ? { state: 'given' as const } : {}) };
    const done = await changeAssignment(
      tx,
      { tenantId: seat.entered.tenant.id, id: row.id, version },
      change,
    );
    if (!done.ok) return fail('stale', row);
    const changed = { ...row, ...change };
    await note(tx, seat, changed, { action: 'edit' });
    if (moved)
      await writeAboutAssignment(tx, seat, {
        row: changed,
        what: 'given',
        key: String(version + 1),
        ...letters,
      });
    return ok(null);
  });
}

export type StepInput = { step: AssignmentStep; text: string };

/** Accept, report, return, confirm or withdraw. */
export function moveAssignment(
  member: Member,
  { id, version, step, text, ...letters }: Change & StepInput & Letters,
): Promise<Result<null, Refusal>> {
  return onAssignment(member, id, async (tx, seat, row, sides) => {
    const to = stepAssignment(row.state, step, sides);
    if (to === 'forbidden' || to === 'wrong-state') return fail(to);
    const now = new Date();
    const change = {
      state: to,
      ...(step === 'report' ? { report: text, reportedAt: now, returnReason: null } : {}),
      ...(step === 'return' ? { returnReason: text } : {}),
      ...(to === 'done' || to === 'dropped' ? { closedAt: now } : {}),
    };
    const done = await changeAssignment(
      tx,
      { tenantId: seat.entered.tenant.id, id: row.id, version },
      change,
    );
    if (!done.ok) return fail('stale', row);
    await note(tx, seat, row, {
      action: step,
      from: row.state,
      to,
      reason: step === 'return' || step === 'withdraw' ? text || null : null,
    });
    const what = ({ report: 'reported', return: 'returned', confirm: 'done' } as const)[step as 'report'];
    if (what) await writeAboutAssignment(tx, seat, { row, what, key: String(version + 1), ...letters });
    return ok(null);
  });
}

/** Finds it for this person, and signs with the absent one's name where she only stands in. */
function onAssignment(
  member: Member,
  id: string | undefined,
  work: (
    tx: TenantTx,
    seat: Member,
    row: Assignment,
    sides: { assignee: boolean; giver: boolean },
  ) => Promise<Result<null, Refusal>>,
): Promise<Result<null, Refusal>> {
  const seat = (instead: { id: string; name: string } | null, own: boolean): Member => {
    if (!instead || own) return actingAs(member, 'assignment:do');
    return { ...member, actingFor: instead };
  };
  return withTenant(member, async (tx) => {
    const row = isUuid(id) ? await findAssignment(tx, { tenantId: member.entered.tenant.id, id }) : null;
    return row ? { ok: true as const, value: row } : fail('not-found');
  }).then((found) => {
    if (!found.ok) return fail('not-found');
    const { insteadOf, ...sides } = sidesOf(member, found.value);
    const mayGive = member.permissions.has('assignment:give');
    if (!sides.assignee && !sides.giver && !mayGive) return fail('not-found');
    const me = member.entered.person.id;
    const own = found.value.assigneeId === me || found.value.givenById === me;
    const at = !sides.assignee && !sides.giver ? actingAs(member, 'assignment:give') : seat(insteadOf, own);
    return withTenant(at, (tx) =>
      work(tx, at, found.value, { assignee: sides.assignee, giver: sides.giver || mayGive }),
    );
  });
}

function note(
  tx: TenantTx,
  member: Member,
  row: Pick<Assignment, 'id' | 'title'>,
  { action, from, to, reason }: { action: string; from?: string; to?: string; reason?: string | null },
): Promise<void> {
  return recordHistory(tx, {
    tenantId: member.entered.tenant.id,
    subjectKind: 'assignment',
    subjectId: row.id,
    action,
    ...(from ? { fromState: from } : {}),
    ...(to ? { toState: to } : {}),
    reason: reason ?? null,
    data: { title: row.title },
  });
}
