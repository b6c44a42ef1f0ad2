import { assignments } from '@sklaida/db/schema';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { AssignmentState } from './assignments';

export type Assignment = {
  id: string;
  title: string;
  body: string;
  assigneeId: string;
  assigneeName: string;
  givenById: string;
  givenByName: string;
  dueOn: IsoDate;
  state: AssignmentState;
  report: string;
  reportedAt: Date | null;
  closedAt: Date | null;
  returnReason: string | null;
  createdAt: Date;
  version: number;
};

const columns = {
  id: assignments.id,
  title: assignments.title,
  body: assignments.body,
  assigneeId: assignments.assigneeId,
  assigneeName: assignments.assigneeName,
  givenById: assignments.givenById,
  givenByName: assignments.givenByName,
  dueOn: assignments.dueOn,
  state: sql<AssignmentState>`${assignments.state}`,
  report: assignments.report,
  reportedAt: assignments.reportedAt,
  closedAt: assignments.closedAt,
  returnReason: assignments.returnReason,
  createdAt: assignments.createdAt,
  version: assignments.version,
};

/** Open assignments by their day, or the closed ones, the latest first. */
export async function listAssignments(
  tx: TenantTx,
  { tenantId, open }: { tenantId: string; open: boolean },
): Promise<Assignment[]> {
  const states: AssignmentState[] = open ? ['given', 'accepted', 'reported'] : ['done', 'dropped'];
  return tx
    .select(columns)
    .from(assignments)
    .where(and(eq(assignments.tenantId, tenantId), inArray(assignments.state, states)))
    .orderBy(...(open ? [asc(assignments.dueOn), asc(assignments.id)] : [desc(assignments.closedAt)]))
    .limit(open ? 500 : 100);
}

export async function findAssignment(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<Assignment | null> {
  const [row] = await tx
    .select(columns)
    .from(assignments)
    .where(and(eq(assignments.tenantId, key.tenantId), eq(assignments.id, key.id)));
  return row ?? null;
}

/** False when an assignment of this id is there already: the form was sent twice. */
export async function insertAssignment(
  tx: TenantTx,
  row: Pick<
    Assignment,
    'id' | 'title' | 'body' | 'assigneeId' | 'assigneeName' | 'givenById' | 'givenByName' | 'dueOn'
  > & { tenantId: string; createdBy: string },
): Promise<boolean> {
  const written = await tx
    .insert(assignments)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: assignments.id });
  return written.length === 1;
}

type Change = Partial<
  Pick<
    Assignment,
    | 'title'
    | 'body'
    | 'assigneeId'
    | 'assigneeName'
    | 'dueOn'
    | 'state'
    | 'report'
    | 'reportedAt'
    | 'closedAt'
    | 'returnReason'
  >
>;

/** Writes over the version that was read; stale when somebody was faster. */
export async function changeAssignment(
  tx: TenantTx,
  key: { tenantId: string; id: string; version: number },
  change: Change,
): Promise<Result<null, 'stale'>> {
  const written = await tx
    .update(assignments)
    .set({ ...change, updatedAt: sql`now()`, version: sql`${assignments.version} + 1` })
    .where(
      and(
        eq(assignments.tenantId, key.tenantId),
        eq(assignments.id, key.id),
        eq(assignments.version, key.version),
      ),
    )
    .returning({ id: assignments.id });
  return written.length === 1 ? ok(null) : fail('stale');
}
