import { type IdentityTx, type JobTx, rowsOf, sql } from '@sklaida/db/tenancy';

/** While a letter about a post is sent: its link to answer in that thread. False when the person may not write there. */
export async function openAnswerLink(
  tx: JobTx,
  { letterId, hash, path, postId }: { letterId: string; hash: string; path: string; postId: string },
): Promise<boolean> {
  const [row] = await rowsOf<{ opened: boolean }>(
    tx,
    sql`select jobs.open_answer_link(${letterId}, ${hash}, ${path}, ${postId}) as opened`,
  );
  return row?.opened === true;
}

type Over = 'revoked' | 'expired' | 'used' | 'ended';
export type AnswerLink =
  | { state: Over; path: string }
  | {
      state: 'live' | 'closed';
      path: string;
      firstName: string;
      group: string;
      title: string;
      mustRead: boolean;
      confirmed: boolean;
      /** Null once it was removed. `at` is an instant in ISO. */
      post: { number: number; author: string; library: string; body: string; at: string } | null;
    };

/** What a link of a letter answers; null when nobody was ever given it. */
export async function findAnswerLink(tx: IdentityTx, hash: string): Promise<AnswerLink | null> {
  const [row] = await rowsOf<{ link: AnswerLink | null }>(
    tx,
    sql`select identity.find_answer(${hash}) as link`,
  );
  return row?.link ?? null;
}

/** Writes the answer in its person's name; with `body` null says that she has read it. The same `postId` is written once. */
export async function answerByLink(
  tx: IdentityTx,
  { hash, postId, body }: { hash: string; postId: string; body: string | null },
): Promise<'ok' | 'closed' | 'unknown' | Over> {
  const [row] = await rowsOf<{ done: 'ok' | 'closed' | 'unknown' | Over }>(
    tx,
    sql`select identity.answer_thread(${hash}, ${postId}, ${body}) as done`,
  );
  return row?.done ?? 'unknown';
}
