import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readRoles } from '~/flows/people/read-roles.server';
import { pageTitle } from '~/i18n/page-title.server';
import { RolesView } from './roles-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'role:read');
  const page = await withTenant(member, (tx) => readRoles(tx, member));
  return { page, title: pageTitle(args.request, (t) => t('people.sections.roles.label')) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Roles() {
  return <RolesView page={useLoaderData<typeof loader>().page} />;
}
