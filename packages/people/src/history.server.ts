import { history } from '@sklaida/db/schema';
import type { TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { and, desc, eq, gte, ilike, isNotNull, lt, ne, or, sql } from 'drizzle-orm';

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
    subjectKind:
      | 'campaign'
      | 'adoption'
      | 'content_item'
      | 'assignment'
      | 'distribution'
      | 'report'
      | 'template'
      | 'bulletin';
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

/** Who reads the history of a library, which holds lines about things not everybody there reads. */
export type HistoryReader = {
  /** Herself and everybody she stands in for. */
  people: readonly string[];
  /** Groups she sits in. */
  groups: readonly string[];
  /** Whether she reads every notice of the library. */
  bulletins: boolean;
};

const groupCourse = ['open', 'change', 'end', 'reopen', 'gather'];

/**
 * What is said in a group is for those who sit in it, though its host keeps the line; of a group others learn that it was opened,
 * changed or ended. A notice for some departments is for whoever writes notices, a report of duties for its author and its recipient.
 */
function readBy({ people, groups, bulletins }: HistoryReader) {
  const oneOf = (values: readonly string[]) =>
    sql`(select value from jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;
  return and(
    sql`(coalesce(${history.data} ->> 'group', '') !~ '^[0-9a-f-]{36}$' or ${history.data} ->> 'group' in ${oneOf(groups)}
      or (${history.subjectKind} = 'workgroup' and ${history.action} in ${oneOf(groupCourse)}))`,
    bulletins
      ? undefined
      : sql`(${history.subjectKind} <> 'bulletin' or exists (select from bulletins b where b.tenant_id = ${history.tenantId}
          and b.id = ${history.subjectId} and jsonb_array_length(b.departments) = 0))`,
    sql`(${history.subjectKind} not in ('report', 'shared_report') or not exists (select from reports r
      where r.tenant_id = ${history.tenantId} and r.id = ${history.subjectId} and r.kind = 'duties'
        and r.author_id::text not in ${oneOf(people)}
        and (r.submitted_at is null or coalesce(r.recipient_id::text, '') not in ${oneOf(people)})))`,
  );
}

/**
 * Newest first; `before` is the id of the last entry already shown, `except` an action to leave out. Either of one thing whose page
 * the person may read, or of everything as far as this reader goes.
 */
export async function listHistory(
  tx: TenantTx,
  filter: ({ subjectId: string; reader?: HistoryReader } | { subjectId?: string; reader: HistoryReader }) & {
    tenantId: string;
    before?: string;
    except?: string;
    /** Between two instants, the second left out. */
    since?: Date;
    until?: Date;
    personId?: string;
    kind?: string;
    /** Words looked for in names, reasons and titles. */
    text?: string;
    limit: number;
  },
): Promise<HistoryEntry[]> {
  return tx
    .select(columns)
    .from(history)
    .where(
      and(
        eq(history.tenantId, filter.tenantId),
        filter.reader && readBy(filter.reader),
        filter.subjectId ? eq(history.subjectId, filter.subjectId) : undefined,
        filter.before ? lt(history.id, filter.before) : undefined,
        filter.except ? ne(history.action, filter.except) : undefined,
        filter.since ? gte(history.at, filter.since) : undefined,
        filter.until ? lt(history.at, filter.until) : undefined,
        filter.personId ? eq(history.personId, filter.personId) : undefined,
        filter.kind ? eq(history.subjectKind, filter.kind) : undefined,
        filter.text ? holds(filter.text) : undefined,
      ),
    )
    .orderBy(desc(history.id))
    .limit(filter.limit);
}

/** The typed percent and underscore mean themselves. */
function holds(text: string) {
  const wanted = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return or(
    ilike(history.personName, wanted),
    ilike(history.actingForName, wanted),
    ilike(history.reason, wanted),
    sql`${history.data}::text ilike ${wanted}`,
  );
}

/** Who and what the library's history speaks of to this reader, for choosing from. */
export async function historyChoices(
  tx: TenantTx,
  { tenantId, reader }: { tenantId: string; reader: HistoryReader },
): Promise<{ people: { id: string; name: string }[]; kinds: string[] }> {
  const shown = and(eq(history.tenantId, tenantId), readBy(reader));
  const people = await tx
    .select({ id: sql<string>`${history.personId}`, name: sql<string>`max(${history.personName})` })
    .from(history)
    .where(and(shown, isNotNull(history.personId), isNotNull(history.personName)))
    .groupBy(history.personId)
    .orderBy(sql`max(${history.personName}) collate "lt-x-icu"`, history.personId)
    .limit(300);
  const kinds = await tx.selectDistinct({ kind: history.subjectKind }).from(history).where(shown);
  return { people, kinds: kinds.map((row) => row.kind).sort() };
}
