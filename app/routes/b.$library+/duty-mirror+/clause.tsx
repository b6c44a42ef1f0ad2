import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid, todayIn, uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { periodOf, periodQuery } from '~/flows/duty-mirror/mirror-period';
import { stepClause } from '~/flows/duty-mirror/mirror-steps.server';
import { readClause } from '~/flows/duty-mirror/read-clause.server';
import { dutiesPath } from '~/flows/duty-mirror/read-mirror.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { ClauseView } from './clause-view';
import { clauseStepSchema } from './form.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'assignment:do');
  const query = new URL(args.request.url).searchParams;
  const view = { id: args.params.clause, query, now: new Date() };
  const page = await withTenant(member, (tx) => readClause(tx, member, view));
  return {
    page,
    newId: uuidv7(),
    title: pageTitle(args.request, (t) => t('dutyMirror.clause.title', { number: page.number })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'assignment:do');
  const clauseId = args.params.clause;
  if (!isUuid(clauseId)) throw notFound();
  const form = await parseForm(args.request, clauseStepSchema);
  if (!form.ok) return invalid(form);
  const period = periodOf(new URL(args.request.url).searchParams, todayIn(timeZone, new Date()));
  const { intent: step, ...input } = form.value;
  const done = await stepClause(member, { clauseId, period, step, ...input } as Parameters<
    typeof stepClause
  >[1]);
  if (done.ok)
    return redirectWithToast(
      `${dutiesPath(member)}/${clauseId}${periodQuery(period)}`,
      `dutyMirror.toast.${step}`,
    );
  if (done.error === 'not-found') throw notFound();
  return data({ ok: false as const, problem: done.error, values: form.values }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function DutyClause() {
  return <ClauseView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
