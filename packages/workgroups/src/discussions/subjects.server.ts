import { agendaItems, decisions, groupReports, meetings, reviews, sideReports } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { and, desc, eq, gte, isNull, or } from 'drizzle-orm';
import type { GroupKey } from '../meetings/meeting';
import type { ThreadSubject } from './threads';

/**
 * Something the group has before it. `within`: the meeting of an agenda's line, the review of a template; of a report the group's own
 * one, and null for one that was shared with it.
 */
export type Subject = {
  kind: Exclude<ThreadSubject, 'topic'>;
  id: string;
  title: string;
  number: number | null;
  within: string | null;
  withinTitle: string | null;
  at: Date | null;
};

type Wanted = { group: GroupKey; id?: string; since: Date };

/** What a thread can be about, or the one thing of that kind with this id: of agendas those from `since` on. */
export async function listSubjects(
  tx: TenantTx,
  { kind, ...wanted }: Wanted & { kind: Subject['kind'] },
): Promise<Subject[]> {
  const rows = await readers[kind](tx, wanted);
  return rows.map((row) => ({
    ...{ number: null, within: null, withinTitle: null, at: null, kind },
    ...row,
  }));
}

export async function findSubject(
  tx: TenantTx,
  { group, kind, id }: { group: GroupKey; kind: Subject['kind']; id: string },
): Promise<Subject | null> {
  const [found] = await listSubjects(tx, { group, kind, id, since: new Date(0) });
  return found ?? null;
}

const readers = {
  agenda_item: (tx: TenantTx, { group, id, since }: Wanted) =>
    tx
      .select({
        id: agendaItems.id,
        title: agendaItems.title,
        within: meetings.id,
        withinTitle: meetings.title,
        at: meetings.startsAt,
      })
      .from(agendaItems)
      .innerJoin(
        meetings,
        and(eq(meetings.tenantId, agendaItems.tenantId), eq(meetings.id, agendaItems.meetingId)),
      )
      .where(
        and(
          eq(agendaItems.tenantId, group.tenantId),
          eq(agendaItems.scopeId, group.id),
          gte(meetings.startsAt, since),
          id ? eq(agendaItems.id, id) : undefined,
        ),
      )
      .orderBy(meetings.startsAt, agendaItems.position)
      .limit(100),
  decision: (tx: TenantTx, { group, id }: Wanted) =>
    tx
      .select({ id: decisions.id, title: decisions.body, number: decisions.number })
      .from(decisions)
      .where(
        and(
          eq(decisions.tenantId, group.tenantId),
          eq(decisions.scopeId, group.id),
          id ? eq(decisions.id, id) : sql`${decisions.state} in ('open', 'in_progress')`,
        ),
      )
      .orderBy(desc(decisions.number))
      .limit(100),
  template: (tx: TenantTx, { group, id }: Wanted) =>
    tx
      .select({ id: reviews.subjectId, title: reviews.title, within: reviews.id })
      .from(reviews)
      .where(
        and(
          eq(reviews.tenantId, group.tenantId),
          eq(reviews.scopeId, group.id),
          eq(reviews.subjectKind, 'template'),
          id ? eq(reviews.subjectId, id) : eq(reviews.state, 'open'),
        ),
      )
      .orderBy(desc(reviews.createdAt))
      .limit(id ? 1 : 50),
  report: async (tx: TenantTx, { group, id }: Wanted) => [
    ...(await tx
      .select({ id: sideReports.id, title: sideReports.title, within: sideReports.id })
      .from(sideReports)
      .where(
        and(
          eq(sideReports.tenantId, group.tenantId),
          eq(sideReports.scopeId, group.id),
          id ? eq(sideReports.id, id) : undefined,
        ),
      )
      .orderBy(desc(sideReports.createdAt))
      .limit(50)),
    ...(await tx
      .select({ id: groupReports.id, title: groupReports.title, withinTitle: groupReports.library })
      .from(groupReports)
      .where(
        and(
          eq(groupReports.tenantId, group.tenantId),
          eq(groupReports.scopeId, group.id),
          isNull(groupReports.withdrawnAt),
          or(isNull(groupReports.expiresOn), gte(groupReports.expiresOn, sql`ctx.today()`)),
          id ? eq(groupReports.id, id) : undefined,
        ),
      )
      .orderBy(desc(groupReports.createdAt))
      .limit(50)),
  ],
};
