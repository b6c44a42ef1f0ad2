import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { arrive } from '~/auth/arrive.server';
import { anyone } from '~/auth/guards.server';
import { clearedProviderCookie, finishProvider } from '~/auth/oidc.server';
import { beginSession, findSignedIn } from '~/auth/session.server';
import { notFound } from '~/http/errors';
import { toastCookie } from '~/http/toast';
import { oidcProviders } from '~/server/env.server';

/** The provider sends the browser here with a code, or with a reason why not. */
export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const { request, context, params } = args;
  const provider = oidcProviders().find((one) => one.id === params.provider);
  if (!provider) throw notFound();
  const signedIn = await findSignedIn(request, context);
  const outcome = await finishProvider(request, context, provider, signedIn?.personId ?? null);
  const over = clearedProviderCookie(context.origin);
  if (!outcome.ok) {
    const page = outcome.linking ? '/account/security' : '/sign-in';
    return redirect(`${page}?problem=${outcome.problem}`, { status: 303, headers: { 'Set-Cookie': over } });
  }
  if (outcome.linking) {
    const headers = new Headers({ 'Set-Cookie': over });
    headers.append('Set-Cookie', toastCookie('account.security.nowLinked'));
    return redirect('/account/security', { status: 303, headers });
  }
  const begun = await beginSession(request, context, { personId: outcome.personId, method: 'oidc' });
  const { locale } = outcome;
  return arrive(request, context, { ...begun, ...(locale ? { locale } : {}) }, outcome.to, over);
}
