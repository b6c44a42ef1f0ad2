import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { changeGroup, endGroup, findGroup } from '@sklaida/workgroups/server';
import { requireGroup } from '~/auth/guards.server';
import { groupPath } from '~/flows/groups/group-paths.server';
import { conflict, forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { EditGroupView } from './edit-view';
import { editGroupSchema } from './form.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  const about = await withTenant(member, (tx) => findGroup(tx, member.group));
  if (!about) throw notFound();
  return {
    about,
    ended: member.group.endedOn !== null,
    base: groupPath(member.group),
    title: pageTitle(args.request, (t) => t('groups.edit.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  const form = await parseForm(args.request, editGroupSchema);
  if (!form.ok) return invalid(form);
  const wish = form.value;
  const base = groupPath(member.group);
  if (wish.intent !== 'save') {
    await withTenant(member, (tx) => endGroup(tx, wish.intent === 'end'));
    return redirectWithToast(base, `groups.toast.${wish.intent}`);
  }
  if (!member.rights.has('group:write')) throw forbidden();
  if ((await withTenant(member, (tx) => changeGroup(tx, wish))) === 'ok')
    return redirectWithToast(base, 'groups.toast.saved');
  const theirs = await withTenant(member, (tx) => findGroup(tx, member.group));
  if (!theirs) throw notFound();
  return conflict({ ok: false as const, errors: {}, theirs, values: form.values });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function EditGroup() {
  return <EditGroupView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
