import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import type { RefusalFacts } from '@sklaida/people/server';
import { requireMember } from '~/auth/guards.server';
import { deputiesPath, settle } from '~/flows/duties/deputations.server';
import { readHandover } from '~/flows/duties/deputations-handover.server';
import { conflict, forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { deputationStepSchema } from './form.server';
import { HandoverView } from './one-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'deputation:read');
  const page = await withTenant(member, (tx) => readHandover(tx, member, args.params.deputation, new Date()));
  if (!page) throw notFound();
  return { page, title: pageTitle(args.request, (t) => t('duties.one.title')) };
}

const toasts = { confirm: 'confirmed', start: 'started', revoke: 'revoked', note: 'noted' } as const;

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'deputation:read');
  const form = await parseForm(args.request, deputationStepSchema);
  if (!form.ok) return invalid(form);
  const { intent, ...rest } = form.value;
  const step = { step: intent, ...rest } as Parameters<typeof settle>[2];
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const done = await settle(member, args.params.deputation, step, letters);
  if (!done.ok && done.error === 'not-found') throw notFound();
  if (!done.ok && done.error === 'not-yours') throw forbidden();
  if (!done.ok && intent === 'note' && done.error === 'stale') {
    const theirs = done.detail as { handover: string; version: number };
    return conflict({ ok: false as const, kind: 'conflict' as const, theirs, values: form.values });
  }
  if (!done.ok) {
    const problem = { refusal: done.error, facts: (done.detail ?? {}) as RefusalFacts };
    return data(
      { ok: false as const, kind: 'problem' as const, problem, values: form.values },
      { status: 409 },
    );
  }
  const page = deputiesPath(member);
  const to = intent === 'revoke' ? page : `${page}/${done.value.id}`;
  return redirectWithToast(to, `duties.toast.${toasts[intent]}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Handover() {
  const reply = useActionData<typeof action>();
  return <HandoverView page={useLoaderData<typeof loader>().page} reply={reply} />;
}
