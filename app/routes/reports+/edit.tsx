import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { editReport } from '~/flows/reports/edit-report.server';
import { readEditor } from '~/flows/reports/read-editor.server';
import { reportsPath } from '~/flows/reports/report-people.server';
import { moveReport } from '~/flows/reports/report-steps.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { EditorView } from './edit-view';
import { type EditReport, editReportSchema } from './form.server';
import { refusedEdit } from './refused-edit.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'report:write');
  const asked = { id: args.params.report, locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readEditor(tx, member, asked));
  if (!page) throw notFound();
  return { page, key: uuidv7(), title: pageTitle(args.request, page.about.title) };
}

const toasts: Record<Exclude<EditReport['intent'], 'submit'>, string> = {
  ...{ about: 'saved', block: 'saved', add: 'added', up: 'moved', down: 'moved' },
  ...{ remove: 'removed', undo: 'undone' },
};

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'report:write');
  const form = await parseForm(args.request, editReportSchema);
  if (!form.ok) return invalid(form);
  const wish = form.value;
  const id = args.params.report;
  const letters = { now: new Date(), origin: args.context.origin, demo: isDemonstration() };
  const done =
    wish.intent === 'submit'
      ? await moveReport(member, { ...wish, ...letters, id, step: 'submit' })
      : await editReport(member, id, wish);
  const to = `${reportsPath(member)}/${id}`;
  if (!done.ok) return data(refusedEdit(done.error, form.values), { status: statusOf(done.error) });
  if (wish.intent === 'submit') return redirectWithToast(to, 'reports.toast.submit');
  const part = 'block' in wish && wish.intent !== 'remove' ? `#part-${wish.block}` : '';
  return redirectWithToast(`${to}/edit${part}`, `reports.toast.${toasts[wish.intent]}`);
}

const statusOf = (error: string) =>
  error === 'stale' || error === 'wrong-state' || error === 'gone' ? 409 : 422;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function EditReportRoute() {
  const { page, key } = useLoaderData<typeof loader>();
  return <EditorView page={page} formKey={key} reply={useActionData<typeof action>()} />;
}
