import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { answerGroup, handOn } from '~/flows/decisions/answer-commitment.server';
import { commitmentsPath, ownPage, ownStep, readCommitment } from '~/flows/decisions/read-commitments.server';
import { notFound } from '~/http/errors';
import { type FormValues, invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import type { CommitmentReply } from './commitment-reply';
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
  const id = args.params.commitment;
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const { value, values } = form;
  if (value.intent === 'hand-on') {
    const { intent: _, ...wish } = value;
    const handed = await handOn(member, { id, ...wish, ...letters });
    if (handed.ok) return redirectWithToast(commitmentsPath(member), 'decisions.toast.handOn');
    return refused(handed.error, values);
  }
  const { intent: step, version } = value;
  const done = await answerGroup(member, {
    ...{ id, version, step, ...letters },
    on: 'on' in value ? value.on : null,
    words: 'words' in value ? value.words : '',
  });
  if (!done.ok) return refused(done.error, values);
  return redirectWithToast(
    `${commitmentsPath(member)}/${id}`,
    `decisions.toast.${step === 'finish' ? 'done' : step}`,
  );
}

function refused(error: NonNullable<CommitmentReply['problem']> | 'not-found', values: FormValues) {
  if (error === 'not-found') throw notFound();
  return data({ ok: false as const, problem: error, values }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function CommitmentRoute() {
  return <CommitmentView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
