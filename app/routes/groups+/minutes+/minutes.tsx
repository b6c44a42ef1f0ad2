import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { requireGroup } from '~/auth/guards.server';
import { hasMeeting } from '~/flows/minutes/live-minutes.server';
import { readMinutesPage } from '~/flows/minutes/read-minutes.server';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { takeStep } from './actions.server';
import { MinutesView } from './minutes-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const asked = {
    meetingId: args.params.meeting,
    locale: readLocale(args.request),
    now: new Date(),
  };
  const page = await withTenant(member, (tx) => readMinutesPage(tx, member, asked));
  if (!page) throw notFound();
  return { page, docTitle: pageTitle(args.request, (t) => `${t('minutes.title')}: ${page.title}`) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const { meeting } = args.params;
  if (!isUuid(meeting) || !(await hasMeeting(member, meeting))) throw notFound();
  return takeStep(args, member, meeting);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function Minutes() {
  const { page } = useLoaderData<typeof loader>();
  return <MinutesView key={page.id} page={page} reply={useActionData<typeof action>()} />;
}
