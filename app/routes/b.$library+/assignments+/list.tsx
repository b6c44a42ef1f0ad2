import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readAssignments } from '~/flows/duties/assignments.server';
import { pageTitle } from '~/i18n/page-title.server';
import { AssignmentsView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'assignment:do');
  const page = await withTenant(member, (tx) => readAssignments(tx, member, new Date()));
  const orders = member.permissions.has('distribution:read');
  return { page, orders, title: pageTitle(args.request, (t) => t('duties.assignments.title')) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Assignments() {
  return <AssignmentsView {...useLoaderData<typeof loader>()} />;
}
