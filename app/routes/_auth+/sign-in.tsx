import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { todayIn } from '@sklaida/kernel';
import { useLocale } from 'use-intl';
import { anyone } from '~/auth/guards.server';
import { signIn } from '~/auth/password-sign-in.server';
import { findSignedIn } from '~/auth/session.server';
import { signInSchema } from '~/auth/sign-in-schema.server';
import { invalid, parseForm } from '~/http/form';
import { safePath } from '~/http/safe-path';
import { clearedToastCookie, readToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { preferenceCookie, readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { isDemonstration } from '~/server/env.server';
import { PublicShell } from '~/ui/shell';
import { SignInDoor } from './sign-in-door';

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = anyone(args);
  const to = safePath(new URL(args.request.url).searchParams.get('to'));
  if (sessionHash && (await findSignedIn(args.request, args.context))) throw redirect(to);
  const locale = readLocale(args.request);
  const page = translatorFor(locale, 'auth')('title');
  const left = readToast(args.request)?.key === 'auth.signedOut';
  const greeting: 'signedOut' | 'expired' | 'lead' = left ? 'signedOut' : sessionHash ? 'expired' : 'lead';
  const loaded = {
    to,
    title: translatorFor(locale, 'shell')('title', { page }),
    today: todayIn(timeZone, new Date()),
    greeting,
    demo: isDemonstration(),
  };
  return data(loaded, left ? { headers: { 'Set-Cookie': clearedToastCookie } } : undefined);
}

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const { request, context } = args;
  const form = await parseForm(request, signInSchema);
  if (!form.ok) return invalid(form);
  const outcome = await signIn(request, context, form.value);
  if (!outcome.ok) {
    const waitMinutes = outcome.error === 'limited' ? Math.ceil(outcome.retryAfterSeconds / 60) : null;
    return data(
      { ok: false as const, errors: {}, values: form.values, refused: true, waitMinutes },
      { status: outcome.error === 'limited' ? 429 : 422 },
    );
  }
  const headers = new Headers({ 'Set-Cookie': outcome.setCookie });
  if (!/(^|;\s*)locale=/.test(request.headers.get('Cookie') ?? '')) {
    const secure = context.origin.startsWith('https:');
    headers.append('Set-Cookie', preferenceCookie({ name: 'locale', value: outcome.locale }, secure));
  }
  return redirect(safePath(form.value.to), { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function SignIn() {
  const { pathname, search } = useLocation();
  const { demo, ...door } = useLoaderData<typeof loader>();
  return (
    <PublicShell locale={useLocale()} currentPath={pathname + search} demo={demo}>
      <SignInDoor {...door} reply={useActionData<typeof action>()} />
    </PublicShell>
  );
}
