import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { hashOf } from '@sklaida/kernel/server';
import { answerLinkedMeeting, readLinkedMeeting } from '@sklaida/workgroups/server';
import { countGuess, forgiveGuess } from './attempts.server';

type Visit = { context: AppLoadContext; params: { token?: string } };

/** The invitation a letter's link answers; null for a guess, and for whoever guesses too often. */
export async function readAttendLink({ context, params }: Visit) {
  const token = params.token ?? '';
  if (!(await countGuess(context)) || !/^[\w-]{43}$/.test(token)) return null;
  const found = await withIdentity(context.database, (tx) => readLinkedMeeting(tx, hashOf(token)));
  if (found) await forgiveGuess(context);
  return found;
}

/** Answers as the person the link was sent to, whoever is signed in here. */
export function answerAttendLink({ context, params }: Visit, answer: 'comes' | 'stays_away') {
  const hash = hashOf(params.token ?? '');
  return withIdentity(context.database, (tx) => answerLinkedMeeting(tx, { hash, answer }));
}
