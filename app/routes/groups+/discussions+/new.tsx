import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { beginThread } from '~/flows/discussions/post-steps.server';
import { readNewThread } from '~/flows/discussions/read-new-thread.server';
import { groupPath } from '~/flows/groups/group-paths.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { newThreadSchema } from './form.server';
import { NewThreadView } from './new-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const about = new URL(args.request.url).searchParams.get('about');
  const view = { about, locale: readLocale(args.request), now: new Date() };
  const found = await withTenant(member, (tx) => readNewThread(tx, member, view));
  if (found.thread !== null) throw redirect(found.thread);
  const { page } = found;
  return { page, title: pageTitle(args.request, (t) => t('discussions.new.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const form = await parseForm(args.request, newThreadSchema);
  if (!form.ok) return invalid(form);
  const { about: subject, ...words } = form.value;
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const done = await beginThread(member, { subject, ...words, ...letters });
  if (!done.ok) return data({ problem: done.error, values: form.values }, { status: 422 });
  return redirectWithToast(
    `${groupPath(member.group)}/discussions/${done.value.id}`,
    'discussions.toast.begun',
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function NewThread() {
  return <NewThreadView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
