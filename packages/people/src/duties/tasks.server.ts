import { tasks } from '@sklaida/db/schema';
import type { TenantTx } from '@sklaida/db/tenancy';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';

export type Task = {
  id: string;
  ruleId: string;
  title: string;
  role: string;
  assigneeId: string | null;
  subjectKind: string;
  subjectId: string;
  dueOn: string | null;
  state: string;
};

const columns = {
  id: tasks.id,
  ruleId: tasks.ruleId,
  title: tasks.title,
  role: tasks.role,
  assigneeId: tasks.assigneeId,
  subjectKind: tasks.subjectKind,
  subjectId: tasks.subjectId,
  dueOn: tasks.dueOn,
  state: tasks.state,
};

/** Tasks of one thing, or all open tasks of the library, the earliest first. */
export async function listTasks(
  tx: TenantTx,
  filter: { tenantId: string; subjectId?: string },
): Promise<Task[]> {
  return tx
    .select(columns)
    .from(tasks)
    .where(
      and(
        eq(tasks.tenantId, filter.tenantId),
        filter.subjectId ? eq(tasks.subjectId, filter.subjectId) : eq(tasks.state, 'open'),
      ),
    )
    .orderBy(asc(tasks.dueOn), asc(tasks.id));
}

/** Another title, role or day for one task of a thing. */
export async function changeTask(
  tx: TenantTx,
  input: {
    tenantId: string;
    subjectId: string;
    ruleId: string;
    change: Partial<Pick<Task, 'title' | 'role' | 'dueOn'>>;
  },
): Promise<void> {
  await tx
    .update(tasks)
    .set({ ...input.change, updatedAt: sql`now()`, version: sql`${tasks.version} + 1` })
    .where(
      and(
        eq(tasks.tenantId, input.tenantId),
        eq(tasks.subjectId, input.subjectId),
        eq(tasks.ruleId, input.ruleId),
      ),
    );
}

/** Marks tasks of one thing done, dropped or open again (what was done only when named); asking twice changes nothing. */
export async function settleTasks(
  tx: TenantTx,
  input: {
    tenantId: string;
    subjectId: string;
    personId: string;
    state: 'done' | 'dropped' | 'open';
    ruleIds?: readonly string[];
  },
): Promise<void> {
  const done = input.state === 'done';
  await tx
    .update(tasks)
    .set({
      state: input.state,
      doneAt: done ? sql`now()` : null,
      doneBy: done ? input.personId : null,
      updatedAt: sql`now()`,
      version: sql`${tasks.version} + 1`,
    })
    .where(
      and(
        eq(tasks.tenantId, input.tenantId),
        eq(tasks.subjectId, input.subjectId),
        inArray(
          tasks.state,
          input.state !== 'open' ? ['open'] : input.ruleIds ? ['dropped', 'done'] : ['dropped'],
        ),
        input.ruleIds ? inArray(tasks.ruleId, [...input.ruleIds]) : undefined,
      ),
    );
}
