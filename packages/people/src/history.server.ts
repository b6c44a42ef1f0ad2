import { history } from '@sklaida/db/schema';
import type { TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { and, desc, eq, gte, lt, ne } from 'drizzle-orm';

export type HistoryEntry = {
  id: string;
  at: Date;
  personName: string | null;
  /** Whom the person stood in for. */
  actingForId: string | null;
  actingForName: string | null;
  subjectKind: string;
  subjectId: string;
  action: string;
  fromState: string | null;
  toState: string | null;
  reason: string | null;
  data: Record<string, string | number | null>;
};

/** Writes who did what and why; the person is the one the database entered, never an argument. */
export async function recordHistory(
  tx: TenantTx,
  entry: {
    tenantId: string;
    subjectKind: 'campaign' | 'adoption' | 'content_item' | 'assignment' | 'distribution';
    subjectId: string;
    action: string;
    fromState?: string;
    toState?: string;
    reason?: string | null;
    data?: Record<string, string | number | null>;
  },
): Promise<void> {
  await tx.insert(history).values({ id: uuidv7(), ...entry });
}

const columns = {
  id: history.id,
  at: history.at,
  personName: history.personName,
  actingForId: history.actingForId,
  actingForName: history.actingForName,
  subjectKind: history.subjectKind,
  subjectId: history.subjectId,
  action: history.action,
  fromState: history.fromState,
  toState: history.toState,
  reason: history.reason,
  data: history.data,
};

/** Newest first; `before` is the id of the last entry already shown, `except` an action to leave out. */
export async function listHistory(
  tx: TenantTx,
  filter: {
    tenantId: string;
    subjectId?: string;
    before?: string;
    except?: string;
    /** Between two instants, the second left out. */
    since?: Date;
    until?: Date;
    limit: number;
  },
): Promise<HistoryEntry[]> {
  return tx
    .select(columns)
    .from(history)
    .where(
      and(
        eq(history.tenantId, filter.tenantId),
        filter.subjectId ? eq(history.subjectId, filter.subjectId) : undefined,
        filter.before ? lt(history.id, filter.before) : undefined,
        filter.except ? ne(history.action, filter.except) : undefined,
        filter.since ? gte(history.at, filter.since) : undefined,
        filter.until ? lt(history.at, filter.until) : undefined,
      ),
    )
    .orderBy(desc(history.id))
    .limit(filter.limit);
}
