import { commitments } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx, type WorkerTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result, type TenantKind } from '@sklaida/kernel';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { CommitmentState, CommitmentStep } from './commitment-states';

/** A decision of a group as a task of the entered library. */
export type Commitment = {
  id: string;
  groupId: string;
  groupName: string;
  hostSlug: string;
  body: string;
  assigneeId: string;
  assigneeName: string;
  /** The group's own member, where she handed it on. */
  ownerId: string | null;
  ownerName: string | null;
  /** The day the group asked for, and the one that holds. */
  askedOn: IsoDate | null;
  dueOn: IsoDate | null;
  proposedOn: IsoDate | null;
  state: CommitmentState;
  reason: string | null;
  progress: string | null;
  doneAt: Date | null;
  createdAt: Date;
  version: number;
};

const columns = {
  id: commitments.id,
  groupId: commitments.groupId,
  groupName: commitments.groupName,
  hostSlug: commitments.hostSlug,
  body: commitments.body,
  assigneeId: commitments.assigneeId,
  assigneeName: commitments.assigneeName,
  ownerId: commitments.ownerId,
  ownerName: commitments.ownerName,
  askedOn: sql<IsoDate | null>`${commitments.askedOn}`,
  dueOn: sql<IsoDate | null>`${commitments.dueOn}`,
  proposedOn: sql<IsoDate | null>`${commitments.proposedOn}`,
  state: sql<CommitmentState>`${commitments.state}`,
  reason: commitments.reason,
  progress: commitments.progress,
  doneAt: commitments.doneAt,
  createdAt: commitments.createdAt,
  version: commitments.version,
};

/** What the library is asked or has promised by its day, or what is over, the latest first. */
export async function listCommitments(
  tx: TenantTx,
  { tenantId, live }: { tenantId: string; live: boolean },
): Promise<Commitment[]> {
  const states: CommitmentState[] = live
    ? ['offered', 'accepted', 'countered']
    : ['done', 'declined', 'withdrawn'];
  return tx
    .select(columns)
    .from(commitments)
    .where(and(eq(commitments.tenantId, tenantId), inArray(commitments.state, states)))
    .orderBy(...(live ? [asc(commitments.dueOn), asc(commitments.id)] : [desc(commitments.updatedAt)]))
    .limit(live ? 500 : 100);
}

export async function findCommitment(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<Commitment | null> {
  const [row] = await tx
    .select(columns)
    .from(commitments)
    .where(and(eq(commitments.tenantId, key.tenantId), eq(commitments.id, key.id)));
  return row ?? null;
}

type Answer = {
  id: string;
  version: number;
  step: CommitmentStep;
  /** The other day that is proposed. */
  on?: IsoDate | null;
  /** The reason, or how it goes; the group reads it. */
  words?: string;
  origin: string;
  demo: boolean;
};

/** Answers the group; the same answer again is the same answer. */
export async function answerCommitment(
  tx: TenantTx,
  { id, version, step, on, words, origin, demo }: Answer,
): Promise<Result<null, 'not-found' | 'wrong-state' | 'stale'>> {
  const [row] = await rowsOf<{ outcome: string }>(
    tx,
    sql`select carry.answer_commitment(${id}, ${version}::int, ${step}, ${on ?? null}::date, ${words ?? ''}, ${origin}, ${demo}) as outcome`,
  );
  const outcome = row?.outcome;
  return outcome === 'not-found' || outcome === 'wrong-state' || outcome === 'stale'
    ? fail(outcome)
    : ok(null);
}

/** Gives it to a colleague who works in the library; the group goes on reading its own member's name. */
export async function handOnCommitment(
  tx: TenantTx,
  one: { id: string; version: number; to: string; words: string; origin: string; demo: boolean },
): Promise<Result<null, 'not-found' | 'wrong-state' | 'stale' | 'not-a-colleague'>> {
  const { id, version, to, words, origin, demo } = one;
  const [row] = await rowsOf<{ outcome: string }>(
    tx,
    sql`select carry.hand_on_commitment(${id}, ${version}::int, ${to}, ${words}, ${origin}, ${demo}) as outcome`,
  );
  switch (row?.outcome) {
    case 'not-found':
    case 'wrong-state':
    case 'stale':
    case 'not-a-colleague':
      return fail(row.outcome);
    default:
      return ok(null);
  }
}

export type WaitingAtWork = Pick<Commitment, 'id' | 'body' | 'groupName' | 'dueOn'> & {
  state: 'offered' | 'accepted';
  slug: string;
  kind: TenantKind;
  library: string;
};

/** What groups wait for from a person, in the library the worker has entered. */
export function waitingAtWork(tx: WorkerTx, { personId }: { personId: string }): Promise<WaitingAtWork[]> {
  return rowsOf<WaitingAtWork>(
    tx,
    sql`select id, body, group_name as "groupName", state, due_on as "dueOn", slug, kind, library from jobs.commitments_for(${personId})`,
  );
}
