import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { hashOf } from '@sklaida/kernel/server';
import { type AnswerLink, answerByLink, findAnswerLink } from '@sklaida/workgroups/server';
import { countGuess, forgiveGuess } from './attempts.server';

type Visit = { context: AppLoadContext; params: { token?: string } };

/** What the letter's link answers; null for a guess, and for whoever guesses too often. */
export async function readAnswerLink({ context, params }: Visit): Promise<AnswerLink | null> {
  const token = params.token ?? '';
  if (!(await countGuess(context)) || !/^[\w-]{43}$/.test(token)) return null;
  const link = await withIdentity(context.database, (tx) => findAnswerLink(tx, hashOf(token)));
  if (link) await forgiveGuess(context);
  return link;
}

/** Writes in the thread as the person the link was sent to, whoever is signed in here. */
export async function pressAnswer(
  { context, params }: Visit,
  answer: { postId: string; body: string | null },
) {
  const hash = hashOf(params.token ?? '');
  return withIdentity(context.database, (tx) => answerByLink(tx, { hash, ...answer }));
}
