import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withIdentity } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { listOwnPasskeys, renamePasskey } from '@sklaida/people/server';
import { requireFresh } from '~/auth/fresh.server';
import { requirePerson } from '~/auth/guards.server';
import { dropPasskey } from '~/auth/passkeys/passkeys.server';
import { passkeyRenameSchema } from '~/auth/passkeys/passkeys-answer.server';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { PasskeysView } from './passkeys-view';

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const keys = await withIdentity(args.context.database, (tx) => listOwnPasskeys(tx, sessionHash));
  return {
    keys: keys.map(({ credentialId, name, createdAt, lastUsedAt }) => ({
      id: credentialId,
      name,
      createdOn: todayIn(timeZone, createdAt),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    title: pageTitle(args.request, (t) => t('secondFactor.passkey.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const { context, request } = args;
  const form = await request.formData();
  if (form.get('intent') === 'remove') {
    await requireFresh(args);
    const removed = await dropPasskey(context, sessionHash, String(form.get('key')), new Date());
    if (!removed) return redirect('/account/passkeys', { status: 303 });
    return redirectWithToast('/account/passkeys', 'secondFactor.passkey.removed');
  }
  const parsed = parseFields(form, passkeyRenameSchema);
  if (!parsed.ok) return invalid(parsed);
  const { key, name } = parsed.value;
  const change = { credentialId: key, name };
  const renamed = await withIdentity(context.database, (tx) => renamePasskey(tx, sessionHash, change));
  if (!renamed) return redirect('/account/passkeys', { status: 303 });
  return redirectWithToast('/account/passkeys', 'secondFactor.passkey.renamed');
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Passkeys() {
  return <PasskeysView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
