import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { todayIn, uuidv7 } from '@sklaida/kernel';
import { listPlatformRegions } from '@sklaida/people/server';
import { asPlatform, requirePlatform } from '~/auth/platform.server';
import { openRegion, regionSchema } from '~/flows/libraries/open-region.server';
import { freeMunicipalities } from '~/flows/people/read-platform.server';
import { parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { RegionNewView } from './region-new-view';

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requirePlatform(args);
  const regions = await asPlatform(args, signedIn, listPlatformRegions);
  return {
    id: uuidv7(),
    today: todayIn(timeZone, new Date()),
    groups: freeMunicipalities(regions, formatsFor(readLocale(args.request)).compare),
    title: pageTitle(args.request, (t) => t('platform.opening.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const signedIn = await requirePlatform(args);
  const form = await parseForm(args.request, regionSchema);
  if (!form.ok) return data({ errors: form.errors, values: form.values, problem: null }, { status: 422 });
  const outcome = await openRegion(args, signedIn, form.value);
  if (outcome === 'opened') return redirectWithToast('/platform', 'platform.opening.opened');
  return data({ errors: {}, values: form.values, problem: outcome }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function RegionNew() {
  return <RegionNewView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
