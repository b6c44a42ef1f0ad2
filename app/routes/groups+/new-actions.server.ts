import { uuidv7 } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { groupPath, groupsPath } from '~/flows/groups/group-paths.server';
import { mustOpen } from '~/flows/groups/my-groups.server';
import { startGroup } from '~/flows/groups/start-group.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { newGroupSchema } from './form.server';

export function newGroupForm(args: GuardedArgs, member: Member) {
  const reaches = mustOpen(member);
  return {
    id: uuidv7(),
    reaches,
    list: groupsPath(member),
    title: pageTitle(args.request, (t) => t('groups.new.title')),
  };
}

export async function newGroup(args: GuardedArgs, member: Member) {
  const reaches = mustOpen(member);
  const form = await parseForm(args.request, newGroupSchema);
  if (!form.ok) return invalid(form);
  if (!reaches.includes(form.value.reach)) throw forbidden();
  const done = await startGroup(member, { ...form.value, origin: args.context.origin });
  if (!done.ok) throw notFound();
  const { slug } = member.entered.tenant;
  const asked = form.value.emails.length;
  return redirectWithToast(
    `${groupPath({ slug, id: form.value.id })}/members`,
    asked > 0 ? 'groups.toast.openedWith' : 'groups.toast.opened',
    { n: done.value.added, asked },
  );
}
