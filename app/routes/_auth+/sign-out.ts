import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { anyone } from '~/auth/guards.server';
import { signOut } from '~/auth/session.server';
import { toastCookie } from '~/http/toast';

export function loader(args: LoaderFunctionArgs) {
  anyone(args);
  return redirect('/');
}

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const setCookie = await signOut(args.request, args.context);
  const headers = new Headers({ 'Set-Cookie': setCookie });
  headers.append('Set-Cookie', toastCookie('auth.signedOut'));
  return redirect('/sign-in', { status: 303, headers });
}
