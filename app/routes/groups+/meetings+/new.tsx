import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { requireGroup } from '~/auth/guards.server';
import { planMeeting } from '~/flows/meetings/meeting-steps.server';
import { agendaLines, meetingWords } from '~/flows/meetings/meeting-words.server';
import { readNewMeeting } from '~/flows/meetings/read-new.server';
import { forbidden } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { newMeetingSchema } from './form.server';
import { NewMeetingView } from './new-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  const at = { locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readNewMeeting(tx, member, at));
  const { name, endedOn } = member.group;
  return {
    page: { ...page, id: uuidv7(), group: name, ended: endedOn !== null },
    title: pageTitle(args.request, (t) => t('meetings.new.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  if (!member.rights.has('group:write')) throw forbidden();
  const form = await parseForm(args.request, newMeetingSchema);
  if (!form.ok) return invalid(form);
  const { intent, id, take, more, ...fields } = form.value;
  const publish = intent === 'publish';
  const done = await planMeeting(member, {
    ...{ id, publish, chosen: take, more: agendaLines(more), words: meetingWords(fields), now: new Date() },
    ...{ locale: readLocale(args.request), origin: args.context.origin, demo: isDemonstration() },
  });
  if (!done.ok) return invalid({ errors: { form: 'unknown' }, values: form.values });
  const page = `/b/${args.params.library}/groups/${args.params.group}/meetings/${id}`;
  return redirectWithToast(page, publish ? 'meetings.toast.invited' : 'meetings.toast.planned');
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function NewMeeting() {
  return <NewMeetingView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
