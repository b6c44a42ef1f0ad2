import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readReady } from '~/flows/people/welcome-person.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { ReadyView } from './ready-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'today:read');
  const ready = await withTenant(member, (tx) => readReady(tx, member));
  const title = pageTitle(args.request, (t) => t(ready.school ? 'joining.soon.title' : 'joining.tour.title'));
  return { ...ready, demo: isDemonstration(), title };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Ready() {
  return <ReadyView {...useLoaderData<typeof loader>()} />;
}
