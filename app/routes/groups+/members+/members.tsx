import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { changeSeat } from '@sklaida/workgroups/server';
import { requireGroup } from '~/auth/guards.server';
import { addPeople } from '~/flows/groups/add-people.server';
import { groupPath, groupsPath } from '~/flows/groups/group-paths.server';
import { readGroupMembers } from '~/flows/groups/read-members.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { membersSchema } from '../form.server';
import { MembersView } from './members-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = { locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readGroupMembers(tx, member, view));
  return { page, title: pageTitle(args.request, (t) => t('groups.members.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const form = await parseForm(args.request, membersSchema);
  if (!form.ok) return invalid(form);
  const wish = form.value;
  const leaving = wish.intent === 'change' && wish.step === 'leave';
  if (!leaving && !(member.rights.has('group:lead') && member.rights.has('group:write'))) throw forbidden();
  const page = `${groupPath(member.group)}/members`;
  if (wish.intent === 'seat') {
    const n = await addPeople(member, { ...wish, origin: args.context.origin });
    if (n > 0) return redirectWithToast(page, 'groups.toast.seated', { n, asked: wish.emails.length });
    return data(
      { ok: false as const, errors: {}, nobody: true as const, values: form.values },
      { status: 422 },
    );
  }
  const done = await withTenant(member, (tx) => changeSeat(tx, wish));
  if (done === 'not-found') throw notFound();
  if (done === 'last-lead')
    return data(
      { ok: false as const, errors: {}, lastLead: true as const, values: form.values },
      { status: 422 },
    );
  if (leaving) return redirectWithToast(groupsPath(member), 'groups.toast.left');
  return redirectWithToast(page, wish.step === 'end' ? 'groups.toast.unseated' : 'groups.toast.changed');
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function GroupMembers() {
  return <MembersView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
