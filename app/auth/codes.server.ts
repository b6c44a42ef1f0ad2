import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { type Locale, uuidv7 } from '@sklaida/kernel';
import { deriveCode, deriveToken, sameText } from '@sklaida/kernel/server';
import {
  askCode,
  type CodePurpose,
  type CodeState,
  queuePersonLetter,
  readCode,
  tryCode,
  useCode,
} from '@sklaida/people/server';
import { isDemonstration } from '~/server/env.server';
import { countAttempt, forgiveAttempts } from './attempts.server';
import { cookieValue, ownCookie } from './cookies';

/** How long a code is of use, in minutes. */
const codeMinutes = { 'sign-in': 10, confirm: 10, reset: 30 } as const;

export type Limited = { ok: false; error: 'limited'; retryAfterSeconds: number };
type CodeProblem = { ok: false; error: 'wrong' | 'used' | 'over' | 'spent' };
export type Proof = { ok: true; personId: string; email: string; locale: Locale };

/**
 * Asks for a letter with a code and a link. The answer and its time are the same whether or not anybody has the address. The cookie
 * binds the code to the browser that asked: whoever reads the six digits over a shoulder or a telephone has no use for them.
 */
export async function sendCode(
  context: AppLoadContext,
  asked: { email: string; purpose: CodePurpose },
): Promise<{ ok: true; setCookie: string } | Limited> {
  const email = asked.email.trim().toLowerCase();
  const gate = await countAttempt(context, 'code', email);
  if (!gate.ok) return gate;
  const id = uuidv7();
  const minutes = codeMinutes[asked.purpose];
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  const kind = asked.purpose === 'reset' ? 'password-reset' : 'sign-in-code';
  await withIdentity(context.database, (tx) =>
    askCode(tx, { id, email, purpose: asked.purpose, seconds: minutes * 60 }, async (to) => {
      const recipient = { firstName: to.firstName, vocative: to.vocative, libraryName: to.libraryName };
      const props = { recipient, codeId: id, minutes, demo: isDemonstration() };
      const name = `${to.firstName} ${to.lastName}`.trim();
      await queuePersonLetter(tx, {
        to: { email: to.email, name },
        locale: to.locale,
        mail: { kind, props },
        key: `code:${id}`,
        expiresAt,
      });
    }),
  );
  return { ok: true, setCookie: codeCookie(context, id) };
}

/** The address the code of this browser was sent to, and whether it is still of use; null when this browser asked for none. */
export async function readAskedCode(
  request: Request,
  context: AppLoadContext,
  purpose: CodePurpose,
): Promise<{ email: string; state: CodeState } | null> {
  const id = askedCodeId(request, context);
  return id ? withIdentity(context.database, (tx) => readCode(tx, { id, purpose })) : null;
}

/** The six digits this browser asked for. A guess is counted before it is looked at. */
export async function enterCode(
  request: Request,
  context: AppLoadContext,
  entered: { code: string; purpose: CodePurpose },
): Promise<Proof | CodeProblem | Limited> {
  const id = askedCodeId(request, context);
  if (!id) return { ok: false, error: 'over' };
  const { purpose } = entered;
  const known = await withIdentity(context.database, (tx) => readCode(tx, { id, purpose }));
  if (!known) return { ok: false, error: 'over' };
  for (const counted of ['guess', 'guesses'] as const) {
    const gate = await countAttempt(context, counted, known.email);
    if (!gate.ok) return gate;
  }
  const state = await withIdentity(context.database, (tx) => tryCode(tx, { id, purpose }));
  if (state !== 'live') return { ok: false, error: state ?? 'over' };
  const right = sameText(deriveCode(context.tokenSecret, 'sign-in', id), entered.code);
  if (!right) return { ok: false, error: 'wrong' };
  return spend(context, { id, purpose });
}

/** The link of the same letter: it leads in from any browser, once, and only by a pressed button. */
export async function readLink(
  context: AppLoadContext,
  token: string,
  purpose: CodePurpose,
): ReturnType<typeof readCode> {
  const id = linkId(context, token, purpose);
  return id ? withIdentity(context.database, (tx) => readCode(tx, { id, purpose })) : null;
}

export async function followLink(
  context: AppLoadContext,
  token: string,
): Promise<Proof | { ok: false; error: 'over' | 'used' }> {
  const id = linkId(context, token, 'sign-in');
  if (!id) return { ok: false, error: 'over' };
  return spend(context, { id, purpose: 'sign-in' });
}

async function spend(
  context: AppLoadContext,
  code: { id: string; purpose: CodePurpose },
): Promise<Proof | { ok: false; error: 'over' | 'used' }> {
  const person = await withIdentity(context.database, (tx) => useCode(tx, code));
  if (!person) {
    const known = await withIdentity(context.database, (tx) => readCode(tx, code));
    return { ok: false, error: known?.state === 'used' ? 'used' : 'over' };
  }
  await forgiveAttempts(context, ['code', 'guess', 'guesses'], person.email.toLowerCase());
  return { ok: true, ...person };
}

const codeName = 'sklaida-code';
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const tokenShape = new RegExp(`^(${uuid})\\.([\\w-]{43})$`);
const linkPurposes = { 'sign-in': 'sign-in-link', confirm: 'sign-in-link', reset: 'reset' } as const;

/** The id a link of the letter carries, if its token belongs to it. */
export function linkId(context: AppLoadContext, token: string, purpose: CodePurpose): string | null {
  return idOf(token, (id) => deriveToken(context.tokenSecret, linkPurposes[purpose], id));
}

function idOf(text: string, tokenOf: (id: string) => string): string | null {
  const [, id, token] = tokenShape.exec(text) ?? [];
  return id && token && sameText(tokenOf(id), token) ? id : null;
}

function askedCodeId(request: Request, context: AppLoadContext): string | null {
  const value = cookieValue(request, context.origin, codeName);
  return idOf(value ?? '', (id) => deriveToken(context.tokenSecret, 'sign-in-browser', id));
}

/** Outlives the code, so that the page can say that its time is up. */
function codeCookie(context: AppLoadContext, id: string): string {
  const value = `${id}.${deriveToken(context.tokenSecret, 'sign-in-browser', id)}`;
  return ownCookie(context.origin, { name: codeName, value, maxAge: 3600 });
}

export function clearedCodeCookie(origin: string): string {
  return ownCookie(origin, { name: codeName, value: '', maxAge: 0 });
}
