import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readReport } from '~/flows/reports/read-report.server';
import { reportsPath } from '~/flows/reports/report-people.server';
import { moveReport } from '~/flows/reports/report-steps.server';
import { readersPage } from '~/flows/sharing/read-received.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { reportStepSchema } from './form.server';
import { ReportView } from './one-view';
import { receivedPage } from './sharing+/received-page.server';
import { ReceivedView } from './sharing+/received-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, readersPage(args));
  const locale = readLocale(args.request);
  const own = member.permissions.has('report:read');
  const page = own
    ? await withTenant(member, (tx) => readReport(tx, member, args.params.report, locale))
    : null;
  if (!page) return receivedPage(args, member);
  return { page, title: pageTitle(args.request, page.report.title) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'report:write');
  const form = await parseForm(args.request, reportStepSchema);
  if (!form.ok) return invalid(form);
  const { intent: step, version } = form.value;
  const id = args.params.report;
  const reason = form.value.intent === 'return' ? form.value.reason : '';
  const letters = { now: new Date(), origin: args.context.origin, demo: isDemonstration() };
  const done = await moveReport(member, { id, version, step, reason, ...letters });
  if (done.ok) return redirectWithToast(`${reportsPath(member)}/${id}`, `reports.toast.${step}`);
  if (done.error === 'not-found') throw notFound();
  if (done.error === 'forbidden') throw forbidden();
  return data({ ok: false as const, problem: done.error, values: form.values }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function ReportRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (loaded.page) return <ReportView page={loaded.page} reply={reply} />;
  return <ReceivedView page={loaded.received} formKey={loaded.key} reply={undefined} />;
}
