import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant, writing } from '@sklaida/db/tenancy';
import { pageOfPost } from '@sklaida/workgroups';
import { markThread } from '@sklaida/workgroups/server';
import { requireGroup } from '~/auth/guards.server';
import { answerThread, mendPost, stepThread } from '~/flows/discussions/post-steps.server';
import { readThread, threadWish } from '~/flows/discussions/read-thread.server';
import { groupPath } from '~/flows/groups/group-paths.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { threadStepSchema } from './form.server';
import { ThreadView } from './one-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = { id: args.params.thread, locale: readLocale(args.request) };
  const wish = threadWish(new URL(args.request.url));
  const page = await withTenant(member, (tx) => readThread(tx, member, { ...view, ...wish }));
  const { id, seen, upTo } = page;
  if (upTo > seen) await withTenant(writing(member), (tx) => markThread(tx, { threadId: id, number: upTo }));
  return { page, title: pageTitle(args.request, page.title) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const form = await parseForm(args.request, threadStepSchema);
  if (!form.ok) return invalid(form);
  const { thread: threadId } = args.params;
  const step = form.value;
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const { intent } = step;
  const done =
    intent === 'answer'
      ? await answerThread(member, { threadId, ...step, ...letters })
      : intent === 'change'
        ? await mendPost(member, { threadId, ...step, ...letters })
        : await stepThread(member, { threadId, ...step });
  if (done.ok) {
    const { number } = done.value;
    const page = `${groupPath(member.group)}/discussions/${threadId}`;
    const to = number === null ? page : `${page}?page=${pageOfPost(number)}#p${number}`;
    return redirectWithToast(to, `discussions.toast.${intent}`);
  }
  const { error: problem } = done;
  if (problem === 'not-found') throw notFound();
  if (problem === 'forbidden') throw forbidden();
  return data({ problem, values: form.values }, { status: problem === 'not-a-member' ? 422 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Thread() {
  return <ThreadView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
