import type { AppLoadContext } from '@remix-run/node';
import { type GuestTx, type Link, withGuest } from '@sklaida/db/tenancy';
import { hashOf } from '@sklaida/kernel/server';
import { isbot } from 'isbot';
import { countGuess, forgiveGuess } from './attempts.server';
import { cookieValue, ownCookie } from './cookies';

/** Never kept, never found by a search engine, never told to another site. */
export const kitHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
};

type Visit = { request: Request; context: AppLoadContext; params: { token?: string } };

/** What stands behind a link of a library's card. */
export const throughKit = <T>(visit: Visit, work: Work<T>) => throughLink('kit', visit, work);
/** What stands behind a link of a meeting's guest. */
export const throughGuest = <T>(visit: Visit, work: Work<T>) => throughLink('guest', visit, work);

type Work<T> = (tx: GuestTx, link: Link) => Promise<T>;

/**
 * Runs `work` as the guest of one link. Null for everything that is no standing link – guessed, over, revoked, made for something else,
 * closed in this browser, or tried too often from this address – so that nobody learns which.
 */
async function throughLink<T>(
  purpose: 'kit' | 'guest',
  { context, params }: Visit,
  work: Work<T>,
): Promise<T | null> {
  const token = params.token ?? '';
  if (!(await countGuess(context)) || !/^[\w-]{43}$/.test(token)) return null;
  const found = await withGuest(context.database, hashOf(token), async (tx, link) =>
    link.purpose === purpose ? { value: await work(tx, link) } : null,
  ).catch((error) => {
    // Ended between two statements of this very request.
    if ((error.cause ?? error).code === '42501') return null;
    throw error;
  });
  if (!found) return null;
  await forgiveGuess(context);
  return found.value;
}

type KitAnswer = 'yes' | 'no' | null;
const month = 31 * 24 * 3600;
const nameOf = (token: string) => `kit-${hashOf(token).slice(0, 16)}`;

/** What this browser answered to *Ar tai Jūs?* */
export function kitAnswer({ request, context, params }: Visit): KitAnswer {
  const said = cookieValue(request, context.origin, nameOf(params.token ?? ''));
  return said === 'yes' || said === 'no' ? said : null;
}

export function kitAnswerCookie({ context, params }: Visit, answer: 'yes' | 'no'): string {
  return ownCookie(context.origin, { name: nameOf(params.token ?? ''), value: answer, maxAge: month });
}

/** Programs that draw a preview of a link, or fetch it ahead, are nobody's look. */
export function isLook(request: Request): boolean {
  const ahead = request.headers.get('Sec-Purpose') ?? request.headers.get('Purpose');
  return ahead === null && !isbot(request.headers.get('User-Agent') ?? '');
}
