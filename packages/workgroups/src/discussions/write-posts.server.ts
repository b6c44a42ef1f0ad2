import { posts, threads } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import type { GroupKey } from '../meetings/meeting';
import { findPost, findThread, type Post, type Thread } from './list-threads.server';
import type { Named } from './post-text';
import { mayChangePost, mayCloseThread, type ThreadSubject } from './threads';

type Speaker = { id: string; name: string; library: string };
type Words = { body: string; mentions: Named[] };
type Subject = { kind: ThreadSubject; id: string | null };

const note = (
  tx: TenantTx,
  { id, title }: { id: string; title: string },
  action: 'open' | 'close' | 'reopen',
) =>
  tx.execute(
    sql`select carry.note_group('thread', ${id}, ${action}, null, null, jsonb_build_object('title', left(${title}::text, 200)))`,
  );

/**
 * Begins a thread with its first post. The same `id` again, or the same subject, is the same thread: its id comes back, and `begun`
 * tells whether anything was written.
 */
export async function openThread(
  tx: TenantTx,
  input: Words & {
    group: GroupKey;
    id: string;
    postId: string;
    title: string;
    subject: Subject;
    mustRead: boolean;
    by: Speaker;
  },
): Promise<{ id: string; begun: boolean }> {
  const { group, id, title, subject, mustRead, by } = input;
  const [written] = await tx
    .insert(threads)
    .values({
      ...{ id, title, mustRead, tenantId: group.tenantId, scopeId: group.id },
      ...{ subjectKind: subject.kind, subjectId: subject.id },
      ...{ authorId: by.id, authorName: by.name, createdBy: by.id },
    })
    .onConflictDoNothing()
    .returning({ id: threads.id });
  if (!written) {
    const [known] = await tx
      .select({ id: threads.id })
      .from(threads)
      .where(
        and(
          eq(threads.tenantId, group.tenantId),
          eq(threads.scopeId, group.id),
          subject.id
            ? and(eq(threads.subjectKind, subject.kind), eq(threads.subjectId, subject.id))
            : eq(threads.id, id),
        ),
      );
    return { id: known?.id ?? id, begun: false };
  }
  await addPost(tx, { ...input, threadId: id, id: input.postId });
  await note(tx, { id, title }, 'open');
  return { id, begun: true };
}

/** Puts a post at the end of an open thread. The same `id` again is the same post and answers its number. */
export async function addPost(
  tx: TenantTx,
  {
    group,
    threadId,
    id,
    body,
    mentions,
    by,
  }: Words & { group: GroupKey; threadId: string; id: string; by: Speaker },
): Promise<Result<{ number: number; begun: boolean }, 'not-found' | 'closed'>> {
  const key = and(
    eq(threads.tenantId, group.tenantId),
    eq(threads.scopeId, group.id),
    eq(threads.id, threadId),
  );
  // Whoever holds the thread's row numbers the next post: numbers follow one another whoever writes at the same time.
  const [open] = await tx.select({ closedAt: threads.closedAt }).from(threads).where(key).for('update');
  if (!open) return fail('not-found');
  const known = await findPost(tx, { group, threadId, id });
  if (known) return ok({ number: known.number, begun: false });
  if (open.closedAt) return fail('closed');
  const [counted] = await tx
    .update(threads)
    .set({ posts: sql`${threads.posts} + 1`, lastPostAt: sql`now()` })
    .where(key)
    .returning({ number: threads.posts });
  const number = counted?.number ?? 1;
  await tx.insert(posts).values({
    ...{ id, number, threadId, body, mentions, tenantId: group.tenantId, scopeId: group.id },
    ...{ authorId: by.id, authorName: by.name, library: by.library, createdBy: by.id },
  });
  return ok({ number, begun: true });
}

type PostKey = { group: GroupKey; threadId: string; id: string; personId: string };
type Refusal = 'not-found' | 'forbidden' | 'closed' | 'stale';

async function ownPost(tx: TenantTx, key: PostKey): Promise<Result<{ post: Post; thread: Thread }, Refusal>> {
  const { group, threadId, personId } = key;
  const [thread, post] = [await findThread(tx, { group, id: threadId }), await findPost(tx, key)];
  if (!thread || !post) return fail('not-found');
  if (post.authorId !== personId) return fail('forbidden');
  if (!mayChangePost(post, thread, { personId, writes: true })) return fail('closed');
  return ok({ post, thread });
}

const onePost = ({ group, threadId, id }: PostKey) =>
  and(
    eq(posts.tenantId, group.tenantId),
    eq(posts.scopeId, group.id),
    eq(posts.threadId, threadId),
    eq(posts.id, id),
  );

/** Changes one's own words over the version that was read; answers who is named now and was not before. */
export async function changePost(
  tx: TenantTx,
  { version, body, mentions, ...key }: PostKey & Words & { version: number },
): Promise<Result<{ named: Named[]; thread: Thread; post: Post }, Refusal>> {
  const own = await ownPost(tx, key);
  if (!own.ok) return own;
  const { post, thread } = own.value;
  if (post.removedAt) return fail('stale');
  const written = await tx
    .update(posts)
    .set({ body, mentions, updatedAt: sql`now()`, version: sql`${posts.version} + 1` })
    .where(and(onePost(key), eq(posts.version, version), isNull(posts.removedAt)))
    .returning({ id: posts.id });
  if (written.length === 0) return fail('stale');
  const before = new Set(post.mentions.map(({ id }) => id));
  return ok({ named: mentions.filter(({ id }) => !before.has(id)), thread, post });
}

/** Takes one's own post away, or brings it back; its place and number stay. */
export async function removePost(
  tx: TenantTx,
  { removed, ...key }: PostKey & { removed: boolean },
): Promise<Result<{ number: number }, Refusal>> {
  const own = await ownPost(tx, key);
  if (!own.ok) return own;
  await tx
    .update(posts)
    .set({ removedAt: removed ? sql`coalesce(${posts.removedAt}, now())` : null })
    .where(onePost(key));
  return ok({ number: own.value.post.number });
}

/** Closes a thread or opens it again; a repeat changes nothing. */
export async function closeThread(
  tx: TenantTx,
  input: { group: GroupKey; id: string; closed: boolean; personId: string; lead: boolean },
): Promise<Result<null, 'not-found' | 'forbidden'>> {
  const { group, id, closed, personId, lead } = input;
  const thread = await findThread(tx, { group, id });
  if (!thread) return fail('not-found');
  if (!mayCloseThread(thread, { personId, lead, writes: true })) return fail('forbidden');
  if ((thread.closedAt !== null) === closed) return ok(null);
  await tx
    .update(threads)
    .set({
      closedAt: closed ? sql`now()` : null,
      updatedAt: sql`now()`,
      version: sql`${threads.version} + 1`,
    })
    .where(and(eq(threads.tenantId, group.tenantId), eq(threads.scopeId, group.id), eq(threads.id, id)));
  await note(tx, thread, closed ? 'close' : 'reopen');
  return ok(null);
}
