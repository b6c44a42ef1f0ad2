import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isUuid } from '@sklaida/kernel';
import { requirePlatform } from '~/auth/platform.server';
import { coordinatorSchema, inviteAgain } from '~/flows/libraries/open-region.server';
import { readRegions } from '~/flows/people/read-platform.server';
import { notFound } from '~/http/errors';
import { parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { RegionsView } from './regions-view';

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requirePlatform(args);
  const title = pageTitle(args.request, (t) => t('platform.nav.regions'));
  return { regions: await readRegions(args, signedIn), title };
}

/** Invites the first person of a county library again. */
export async function action(args: ActionFunctionArgs) {
  const signedIn = await requirePlatform(args);
  const sent = await args.request.formData();
  const regionId = String(sent.get('regionId') ?? '');
  if (!isUuid(regionId)) throw notFound();
  const form = parseFields(sent, coordinatorSchema);
  if (!form.ok) return data({ ...form, regionId, problem: null }, { status: 422 });
  const outcome = await inviteAgain(args, signedIn, { regionId, coordinator: form.value });
  if (outcome === 'invited') return redirectWithToast('/platform', 'platform.regions.sent');
  if (outcome === 'not-found') throw notFound();
  return data({ errors: {}, values: form.values, regionId, problem: outcome }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Regions() {
  return (
    <RegionsView regions={useLoaderData<typeof loader>().regions} reply={useActionData<typeof action>()} />
  );
}
