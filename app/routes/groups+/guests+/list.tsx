import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { inviteToMeeting, uninvite } from '~/flows/guests/invite-guest.server';
import { readGuests } from '~/flows/guests/read-guests.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { guestsSchema } from './form.server';
import { GuestsView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = { locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readGuests(tx, member, args.params.meeting, view));
  return { page, title: pageTitle(args.request, (t) => t('guests.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  if (!member.rights.has('group:lead')) throw forbidden();
  const form = await parseForm(args.request, guestsSchema);
  if (!form.ok) return invalid(form);
  const wish = form.value;
  const { library, group, meeting } = args.params;
  const page = `/b/${library}/groups/${group}/meetings/${meeting}/guests`;
  if (wish.intent === 'revoke') {
    if (!(await uninvite(member, wish.id))) throw notFound();
    return redirectWithToast(page, 'guests.toast.revoked');
  }
  const { origin, tokenSecret } = args.context;
  const done = await inviteToMeeting(member, meeting, wish, { origin, tokenSecret, demo: isDemonstration() });
  if (done.ok) return redirectWithToast(page, 'guests.toast.invited', { name: wish.name });
  if (done.error === 'not-found') throw notFound();
  return data({ ok: false as const, errors: {}, problem: done.error, values: form.values }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function MeetingGuestsPage() {
  return <GuestsView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
