import { decisions } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import { and, eq } from 'drizzle-orm';
import { type DecisionStep, decisionIsOpen, stepDecision } from './decision-states';
import { type Decision, findDecision } from './list-decisions.server';
import { listPossibleOwners, type PossibleOwner } from './people.server';

type Group = { id: string; tenantId: string };
/** Where letters lead, and whether they say that people are invented. */
type Letters = { origin: string; demo: boolean };
type Words = { body: string; ownerId: string | null; dueOn: IsoDate | null };

/**
 * Writes down what the entered group decided, and offers it to the owner's library as a task. Numbers follow one another within the
 * group whoever writes at the same time; the same `id` again is the same decision and answers its number.
 */
export async function addDecision(
  tx: TenantTx,
  input: Words &
    Letters & { group: Group; id: string; personId: string; meetingId?: string; itemId?: string },
): Promise<Result<{ id: string; number: number }, 'not-a-member'>> {
  const { group, id, body, dueOn, personId, meetingId = null, itemId = null } = input;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`decisions ${group.id}`}, 0))`);
  const known = await findDecision(tx, { group, id });
  if (known) return ok({ id, number: known.number });
  const owner = await ownerOf(tx, input.ownerId);
  if (owner === 'not-a-member') return fail(owner);
  const [last] = await rowsOf<{ number: number }>(
    tx,
    sql`select coalesce(max(number), 0) as number from decisions where tenant_id = ${group.tenantId} and scope_id = ${group.id}`,
  );
  const number = (last?.number ?? 0) + 1;
  const { ownerId, ownerName, ownerTenantId, ownerLibrary } = columnsOf(owner);
  // Only the granted columns: what a library answers is not the group's to write.
  await tx.execute(sql`insert into decisions (tenant_id, id, scope_id, meeting_id, item_id, number, body, due_on, created_by,
      owner_id, owner_name, owner_tenant_id, owner_library)
    values (${group.tenantId}, ${id}, ${group.id}, ${meetingId}, ${itemId}, ${number}, ${body}, ${dueOn}, ${personId},
      ${ownerId}, ${ownerName}, ${ownerTenantId}, ${ownerLibrary})`);
  await note(tx, id, { action: 'decide', to: 'open', body, number });
  if (owner) await offer(tx, id, input);
  return ok({ id, number });
}

type Change = Words & Letters & { group: Group; id: string; version: number };
type Refusal = 'not-found' | 'stale' | 'not-a-member' | 'wrong-state' | 'forbidden' | 'library-tells';

/** Changes the words, the owner or the day. Whoever had taken it upon her is asked anew; the day she proposed is agreed by writing it here. */
export async function changeDecision(tx: TenantTx, change: Change): Promise<Result<null, Refusal>> {
  const { group, id, version, body, dueOn } = change;
  const was = await findDecision(tx, { group, id });
  if (!was) return fail('not-found');
  if (!decisionIsOpen(was.state)) return fail('wrong-state');
  const owner = await ownerOf(tx, change.ownerId);
  if (owner === 'not-a-member') return fail(owner);
  const same = was.body === body && was.dueOn === dueOn && was.ownerId === (owner?.personId ?? null);
  if (same) return ok(null);
  const written = await write(tx, { group, id, version }, { body, dueOn, ...columnsOf(owner) });
  if (!written) return fail('stale', was);
  await note(tx, id, { action: 'change', body, number: was.number });
  if (owner) await offer(tx, id, change);
  else await withdraw(tx, id, change);
  return ok(null);
}

/** A step of the lead; dropping takes back what a library was asked to do, taking up again asks it anew. */
export async function steerDecision(
  tx: TenantTx,
  input: Letters & { group: Group; id: string; version: number; step: DecisionStep; lead: boolean },
): Promise<Result<null, Refusal>> {
  const { group, id, version, step, lead } = input;
  const was = await findDecision(tx, { group, id });
  if (!was) return fail('not-found');
  const to = stepDecision(was.state, step, { lead, commitment: was.commitment });
  if (to === 'forbidden' || to === 'library-tells' || to === 'wrong-state') return fail(to);
  const change = { state: to, doneAt: to === 'done' ? new Date() : null };
  if (!(await write(tx, { group, id, version }, change))) return fail('stale', was);
  await note(tx, id, { action: step, from: was.state, to, body: was.body, number: was.number });
  if (step === 'drop') await withdraw(tx, id, input);
  if (step === 'reopen' && was.ownerId) await offer(tx, id, input);
  return ok(null);
}

/** The member with this id; null for nobody. */
async function ownerOf(
  tx: TenantTx,
  personId: string | null,
): Promise<PossibleOwner | null | 'not-a-member'> {
  if (!personId) return null;
  return (await listPossibleOwners(tx)).find((one) => one.personId === personId) ?? 'not-a-member';
}

const columnsOf = (owner: PossibleOwner | null) => ({
  ownerId: owner?.personId ?? null,
  ownerName: owner?.name ?? null,
  ownerTenantId: owner?.tenantId ?? null,
  ownerLibrary: owner?.library ?? null,
});

async function write(
  tx: TenantTx,
  { group, id, version }: { group: Group; id: string; version: number },
  change: Partial<Pick<Decision, 'body' | 'dueOn' | 'state' | 'doneAt'>> &
    Partial<ReturnType<typeof columnsOf>>,
): Promise<boolean> {
  const written = await tx
    .update(decisions)
    .set({ ...change, updatedAt: sql`now()`, version: sql`${decisions.version} + 1` })
    .where(
      and(
        eq(decisions.tenantId, group.tenantId),
        eq(decisions.scopeId, group.id),
        eq(decisions.id, id),
        eq(decisions.version, version),
      ),
    )
    .returning({ id: decisions.id });
  return written.length === 1;
}

/** Between the reading of the owner and this she may have left: then she is asked nothing and the group sees her without a promise. */
const offer = (tx: TenantTx, id: string, { origin, demo }: Letters) =>
  tx.execute(sql`select carry.offer_commitment(${id}, ${origin}, ${demo})`);

const withdraw = (tx: TenantTx, id: string, { origin, demo }: Letters) =>
  tx.execute(sql`select carry.withdraw_commitment(${id}, ${origin}, ${demo})`);

type Noted = { action: string; from?: string; to?: string; body: string; number: number };

const note = (tx: TenantTx, id: string, { action, from, to, body, number }: Noted) =>
  tx.execute(sql`select carry.note_group('decision', ${id}, ${action}, ${from ?? null}, ${to ?? null},
    jsonb_build_object('title', left(${body}, 200), 'number', ${number}::int))`);
