import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { inviteColleague } from '~/flows/people/manage-people.server';
import { readGrantable } from '~/flows/people/read-people.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { inviteSchema } from './forms.server';
import { InviteView } from './invite-view';
import { refusedPerson } from './refusal.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'person:invite');
  return {
    roles: await withTenant(member, (tx) => readGrantable(tx, member)),
    base: `/b/${member.entered.tenant.slug}/settings/people`,
    title: pageTitle(args.request, (t) => t('people.invite.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'person:invite');
  const form = await parseForm(args.request, inviteSchema);
  if (!form.ok) return invalid(form);
  const letter = { tokenSecret: args.context.tokenSecret, demo: isDemonstration() };
  const done = await withTenant(member, (tx) => inviteColleague(tx, member, form.value, letter));
  if (!done.ok) return refusedPerson(done.error, form.values);
  return redirectWithToast(`/b/${member.entered.tenant.slug}/settings/people`, 'people.toast.invited');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function InvitePerson() {
  const { roles, base } = useLoaderData<typeof loader>();
  return <InviteView roles={roles} base={base} reply={useActionData<typeof action>()} />;
}
