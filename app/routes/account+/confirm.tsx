import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readAskedCode } from '~/auth/codes.server';
import { requirePerson } from '~/auth/guards.server';
import { ownAccount } from '~/flows/screens/person-shell.server';
import { safePath } from '~/http/safe-path';
import { pageTitle } from '~/i18n/page-title.server';
import { confirmPerson, start } from './confirm-actions.server';
import { ConfirmView } from './confirm-view';

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requirePerson(args);
  const account = await ownAccount(args, signedIn);
  const asked = await readAskedCode(args.request, args.context, 'confirm');
  return {
    title: pageTitle(args.request, (t) => t('account.confirm.title')),
    to: safePath(new URL(args.request.url).searchParams.get('to'), start),
    email: account.email,
    hasPassword: account.hasPassword,
    ways: { app: account.secondFactor, recovery: account.recoveryCodes > 0, passkeys: account.passkeys > 0 },
    asked: asked !== null && asked.email === account.email.toLowerCase(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const signedIn = await requirePerson(args);
  return confirmPerson(args, signedIn);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Confirm() {
  return <ConfirmView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
