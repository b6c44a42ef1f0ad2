import type { AppLoadContext } from '@remix-run/node';
import { type IdentityTx, withIdentity } from '@sklaida/db/tenancy';
import { type Locale, uuidv7 } from '@sklaida/kernel';
import { endOtherSessions, queuePersonLetter, resetPassword, setPassword } from '@sklaida/people/server';
import { isDemonstration } from '~/server/env.server';
import { linkId, readLink } from '../codes.server';
import { type Owner, type PasswordProblem, passwordProblem } from './password-rules.server';
import { hashPassword } from './passwords.server';

type Addressee = Owner & { vocative: string | null; locale: Locale; libraryName: string };

/** The holder of a link from a letter sets a password: the link is spent, every session of the person ends. */
export async function resetByLink(
  context: AppLoadContext,
  { token, password }: { token: string; password: string },
): Promise<{ ok: true; personId: string; locale: Locale } | { ok: false; error: 'over' | PasswordProblem }> {
  const codeId = linkId(context, token, 'reset');
  const link = codeId && (await readLink(context, token, 'reset'));
  if (!codeId || !link || link.state !== 'live') return { ok: false, error: 'over' };
  const problem = passwordProblem(password, link);
  if (problem) return { ok: false, error: problem };
  const passwordHash = await hashPassword(password);
  const person = await withIdentity(context.database, async (tx) => {
    const found = await resetPassword(tx, { codeId, passwordHash });
    if (found) await queueNotice(tx, context, found);
    return found;
  });
  if (!person) return { ok: false, error: 'over' };
  return { ok: true, personId: person.personId, locale: person.locale };
}

/** A signed-in person who has just proved herself sets or changes her password; her other windows are signed out. */
export async function changePassword(
  context: AppLoadContext,
  account: Addressee & { personId: string },
  { sessionHash, password }: { sessionHash: string; password: string },
): Promise<{ ok: true } | { ok: false; error: 'stale' | PasswordProblem }> {
  const problem = passwordProblem(password, account);
  if (problem) return { ok: false, error: problem };
  const passwordHash = await hashPassword(password);
  const done = await withIdentity(context.database, async (tx) => {
    const changed = await setPassword(tx, { sessionHash, passwordHash });
    if (!changed) return false;
    await endOtherSessions(tx, account.personId, sessionHash);
    await queueNotice(tx, context, account);
    return true;
  });
  return done ? { ok: true } : { ok: false, error: 'stale' };
}

async function queueNotice(tx: IdentityTx, { origin }: AppLoadContext, to: Addressee): Promise<void> {
  const recipient = { firstName: to.firstName, vocative: to.vocative, libraryName: to.libraryName };
  await queuePersonLetter(tx, {
    to: { email: to.email, name: `${to.firstName} ${to.lastName}` },
    locale: to.locale,
    mail: {
      kind: 'security-notice',
      props: {
        recipient,
        what: 'password-changed',
        at: new Date().toISOString(),
        url: `${origin}/account/security`,
        demo: isDemonstration(),
      },
    },
    key: `security-notice:${uuidv7()}`,
  });
}
