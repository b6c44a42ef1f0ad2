import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { pageTitle } from '~/i18n/page-title.server';
import { SettingsHub } from './section-menu';
import { sections } from './sections';

export async function loader(args: LoaderFunctionArgs) {
  const { permissions, door, entered } = await requireMember(args, 'person:read');
  return {
    keys: sections.filter(({ needs }) => permissions.has(needs)).map(({ key }) => key),
    base: `/b/${door.slug}/settings`,
    library: entered.tenant.shortName,
    title: pageTitle(args.request, (t) => t('people.settings')),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Settings() {
  return <SettingsHub {...useLoaderData<typeof loader>()} />;
}
