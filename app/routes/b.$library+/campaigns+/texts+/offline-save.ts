import type { ClientActionFunctionArgs, ShouldRevalidateFunction } from '@remix-run/react';
import type { ProblemReply } from '../frame';

/**
 * A save that does not reach the server keeps the page and what was typed, instead of the page of a fault. The status keeps the
 * page from being read again, which could not succeed either.
 */
export async function saveOrStay({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  const form = await request.clone().formData();
  try {
    return await serverAction();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const values = Object.fromEntries(
      [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    const reply: ProblemReply = { kind: 'problem', problem: 'offline', state: null, values };
    return Response.json(reply, { status: 503 });
  }
}

/**
 * After a save that did not reach the server nothing is read again: it could only fail, and the page would be lost. Each route up to
 * the root must say so itself, because a fetcher's save reads every route that has no word of its own, whatever the status was.
 */
export const unlessOffline: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  actionResult?.problem === 'offline' ? false : defaultShouldRevalidate;
