import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withIdentity } from '@sklaida/db/tenancy';
import { findMailWishes, keepMailWishes, trustOwnAddress } from '@sklaida/people/server';
import { requirePerson } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { wishesSchema } from './notifications-schema.server';
import { NotificationsView } from './notifications-view';

const page = '/account/notifications';

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const wishes = await withIdentity(args.context.database, (tx) => findMailWishes(tx, sessionHash));
  if (!wishes) throw notFound();
  return { wishes, title: pageTitle(args.request, (t) => t('notifications.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const { database } = args.context;
  const form = await args.request.formData();
  if (form.get('intent') === 'trust-address') {
    await withIdentity(database, (tx) => trustOwnAddress(tx, sessionHash));
    return redirectWithToast(page, 'notifications.dead.done');
  }
  const parsed = parseFields(form, wishesSchema);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  await withIdentity(database, (tx) => keepMailWishes(tx, sessionHash, parsed.value));
  return redirectWithToast(page, 'notifications.saved');
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Notifications() {
  const refused = useActionData<typeof action>();
  return <NotificationsView {...useLoaderData<typeof loader>()} refused={refused ?? null} />;
}
