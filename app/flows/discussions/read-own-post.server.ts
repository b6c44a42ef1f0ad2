import type { TenantTx } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { mayChangePost, pageOfPost } from '@sklaida/workgroups';
import { findPost, findThread } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { groupPath } from '../groups/group-paths.server';

/** A post of one's own that may still be added to, and where it stands; 404 for anything else. */
export async function readOwnPost(
  tx: TenantTx,
  { group, entered, rights }: GroupMember,
  { threadId, postId }: { threadId: string | undefined; postId: string | null },
) {
  if (!isUuid(threadId) || !isUuid(postId)) throw notFound();
  const thread = await findThread(tx, { group, id: threadId });
  const post = await findPost(tx, { group, threadId, id: postId });
  const who = { personId: entered.person.id, writes: rights.has('group:write') };
  if (!thread || !post || post.removedAt || !mayChangePost(post, thread, who)) throw notFound();
  const base = `${groupPath(group)}/discussions/${threadId}`;
  return {
    id: post.id,
    title: thread.title,
    body: post.body,
    base,
    to: `${base}?page=${pageOfPost(post.number)}#p${post.number}`,
  };
}
