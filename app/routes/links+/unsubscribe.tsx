import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withIdentity } from '@sklaida/db/tenancy';
import { muteMail } from '@sklaida/people/server';
import { anyone } from '~/auth/guards.server';
import { readUnsubscribe } from '~/flows/mail/signed-addresses.server';
import { doorData } from '../_auth+/door-data.server';
import { type MailKindName, UnsubscribeView } from './unsubscribe-view';

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const named = readUnsubscribe(args.context.tokenSecret, args.params.token);
  const page = doorData(args.request, (t) => t('notifications.unsubscribe.title'));
  const kind = (named?.kind ?? null) as MailKindName | null;
  return data({ ...page, kind }, { status: named ? 200 : 404 });
}

/** The button of the page, and mail programs on their own: the signature in the address is the whole right. */
export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const named = readUnsubscribe(args.context.tokenSecret, args.params.token);
  if (!named) return data({ state: 'unknown' as const }, { status: 404 });
  const again = (await args.request.formData()).get('intent') === 'again';
  await withIdentity(args.context.database, (tx) => muteMail(tx, { ...named, muted: !again }));
  return { state: again ? ('again' as const) : ('stopped' as const) };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
  { name: 'referrer', content: 'no-referrer' },
  { name: 'robots', content: 'noindex' },
];

export default function Unsubscribe() {
  const state = useActionData<typeof action>()?.state ?? 'asked';
  return <UnsubscribeView {...useLoaderData<typeof loader>()} state={state} />;
}
