import { posts, threadReads, threads } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { and, asc, between, desc, eq, type SQL } from 'drizzle-orm';
import type { GroupKey } from '../meetings/meeting';
import type { Named } from './post-text';
import type { ThreadSubject } from './threads';

export type Thread = {
  id: string;
  subjectKind: ThreadSubject;
  subjectId: string | null;
  title: string;
  authorId: string;
  authorName: string;
  mustRead: boolean;
  posts: number;
  lastPostAt: Date;
  closedAt: Date | null;
  createdAt: Date;
};

const columns = {
  id: threads.id,
  subjectKind: sql<ThreadSubject>`${threads.subjectKind}`,
  subjectId: threads.subjectId,
  title: threads.title,
  authorId: threads.authorId,
  authorName: threads.authorName,
  mustRead: threads.mustRead,
  posts: threads.posts,
  lastPostAt: threads.lastPostAt,
  closedAt: threads.closedAt,
  createdAt: threads.createdAt,
};

const inGroup = (group: GroupKey) => and(eq(threads.tenantId, group.tenantId), eq(threads.scopeId, group.id));

/** The discussions of the entered group, the last spoken in first. */
export function listThreads(tx: TenantTx, { group }: { group: GroupKey }): Promise<Thread[]> {
  return tx.select(columns).from(threads).where(inGroup(group)).orderBy(desc(threads.lastPostAt)).limit(500);
}

const findBy = async (tx: TenantTx, group: GroupKey, where: SQL | undefined): Promise<Thread | null> => {
  const [row] = await tx
    .select(columns)
    .from(threads)
    .where(and(inGroup(group), where))
    .limit(1);
  return row ?? null;
};

export const findThread = (tx: TenantTx, { group, id }: { group: GroupKey; id: string }) =>
  findBy(tx, group, eq(threads.id, id));

/** Threads about things of one kind, by the thing's id. */
export async function threadsAbout(
  tx: TenantTx,
  { group, kind }: { group: GroupKey; kind: ThreadSubject },
): Promise<Map<string, { id: string; posts: number }>> {
  const rows = await tx
    .select({ id: threads.id, posts: threads.posts, subjectId: threads.subjectId })
    .from(threads)
    .where(and(inGroup(group), eq(threads.subjectKind, kind)));
  return new Map(rows.flatMap(({ subjectId, ...one }) => (subjectId ? [[subjectId, one] as const] : [])));
}

type ThreadHit = { threadId: string; number: number; body: string };

/** Threads in which one post, with the thread's title, holds all of these beginnings; of each its latest such post. */
export function searchThreads(tx: TenantTx, stems: readonly string[]): Promise<ThreadHit[]> {
  return rowsOf<ThreadHit>(
    tx,
    sql`select thread_id as "threadId", number, body from carry.search_threads(
      (select coalesce(array_agg(value), '{}') from jsonb_array_elements_text(${JSON.stringify(stems)}::jsonb)))`,
  );
}

export type Post = {
  id: string;
  number: number;
  authorId: string;
  authorName: string;
  library: string;
  body: string;
  mentions: Named[];
  removedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  version: number;
};

const postColumns = {
  id: posts.id,
  number: posts.number,
  authorId: posts.authorId,
  authorName: posts.authorName,
  library: posts.library,
  body: posts.body,
  mentions: sql<Named[]>`${posts.mentions}`,
  removedAt: posts.removedAt,
  createdAt: posts.createdAt,
  updatedAt: posts.updatedAt,
  version: posts.version,
};

/** Posts of a thread from one number to another, in the order they were written. */
export function listPosts(
  tx: TenantTx,
  at: { group: GroupKey; threadId: string; from: number; to: number },
): Promise<Post[]> {
  return tx
    .select(postColumns)
    .from(posts)
    .where(
      and(
        eq(posts.tenantId, at.group.tenantId),
        eq(posts.scopeId, at.group.id),
        eq(posts.threadId, at.threadId),
        between(posts.number, at.from, at.to),
      ),
    )
    .orderBy(asc(posts.number));
}

export async function findPost(
  tx: TenantTx,
  { group, threadId, id }: { group: GroupKey; threadId: string; id: string },
): Promise<Post | null> {
  const [row] = await tx
    .select(postColumns)
    .from(posts)
    .where(
      and(
        eq(posts.tenantId, group.tenantId),
        eq(posts.scopeId, group.id),
        eq(posts.threadId, threadId),
        eq(posts.id, id),
      ),
    );
  return row ?? null;
}

/** Who has read a thread how far, and who has confirmed it. */
export function listThreadReads(
  tx: TenantTx,
  { group, threadId }: { group: GroupKey; threadId: string },
): Promise<{ personId: string; personName: string; readNumber: number; confirmedAt: Date | null }[]> {
  return tx
    .select({
      personId: threadReads.personId,
      personName: threadReads.personName,
      readNumber: threadReads.readNumber,
      confirmedAt: threadReads.confirmedAt,
    })
    .from(threadReads)
    .where(
      and(
        eq(threadReads.tenantId, group.tenantId),
        eq(threadReads.scopeId, group.id),
        eq(threadReads.threadId, threadId),
      ),
    );
}
