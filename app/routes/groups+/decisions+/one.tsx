import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { moveDecision } from '~/flows/decisions/move-decision.server';
import { readDecision } from '~/flows/decisions/read-decision.server';
import { groupPath } from '~/flows/groups/group-paths.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { decisionStepSchema } from './form.server';
import { DecisionView } from './one-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = { id: args.params.decision, locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readDecision(tx, member, view));
  return { page, title: pageTitle(args.request, (t) => t('decisions.numbered', { n: page.number })) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const form = await parseForm(args.request, decisionStepSchema);
  if (!form.ok) return invalid(form);
  const id = args.params.decision;
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const done = await moveDecision(member, { id, ...form.value, ...letters });
  const { intent } = form.value;
  const word = intent === 'change' ? 'changed' : intent;
  if (done.ok)
    return redirectWithToast(`${groupPath(member.group)}/decisions/${id}`, `decisions.toast.${word}`);
  const { error } = done;
  if (error === 'not-found') throw notFound();
  if (error === 'forbidden') throw forbidden();
  if (error === 'not-a-member')
    return data({ ok: false as const, notMember: true, values: form.values }, { status: 422 });
  return data({ ok: false as const, problem: error, values: form.values }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function DecisionRoute() {
  return <DecisionView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
