import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readMirror } from '~/flows/duty-mirror/read-mirror.server';
import { pageTitle } from '~/i18n/page-title.server';
import { MirrorView } from './mirror-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'assignment:do');
  const view = { query: new URL(args.request.url).searchParams, now: new Date() };
  return {
    page: await withTenant(member, (tx) => readMirror(tx, member, view)),
    title: pageTitle(args.request, (t) => t('dutyMirror.title')),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function DutyMirror() {
  return <MirrorView page={useLoaderData<typeof loader>().page} />;
}
