import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireFresh } from '~/auth/fresh.server';
import { requireMember } from '~/auth/guards.server';
import { decideRequest, readRequests } from '~/flows/people/decide-request.server';
import { forbidden } from '~/http/errors';
import { pageTitle } from '~/i18n/page-title.server';
import { PrivacyRequestsView } from './privacy-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'person:read');
  const requests = await withTenant(member, (tx) => readRequests(tx, member, new Date()));
  if (!requests) throw forbidden();
  return { requests, title: pageTitle(args.request, (t) => t('privacy.requests.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'person:read');
  await requireFresh(args);
  return decideRequest(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function PrivacyRequests() {
  return <PrivacyRequestsView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
