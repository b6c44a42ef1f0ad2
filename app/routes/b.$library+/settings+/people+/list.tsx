import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { mendInvitation } from '~/flows/people/manage-people.server';
import { readPeople } from '~/flows/people/read-people.server';
import { conflict } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { invitationSchema } from './forms.server';
import { PeopleView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'person:read');
  const page = await withTenant(member, (tx) => readPeople(tx, member));
  return { page, title: pageTitle(args.request, (t) => t('people.sections.people.label')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'person:invite');
  const form = await parseForm(args.request, invitationSchema);
  if (!form.ok) return invalid(form);
  const { id, intent } = form.value;
  const letter = { tokenSecret: args.context.tokenSecret, demo: isDemonstration() };
  const done = await withTenant(member, (tx) => mendInvitation(tx, member, { id, step: intent }, letter));
  if (!done.ok) return conflict({ ok: false as const, problem: done.error });
  return redirectWithToast(
    `/b/${member.entered.tenant.slug}/settings/people`,
    intent === 'again' ? 'people.toast.invited' : 'people.toast.revoked',
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function People() {
  const reply = useActionData<typeof action>();
  const problem = reply && 'problem' in reply ? reply.problem : null;
  return <PeopleView page={useLoaderData<typeof loader>().page} problem={problem} />;
}
