import { decisions, meetings } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { and, asc, desc, eq, ilike, inArray, lt, type SQL } from 'drizzle-orm';
import type { CommitmentState } from './commitment-states';
import type { DecisionState } from './decision-states';

type Group = { id: string; tenantId: string };

const columns = {
  id: decisions.id,
  number: decisions.number,
  body: decisions.body,
  meetingId: decisions.meetingId,
  itemId: decisions.itemId,
  meetingTitle: meetings.title,
  meetingAt: meetings.startsAt,
  ownerId: decisions.ownerId,
  ownerName: decisions.ownerName,
  ownerLibrary: decisions.ownerLibrary,
  dueOn: sql<IsoDate | null>`${decisions.dueOn}`,
  state: sql<DecisionState>`${decisions.state}`,
  commitment: sql<CommitmentState | null>`${decisions.commitment}`,
  proposedOn: sql<IsoDate | null>`${decisions.proposedOn}`,
  reason: decisions.reason,
  progress: decisions.progress,
  progressAt: decisions.progressAt,
  doneAt: decisions.doneAt,
  createdAt: decisions.createdAt,
  version: decisions.version,
};

export type Decision = {
  id: string;
  number: number;
  body: string;
  meetingId: string | null;
  itemId: string | null;
  meetingTitle: string | null;
  meetingAt: Date | null;
  ownerId: string | null;
  ownerName: string | null;
  ownerLibrary: string | null;
  dueOn: IsoDate | null;
  state: DecisionState;
  /** What the owner's library says of it. */
  commitment: CommitmentState | null;
  proposedOn: IsoDate | null;
  reason: string | null;
  progress: string | null;
  progressAt: Date | null;
  doneAt: Date | null;
  createdAt: Date;
  version: number;
};

export type DecisionFilter = {
  states?: readonly DecisionState[];
  ownerId?: string;
  meetingId?: string;
  text?: string;
  /** Only those whose day passed before this one. */
  lateOn?: IsoDate;
};

/** The decisions of the entered group, the newest first; open ones asked for alone come by their day. */
export function listDecisions(
  tx: TenantTx,
  { group, ...filter }: { group: Group } & DecisionFilter,
): Promise<Decision[]> {
  const { states, ownerId, meetingId, text, lateOn } = filter;
  const where: (SQL | undefined)[] = [
    eq(decisions.tenantId, group.tenantId),
    eq(decisions.scopeId, group.id),
    states ? inArray(decisions.state, [...states]) : undefined,
    ownerId ? eq(decisions.ownerId, ownerId) : undefined,
    meetingId ? eq(decisions.meetingId, meetingId) : undefined,
    text ? ilike(decisions.body, `%${text.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
    lateOn ? lt(decisions.dueOn, lateOn) : undefined,
  ];
  const byDay = states?.every((state) => state === 'open' || state === 'in_progress');
  return read(tx)
    .where(and(...where))
    .orderBy(...(byDay ? [asc(decisions.dueOn), asc(decisions.number)] : [desc(decisions.number)]))
    .limit(1000);
}

export async function findDecision(
  tx: TenantTx,
  { group, id }: { group: Group; id: string },
): Promise<Decision | null> {
  const [row] = await read(tx).where(
    and(eq(decisions.tenantId, group.tenantId), eq(decisions.scopeId, group.id), eq(decisions.id, id)),
  );
  return row ?? null;
}

const read = (tx: TenantTx) =>
  tx
    .select(columns)
    .from(decisions)
    .leftJoin(meetings, and(eq(meetings.tenantId, decisions.tenantId), eq(meetings.id, decisions.meetingId)))
    .$dynamic();
