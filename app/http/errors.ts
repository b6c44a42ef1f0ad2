import { data } from '@remix-run/node';

/** What the root boundary receives as `error.data`; `kept` carries the text of a form that arrived without a session. */
export type ErrorBody =
  | { kind: 'not-found' }
  | { kind: 'forbidden' }
  | { kind: 'signed-out'; kept: KeptField[]; to: string };

export type KeptField = [name: string, value: string];

const never = { 'Cache-Control': 'no-store' };

/** A real Response: a route without a page answers with it as it is, a page gives it to the boundary. */
function refusal(body: ErrorBody, status: number): Response {
  return Response.json(body, { status, headers: never });
}

/** One body for everything that is absent or belongs to another library: the two cannot be told apart. */
export function notFound() {
  return refusal({ kind: 'not-found' }, 404);
}

export function forbidden() {
  return refusal({ kind: 'forbidden' }, 403);
}

export function signedOutWithText(kept: KeptField[], to: string) {
  return refusal({ kind: 'signed-out', kept, to }, 401);
}

/** Two editors of one thing: the reply carries both versions, to be shown side by side. */
export function conflict<T>(both: T) {
  return data(both, { status: 409, headers: never });
}
