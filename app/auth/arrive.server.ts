import { type AppLoadContext, redirect } from '@remix-run/node';
import type { Locale } from '@sklaida/kernel';
import { safePath } from '~/http/safe-path';
import { preferenceCookie } from '~/i18n/locale.server';

/** After a proof: to the second one where it is owed, else where the person was going. Speaks her language from then on. */
export function arrive(
  request: Request,
  context: AppLoadContext,
  begun: { setCookie: string; awaitsSecondFactor: boolean; locale?: Locale },
  to: unknown,
  ...cookies: string[]
): Response {
  const headers = new Headers({ 'Set-Cookie': begun.setCookie });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  const chosen = /(^|;\s*)locale=/.test(request.headers.get('Cookie') ?? '');
  if (begun.locale && !chosen) {
    const secure = context.origin.startsWith('https:');
    headers.append('Set-Cookie', preferenceCookie({ name: 'locale', value: begun.locale }, secure));
  }
  const page = safePath(to);
  const second = page === '/' ? '/sign-in/second' : `/sign-in/second?to=${encodeURIComponent(page)}`;
  return redirect(begun.awaitsSecondFactor ? second : page, { status: 303, headers });
}
