import { rowsOf, sql, type TenantTx, type WorkerTx } from '@sklaida/db/tenancy';

/** Notes that the person has read a thread of the entered group up to a post, and with `confirm` that she says so herself. */
export async function markThread(
  tx: TenantTx,
  { threadId, number, confirm = false }: { threadId: string; number: number; confirm?: boolean },
): Promise<boolean> {
  const [row] = await rowsOf<{ found: boolean }>(
    tx,
    sql`select carry.mark_thread(${threadId}, ${number}::integer, ${confirm}) as found`,
  );
  return row?.found === true;
}

type WaitingThread = {
  threadId: string;
  /** The host of the group. */
  slug: string;
  groupId: string;
  groupName: string;
  title: string;
  unread: number;
  /** Somebody named her in what she has not read. */
  named: boolean;
  /** She has yet to confirm that she has read it. */
  must: boolean;
};

/** What the discussions of her groups hold for the person in the library she has entered, the last spoken in first. */
export const waitingThreads = (tx: TenantTx): Promise<WaitingThread[]> =>
  rowsOf<WaitingThread>(
    tx,
    sql`select thread_id as "threadId", slug, group_id as "groupId", group_name as "groupName", title, unread, named, must
      from carry.threads_for_person()`,
  );

/**
 * The same for the digest, in the library the worker has entered: what calls upon her, and what else was written since `since`, so that
 * nothing is told of anew every day.
 */
export async function unreadForDigest(
  tx: WorkerTx,
  { personId, since }: { personId: string; since: Date },
): Promise<WaitingThread[]> {
  return rowsOf<WaitingThread>(
    tx,
    sql`select thread_id as "threadId", slug, group_id as "groupId", group_name as "groupName", title, unread, named, must
      from jobs.threads_for(${personId}) where must or named or last_post_at >= ${since.toISOString()}`,
  );
}
