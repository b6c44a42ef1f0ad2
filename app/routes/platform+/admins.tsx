import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isUuid } from '@sklaida/kernel';
import { endPlatformAdmin } from '@sklaida/people/server';
import { asPlatform, requirePlatform } from '~/auth/platform.server';
import { addAdmin, coordinatorSchema } from '~/flows/libraries/open-region.server';
import { readAdmins } from '~/flows/people/read-platform.server';
import { notFound } from '~/http/errors';
import { parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { AdminsView } from './admins-view';

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requirePlatform(args);
  const title = pageTitle(args.request, (t) => t('platform.nav.admins'));
  return { admins: await readAdmins(args, signedIn), title };
}

export async function action(args: ActionFunctionArgs) {
  const signedIn = await requirePlatform(args);
  const sent = await args.request.formData();
  if (sent.get('intent') === 'end') {
    const personId = String(sent.get('personId') ?? '');
    if (!isUuid(personId)) throw notFound();
    const outcome = await asPlatform(args, signedIn, (tx, sessionHash) =>
      endPlatformAdmin(tx, { sessionHash, personId }),
    );
    if (outcome === 'not-found') throw notFound();
    if (outcome === 'ended') return redirectWithToast('/platform/admins', 'platform.admins.ended');
    return data({ errors: {}, values: {}, problem: 'own' as const }, { status: 409 });
  }
  const form = parseFields(sent, coordinatorSchema);
  if (!form.ok) return data({ errors: form.errors, values: form.values, problem: null }, { status: 422 });
  const outcome = await addAdmin(args, signedIn, form.value);
  if (outcome === 'added') return redirectWithToast('/platform/admins', 'platform.admins.added');
  return data({ errors: {}, values: form.values, problem: 'already' as const }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Admins() {
  return <AdminsView admins={useLoaderData<typeof loader>().admins} reply={useActionData<typeof action>()} />;
}
