import { type AppLoadContext, redirect } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { type IsoDate, type TenantKind, todayIn } from '@sklaida/kernel';
import { hashOf } from '@sklaida/kernel/server';
import { maskEmail } from '@sklaida/people';
import {
  type Acceptance,
  acceptInvitation as accept,
  askForInvitation,
  findInvitation,
  type HeldInvitation,
  refuseInvitation,
} from '@sklaida/people/server';
import { arrive } from '~/auth/arrive.server';
import { beginSession, sessionHashOf, signOut } from '~/auth/session.server';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';

/** What a link opens: a question, or why it no longer does and what to do about it. */
export type Opened =
  | {
      state: 'open';
      library: string;
      school: boolean;
      name: string;
      email: string;
      expiresOn: IsoDate;
      inviter: string;
      hasAccount: boolean;
    }
  | { state: 'other-person'; library: string; email: string; signedInAs: string }
  | { state: 'joined' | 'accepted'; library: string; to: string; mine: boolean }
  | {
      state: 'expired' | 'revoked' | 'replaced' | 'refused' | 'closed' | 'parents-staff';
      library: string;
      inviter: string;
      asked: boolean;
    }
  | { state: 'unknown' };

const token = /^[A-Za-z0-9_-]{43}$/;

/** A link copied from running text often brings the sentence's full stop or bracket along. */
export function cleanToken(given: string | undefined): { token: string; changed: boolean } | null {
  const found = /^\s*([A-Za-z0-9_-]{43})[^A-Za-z0-9_-]{0,3}\s*$/.exec(given ?? '')?.[1];
  return found ? { token: found, changed: found !== given } : null;
}

/** Where somebody new begins: names first, except whoever has an account and was asked for them before. */
function firstPage(tenant: { slug: string; kind: TenantKind }, created: boolean): string {
  if (tenant.kind === 'association') return `/association/${tenant.slug}`;
  const page = created ? '' : tenant.kind === 'school_library' ? '/time' : '/ready';
  return `/b/${tenant.slug}/welcome${page}`;
}

export async function openInvitation(
  request: Request,
  context: AppLoadContext,
  given: string,
): Promise<Opened> {
  if (!token.test(given)) return { state: 'unknown' };
  const link = { hash: hashOf(given), sessionHash: sessionHashOf(request, context.origin) };
  const held = await withIdentity(context.database, (tx) => findInvitation(tx, link));
  return held ? shown(held, new URL(request.url).searchParams.has('joined')) : { state: 'unknown' };
}

function shown(held: HeldInvitation, justJoined: boolean): Opened {
  const library = held.tenant.name;
  const email = maskEmail(held.email);
  const inviter = [held.inviterName, held.inviterOrganisation].filter(Boolean).join(', ');
  if (held.state === 'accepted') {
    const to = firstPage(held.tenant, false);
    return { state: justJoined ? 'joined' : 'accepted', library, to, mine: held.signedIn === 'same' };
  }
  if (held.state !== 'open') return { state: held.state, library, inviter, asked: held.asked };
  if (held.signedIn === 'other')
    return { state: 'other-person', library, email, signedInAs: held.signedInAs ?? '' };
  return {
    state: 'open',
    library,
    school: held.tenant.kind === 'school_library',
    name: `${held.firstName} ${held.lastName}`.trim(),
    email,
    expiresOn: todayIn(timeZone, new Date(held.expiresAt)),
    inviter,
    hasAccount: held.hasAccount,
  };
}

/**
 * *Taip, tai aš*: the place is taken once. Somebody new is signed in by it; whoever has an account signs in as always, so a forwarded
 * letter never opens anybody's other libraries (decision 0012). Anything else is answered by the page of the link itself.
 */
export async function acceptInvitation(
  request: Request,
  context: AppLoadContext,
  given: { token: string; attempt: string },
): Promise<Response> {
  const page = `/invitation/${given.token}`;
  if (!token.test(given.token)) return redirect(page, 303);
  const sessionHash = sessionHashOf(request, context.origin);
  const hash = hashOf(given.token);
  const [held, answer] = await withIdentity(context.database, async (tx) => {
    const before = await findInvitation(tx, { hash, sessionHash });
    const input = { hash, sessionHash, attempt: given.attempt, locale: readLocale(request) };
    return [before, await accept(tx, input)] as [HeldInvitation | null, Acceptance];
  });
  if (answer.outcome === 'parents-staff') return redirect(`${page}?parents-staff`, 303);
  if (answer.outcome !== 'joined') return redirect(page, 303);
  if (held?.signedIn === 'same') return redirect(firstPage(answer, answer.created), 303);
  if (!answer.created) return redirect(`${page}?joined`, 303);
  const begun = await beginSession(request, context, { personId: answer.personId, method: 'invitation' });
  return arrive(request, context, begun, firstPage(answer, true));
}

/** *Ne, tai ne aš*, and *Prašyti naujo kvietimo*: both tell the inviter; the page then says so. */
export async function answerInvitation(
  context: AppLoadContext,
  given: { token: string; intent: 'refuse' | 'ask' },
): Promise<Response> {
  if (token.test(given.token)) {
    const hash = hashOf(given.token);
    await withIdentity(context.database, (tx) =>
      given.intent === 'refuse' ? refuseInvitation(tx, hash) : askForInvitation(tx, hash),
    );
  }
  return redirect(`/invitation/${given.token}`, 303);
}

/** Signs the other person out and comes back to the question. */
export async function switchPerson(
  request: Request,
  context: AppLoadContext,
  given: string,
): Promise<Response> {
  const setCookie = await signOut(request, context);
  const page = token.test(given) ? `/invitation/${given}` : '/';
  return redirect(page, { status: 303, headers: { 'Set-Cookie': setCookie } });
}
