import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withIdentity } from '@sklaida/db/tenancy';
import { unlinkProvider } from '@sklaida/people/server';
import { requireFresh } from '~/auth/fresh.server';
import { requirePerson } from '~/auth/guards.server';
import { offersSecondFactor } from '~/auth/second-factor/second-factor-offer.server';
import { ownAccount } from '~/flows/screens/person-shell.server';
import { redirectWithToast } from '~/http/toast';
import { formatsFor } from '~/i18n/format';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { oidcProviders } from '~/server/env.server';
import { SecurityView } from './security-view';

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requirePerson(args);
  const account = await ownAccount(args, signedIn);
  const formats = formatsFor(readLocale(args.request));
  const known = oidcProviders();
  return {
    title: pageTitle(args.request, (t) => t('account.tabs.security')),
    problem: new URL(args.request.url).searchParams.get('problem'),
    offer: await offersSecondFactor(args.request, args.context, signedIn.sessionHash),
    hasPassword: account.hasPassword,
    passwordSince: account.passwordChangedAt ? formats.day(account.passwordChangedAt.toISOString()) : null,
    secondFactor: account.secondFactor,
    recoveryCodes: account.recoveryCodes,
    passkeys: account.passkeys,
    linked: account.providers.map(({ issuer, email }) => ({
      issuer,
      email,
      name: known.find((one) => one.issuer === issuer)?.name ?? new URL(issuer).hostname,
    })),
    linkable: known
      .filter(({ issuer }) => !account.providers.some((one) => one.issuer === issuer))
      .map(({ id, name }) => ({ id, name })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { sessionHash } = await requireFresh(args);
  const issuer = String((await args.request.formData()).get('issuer') ?? '');
  const done = await withIdentity(args.context.database, (tx) => unlinkProvider(tx, { sessionHash, issuer }));
  return done
    ? redirectWithToast('/account/security', 'account.security.unlinked')
    : redirect('/account/security', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Security() {
  return <SecurityView {...useLoaderData<typeof loader>()} />;
}
