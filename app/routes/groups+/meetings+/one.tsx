import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { answerMeeting, stepAgenda, stepMeeting } from '~/flows/meetings/meeting-steps.server';
import { readMeeting } from '~/flows/meetings/read-meeting.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { agendaStepOf, meetingStepSchema, stepOf } from './form.server';
import { MeetingView } from './one-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = { locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readMeeting(tx, member, args.params.meeting, view));
  return { page, title: pageTitle(args.request, page.one.title) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const form = await parseForm(args.request, meetingStepSchema);
  if (!form.ok) return invalid(form);
  const wish = form.value;
  const { meeting } = args.params;
  const page = `/b/${args.params.library}/groups/${args.params.group}/meetings/${meeting}`;
  const refused = (problem: string) =>
    data({ ok: false as const, errors: {}, problem, values: form.values }, { status: 409 });
  switch (wish.intent) {
    case 'answer': {
      const { answer, deputy: deputyName } = wish;
      const done = await answerMeeting(member, meeting, { answer, deputyName, now: new Date() });
      if (done.ok)
        return redirectWithToast(page, `meetings.toast.${answer === 'stays_away' ? 'away' : answer}`);
      if (done.error === 'not-found') throw notFound();
      if (done.error === 'wrong-state') return refused('wrong-state');
      return invalid({ errors: { deputy: 'required' }, values: form.values });
    }
    case 'publish':
    case 'hold':
    case 'cancel': {
      const letters = { now: new Date(), origin: args.context.origin, demo: isDemonstration() };
      const done = await stepMeeting(member, meeting, stepOf(wish), letters);
      if (!done.ok && done.error === 'forbidden') throw forbidden();
      if (!done.ok) return refused(done.error);
      return redirectWithToast(
        wish.intent === 'hold' ? `${page}/minutes` : page,
        `meetings.toast.${wish.intent}`,
      );
    }
    default: {
      if (!member.rights.has('group:lead')) throw forbidden();
      const locale = readLocale(args.request);
      const step =
        wish.intent === 'take' ? { step: 'take' as const, chosen: wish.take, locale } : agendaStepOf(wish);
      const done = await stepAgenda(member, meeting, step);
      if (!done.ok) return refused(done.error);
      return redirectWithToast(`${page}#agenda`, 'meetings.toast.agenda');
    }
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function MeetingPage() {
  return <MeetingView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
