import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isUuid } from '@sklaida/kernel';
import { enterByAccess } from '@sklaida/people/server';
import { asPlatform, requirePlatform } from '~/auth/platform.server';
import { accessSchema, askAccess } from '~/flows/libraries/open-region.server';
import { readAccess } from '~/flows/people/read-platform.server';
import { notFound } from '~/http/errors';
import { parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { AccessView } from './access-view';

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requirePlatform(args);
  const title = pageTitle(args.request, (t) => t('platform.nav.access'));
  return { requests: await readAccess(args, signedIn), title };
}

export async function action(args: ActionFunctionArgs) {
  const signedIn = await requirePlatform(args);
  const sent = await args.request.formData();
  if (sent.get('intent') === 'enter') {
    const id = String(sent.get('id') ?? '');
    if (!isUuid(id)) throw notFound();
    const entered = await asPlatform(args, signedIn, (tx, sessionHash) =>
      enterByAccess(tx, { sessionHash, id }),
    );
    if (entered) return redirect(`/b/${entered.slug}`, 303);
    return data({ errors: {}, values: {}, problem: 'gone' as const }, { status: 409 });
  }
  const form = parseFields(sent, accessSchema);
  if (!form.ok) return data({ errors: form.errors, values: form.values, problem: null }, { status: 422 });
  const outcome = await askAccess(args, signedIn, form.value);
  if (outcome === 'requested') return redirectWithToast('/platform/access', 'platform.access.requested');
  const problem = outcome === 'already' ? ('already' as const) : ('unknown' as const);
  return data({ errors: {}, values: form.values, problem }, { status: outcome === 'already' ? 409 : 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Access() {
  return (
    <AccessView requests={useLoaderData<typeof loader>().requests} reply={useActionData<typeof action>()} />
  );
}
