import { data } from '@remix-run/node';

/** What the root boundary receives as `error.data`; `kept` carries the text of a form that arrived without a session. */
export type ErrorBody =
  | { kind: 'not-found' }
  | { kind: 'forbidden' }
  | { kind: 'signed-out'; kept: KeptField[]; to: string };

export type KeptField = [name: string, value: string];

const never = { 'Cache-Control': 'no-store' };

/** One body for everything that is absent or belongs to another library: the two cannot be told apart. */
export function notFound() {
  return data<ErrorBody>({ kind: 'not-found' }, { status: 404, headers: never });
}

export function forbidden() {
  return data<ErrorBody>({ kind: 'forbidden' }, { status: 403, headers: never });
}

export function signedOutWithText(kept: KeptField[], to: string) {
  return data<ErrorBody>({ kind: 'signed-out', kept, to }, { status: 401, headers: never });
}

/** Two editors of one thing: the reply carries both versions, to be shown side by side. */
export function conflict<T>(both: T) {
  return data(both, { status: 409, headers: never });
}
