import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { answerGroup } from '~/flows/decisions/answer-commitment.server';
import { commitmentsPath, ownPage, ownStep, readCommitment } from '~/flows/decisions/read-commitments.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { commitmentStepSchema } from './form.server';
import { CommitmentView } from './one-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, ownPage(args));
  const view = { id: args.params.commitment, locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readCommitment(tx, member, view));
  return { page, title: pageTitle(args.request, page.body) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, ownStep(args));
  const form = await parseForm(args.request, commitmentStepSchema);
  if (!form.ok) return invalid(form);
  const { intent: step, version } = form.value;
  const id = args.params.commitment;
  const done = await answerGroup(member, {
    ...{ id, version, step },
    on: 'on' in form.value ? form.value.on : null,
    words: 'words' in form.value ? form.value.words : '',
    origin: args.context.origin,
    demo: isDemonstration(),
  });
  if (done.ok)
    return redirectWithToast(
      `${commitmentsPath(member)}/${id}`,
      `decisions.toast.${step === 'finish' ? 'done' : step}`,
    );
  if (done.error === 'not-found') throw notFound();
  return data({ ok: false as const, problem: done.error, values: form.values }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function CommitmentRoute() {
  return <CommitmentView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
