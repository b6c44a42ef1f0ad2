import type { TenantTx } from '@sklaida/db/tenancy';
import { withTenant } from '@sklaida/db/tenancy';
import { fail, type IsoDate, isUuid, ok, type Result, todayIn } from '@sklaida/kernel';
import {
  type DistributionStep,
  isLateDistribution,
  isOpenDistribution,
  type Sending,
  stepDistribution,
} from '@sklaida/people';
import {
  changeDistribution,
  type Distribution,
  type DistributionWords,
  findDistribution,
  type HistoryEntry,
  insertDistribution,
  listDistribution,
  listHistory,
  listStaff,
  recordHistory,
} from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { readPeople } from '../duties/assignments.server';

export type OrderLine = Omit<Distribution, 'body' | 'reportedAt' | 'version' | 'responsibleId'> & {
  late: boolean;
};
export type RegisterPage = {
  base: string;
  library: string;
  open: OrderLine[];
  closed: OrderLine[];
  mayWrite: boolean;
};

export const distributionPath = (member: Pick<Member, 'entered'>) =>
  `/b/${member.entered.tenant.slug}/distribution`;

export async function readRegister(tx: TenantTx, member: Member, now: Date): Promise<RegisterPage> {
  const { tenant } = member.entered;
  const today = todayIn(timeZone, now);
  const lines = (await listDistribution(tx, { tenantId: tenant.id })).map(
    ({ body: _, reportedAt: _at, version: _v, responsibleId: _who, ...one }): OrderLine => ({
      ...one,
      late: isLateDistribution(one, today),
    }),
  );
  return {
    base: distributionPath(member),
    library: tenant.name,
    open: lines.filter((one) => isOpenDistribution(one.state)).sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
    closed: lines.filter((one) => !isOpenDistribution(one.state)),
    mayWrite: member.permissions.has('distribution:write'),
  };
}

export type OrderPage = {
  base: string;
  one: Omit<Distribution, 'reportedAt'> & { late: boolean };
  steps: DistributionStep[];
  mayEdit: boolean;
  history: HistoryEntry[];
  people: { value: string; label: string }[];
  today: IsoDate;
};

export async function readOrder(
  tx: TenantTx,
  member: Member,
  id: string | undefined,
  now: Date,
): Promise<OrderPage | null> {
  const { tenant } = member.entered;
  const found = isUuid(id) ? await findDistribution(tx, { tenantId: tenant.id, id }) : null;
  if (!found) return null;
  const { reportedAt: _, ...one } = found;
  const today = todayIn(timeZone, now);
  const writes = member.permissions.has('distribution:write');
  const all: DistributionStep[] = ['accept', 'send', 'report', 'decline'];
  return {
    base: distributionPath(member),
    one: { ...one, late: isLateDistribution(found, today) },
    steps: writes ? all.filter((step) => stepDistribution(found.state, step) !== 'wrong-state') : [],
    mayEdit: writes && isOpenDistribution(found.state),
    history: await listHistory(tx, { tenantId: tenant.id, subjectId: found.id, limit: 50 }),
    people: await readPeople(tx),
    today,
  };
}

type Words = Omit<DistributionWords, 'responsibleName'>;
type Refusal = 'not-found' | 'wrong-state' | 'stale' | 'not-a-colleague' | 'no-proof';

/** The name of who answers for it, as it is on the day; undefined for somebody who is no colleague. */
async function responsibleOf(tx: TenantTx, id: string | null): Promise<string | null | undefined> {
  if (id === null) return null;
  const person = (await listStaff(tx)).find((one) => one.id === id);
  return person && `${person.firstName} ${person.lastName}`;
}

/** Registers an order; the same `id` twice is one order. */
export function registerOrder(
  member: Member,
  { id, words }: { id: string; words: Words },
): Promise<Result<null, 'not-a-colleague'>> {
  const { tenant, person } = member.entered;
  return withTenant(member, async (tx) => {
    const responsibleName = await responsibleOf(tx, words.responsibleId);
    if (responsibleName === undefined) return fail('not-a-colleague');
    const row = { ...words, id, responsibleName, tenantId: tenant.id, createdBy: person.id };
    if (await insertDistribution(tx, row)) await note(tx, member, row, 'receive', null, 'received');
    return ok(null);
  });
}

export function editOrder(
  member: Member,
  { id, version, words }: { id: string | undefined; version: number; words: Words },
): Promise<Result<null, Refusal>> {
  return onOrder(member, id, async (tx, row) => {
    if (!isOpenDistribution(row.state)) return fail('wrong-state');
    const responsibleName = await responsibleOf(tx, words.responsibleId);
    if (responsibleName === undefined) return fail('not-a-colleague');
    const key = { tenantId: member.entered.tenant.id, id: row.id, version };
    const done = await changeDistribution(tx, key, { ...words, responsibleName });
    if (!done.ok) return fail('stale', row);
    await note(tx, member, { id: row.id, title: words.title }, 'edit', null, null);
    return ok(null);
  });
}

export type OrderStep =
  | { step: 'accept' }
  | { step: 'send'; sending: Omit<Sending, 'by'> }
  | { step: 'report'; report: string }
  | { step: 'decline'; reason: string };

/** Accept, write down a sending, report or decline. */
export function moveOrder(
  member: Member,
  { id, version, ...input }: { id: string | undefined; version: number } & OrderStep,
): Promise<Result<null, Refusal>> {
  const { tenant, person } = member.entered;
  return onOrder(member, id, async (tx, row) => {
    const to = stepDistribution(row.state, input.step);
    if (to === 'wrong-state')
      return fail(input.step === 'report' && isOpenDistribution(row.state) ? 'no-proof' : 'wrong-state');
    const by = `${person.firstName} ${person.lastName}`;
    const change = {
      state: to,
      ...(input.step === 'send' ? { proof: [...row.proof, { ...input.sending, by }] } : {}),
      ...(input.step === 'report' ? { report: input.report, reportedAt: new Date() } : {}),
      ...(input.step === 'decline' ? { declineReason: input.reason } : {}),
    };
    const done = await changeDistribution(tx, { tenantId: tenant.id, id: row.id, version }, change);
    if (!done.ok) return fail('stale', row);
    const reason = input.step === 'decline' ? input.reason : null;
    await note(tx, member, row, input.step, row.state, to, reason);
    return ok(null);
  });
}

function onOrder(
  member: Member,
  id: string | undefined,
  work: (tx: TenantTx, row: Distribution) => Promise<Result<null, Refusal>>,
): Promise<Result<null, Refusal>> {
  return withTenant(member, async (tx) => {
    const row = isUuid(id) ? await findDistribution(tx, { tenantId: member.entered.tenant.id, id }) : null;
    return row ? work(tx, row) : fail('not-found');
  });
}

function note(
  tx: TenantTx,
  member: Member,
  { id, title }: { id: string; title: string },
  action: string,
  from: string | null,
  to: string | null,
  reason: string | null = null,
): Promise<void> {
  return recordHistory(tx, {
    tenantId: member.entered.tenant.id,
    subjectKind: 'distribution',
    subjectId: id,
    action,
    ...(from ? { fromState: from } : {}),
    ...(to ? { toState: to } : {}),
    reason,
    data: { title },
  });
}
