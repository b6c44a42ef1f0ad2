import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { readMeetings } from '~/flows/meetings/read-meetings.server';
import { keepTopic, stepSeries } from '~/flows/meetings/series-steps.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { topicSchema } from './form.server';
import { MeetingsView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = { locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readMeetings(tx, member, view));
  return { page, title: pageTitle(args.request, (t) => t('meetings.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const form = await parseForm(args.request, topicSchema);
  if (!form.ok) return invalid(form);
  const wish = form.value;
  const page = `/b/${args.params.library}/groups/${args.params.group}/meetings`;
  if (wish.intent === 'topic' || wish.intent === 'untopic') {
    if (!(await keepTopic(member, wish))) throw notFound();
    return redirectWithToast(page, `meetings.toast.${wish.intent}`);
  }
  if (!member.rights.has('group:lead')) throw forbidden();
  const planned = await stepSeries(member, wish.intent, wish.id, new Date());
  if (planned === null) throw notFound();
  return redirectWithToast(page, `meetings.toast.${wish.intent}`, { n: planned });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Meetings() {
  return <MeetingsView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
