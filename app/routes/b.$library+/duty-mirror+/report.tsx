import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { type GuardedArgs, requireMember } from '~/auth/guards.server';
import { draftReport, readReporting } from '~/flows/duty-mirror/report-to-head.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { reportSchema } from './form.server';
import { ReportingView } from './report-view';

const viewOf = ({ request }: GuardedArgs) => ({
  query: new URL(request.url).searchParams,
  now: new Date(),
  locale: readLocale(request),
});

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'report:write');
  return {
    page: await withTenant(member, (tx) => readReporting(tx, member, viewOf(args))),
    id: uuidv7(),
    title: pageTitle(args.request, (t) => t('dutyMirror.reporting.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'report:write');
  const form = await parseForm(args.request, reportSchema);
  if (!form.ok) return invalid(form);
  const done = await draftReport(member, form.value, viewOf(args));
  if (done.ok) return redirectWithToast(done.value, 'dutyMirror.toast.drafted');
  return data({ ok: false as const, problem: done.error, values: form.values }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function ReportDuties() {
  return <ReportingView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
