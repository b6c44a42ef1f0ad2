import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { stepMeeting } from '~/flows/meetings/meeting-steps.server';
import { meetingWords } from '~/flows/meetings/meeting-words.server';
import { readMeetingFields } from '~/flows/meetings/read-meeting-fields.server';
import { forbidden } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { EditMeetingView } from './edit-view';
import { editMeetingSchema } from './form.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  const page = await withTenant(member, (tx) => readMeetingFields(tx, member, args.params.meeting));
  return { page, title: pageTitle(args.request, (t) => t('meetings.edit.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  if (!member.rights.has('group:write')) throw forbidden();
  const form = await parseForm(args.request, editMeetingSchema);
  if (!form.ok) return invalid(form);
  const { version, ...fields } = form.value;
  const letters = { now: new Date(), origin: args.context.origin, demo: isDemonstration() };
  const wish = { step: 'move' as const, version, words: meetingWords(fields) };
  const { meeting } = args.params;
  const done = await stepMeeting(member, meeting, wish, letters);
  if (!done.ok) {
    const problem = done.error === 'stale' ? ('stale' as const) : ('wrong-state' as const);
    return data({ ok: false as const, errors: {}, problem, values: form.values }, { status: 409 });
  }
  const page = `/b/${args.params.library}/groups/${args.params.group}/meetings/${meeting}`;
  return redirectWithToast(page, done.value.publishedAt ? 'meetings.toast.moved' : 'meetings.toast.saved');
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function EditMeeting() {
  return (
    <EditMeetingView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />
  );
}
