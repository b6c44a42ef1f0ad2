import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { todayIn, uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { reportsPath } from '~/flows/reports/report-people.server';
import { startReport, startYearReport } from '~/flows/reports/start-report.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { newReportSchema } from './form.server';
import { NewReportView } from './new-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'report:write');
  const year = todayIn(timeZone, new Date()).slice(0, 4);
  return {
    base: reportsPath(member),
    start: { id: uuidv7(), from: `${year}-01-01`, to: `${year}-12-31` },
    title: pageTitle(args.request, (t) => t('reports.form.new')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'report:write');
  const form = await parseForm(args.request, newReportSchema);
  if (!form.ok) return invalid(form);
  const wish = form.value;
  const started =
    wish.intent === 'year'
      ? await startYearReport(member, wish)
      : await startReport(member, { ...wish, kind: 'plain', document: { schema: 1, blocks: [] } });
  if (!started) throw notFound();
  return redirectWithToast(`${reportsPath(member)}/${wish.id}/edit`, 'reports.toast.created');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function NewReport() {
  return <NewReportView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
