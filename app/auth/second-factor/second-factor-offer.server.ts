import type { AppLoadContext } from '@remix-run/node';
import { cookieValue, ownCookie } from '../cookies';
import { readSecondFactor } from './second-factor.server';

const name = 'second-factor-later';
const days = 30;

/** Whether to offer a second factor: the person's work gives reason, she has none, and has not put it off lately. */
export async function offersSecondFactor(
  request: Request,
  context: AppLoadContext,
  sessionHash: string,
): Promise<boolean> {
  if (cookieValue(request, context.origin, name)) return false;
  const own = await readSecondFactor(context, sessionHash);
  if (!own) return false;
  return own.advised && own.app?.since == null && own.passkeys === 0;
}

/** The offer comes back in a month. */
export function putOff(origin: string): string {
  return ownCookie(origin, { name, value: '1', maxAge: days * 86_400 });
}
