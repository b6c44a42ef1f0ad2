import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { reportsPath } from '~/flows/reports/report-people.server';
import { readNewShare } from '~/flows/sharing/read-sharing.server';
import { previewShare, shareFiledReport, shownPreview } from '~/flows/sharing/share-report.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { newShareSchema } from './form.server';
import { NewShareView } from './new-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'report:share');
  const asked = { id: args.params.report, locale: readLocale(args.request), now: new Date() };
  return {
    page: await withTenant(member, (tx) => readNewShare(tx, member, asked)),
    key: uuidv7(),
    title: pageTitle(args.request, (t) => t('sharing.form.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'report:share');
  const form = await parseForm(args.request, newShareSchema);
  if (!form.ok) return invalid(form);
  const { values } = form;
  const { intent, ...choice } = form.value;
  const id = args.params.report;
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const done =
    intent === 'preview'
      ? await previewShare(member, { id, ...choice })
      : await shareFiledReport(member, { id, ...choice, ...letters });
  if (!done.ok) return data({ values, refused: done.error }, { status: 422 });
  if ('id' in done.value)
    return redirectWithToast(`${reportsPath(member)}/${id}/sharing/${done.value.id}`, 'sharing.toast.shared');
  const preview = 'preview' in done.value ? done.value.preview : done.value;
  return data({ values, preview: shownPreview(preview, readLocale(args.request)) });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function NewShare() {
  const { page, key } = useLoaderData<typeof loader>();
  return <NewShareView page={page} formKey={key} reply={useActionData<typeof action>()} />;
}
