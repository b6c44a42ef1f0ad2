import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { reportsPath } from '~/flows/reports/report-people.server';
import { readShare } from '~/flows/sharing/read-sharing.server';
import { stepShare } from '~/flows/sharing/share-steps.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { shareStepSchema } from './form.server';
import { ShareView } from './one-view';
import { stepToasts } from './step-toasts';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'report:share');
  const { report: id, share } = args.params;
  const asked = { id, share, locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readShare(tx, member, asked));
  return { page, key: uuidv7(), title: pageTitle(args.request, page.audienceName) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'report:share');
  const form = await parseForm(args.request, shareStepSchema);
  if (!form.ok) return invalid(form);
  const { report, share } = args.params;
  const done = await stepShare(member, { report, share }, form.value);
  if (done === 'not-found') throw notFound();
  if (done === 'stale') return data({ values: form.values, problem: done }, { status: 409 });
  return redirectWithToast(
    `${reportsPath(member)}/${report}/sharing/${share}`,
    `sharing.toast.${stepToasts[form.value.intent]}`,
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Share() {
  const { page, key } = useLoaderData<typeof loader>();
  return <ShareView page={page} formKey={key} reply={useActionData<typeof action>()} />;
}
