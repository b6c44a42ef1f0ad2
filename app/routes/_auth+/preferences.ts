import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { anyone } from '~/auth/guards.server';
import { rememberLocale } from '~/auth/person.server';
import { safePath } from '~/http/safe-path';
import { isLocale, isTheme } from '~/i18n/locale';
import { preferenceCookie } from '~/i18n/locale.server';

export function loader(args: LoaderFunctionArgs) {
  anyone(args);
  return redirect('/');
}

export async function action(args: ActionFunctionArgs) {
  const { sessionHash } = anyone(args);
  const { request, context } = args;
  const form = await request.formData();
  const [locale, theme] = [form.get('locale'), form.get('theme')];
  const secure = context.origin.startsWith('https:');
  const headers = new Headers();
  if (isTheme(theme)) headers.append('Set-Cookie', preferenceCookie({ name: 'theme', value: theme }, secure));
  if (isLocale(locale)) {
    headers.append('Set-Cookie', preferenceCookie({ name: 'locale', value: locale }, secure));
    if (sessionHash) await rememberLocale(context, sessionHash, locale);
  }
  return redirect(safePath(form.get('to')), { status: 303, headers });
}
