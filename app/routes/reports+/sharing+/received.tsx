import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { reportsPath } from '~/flows/reports/report-people.server';
import { answerReceived, readersPage, readersStep, readReceived } from '~/flows/sharing/read-received.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { readerStepSchema } from './form.server';
import { ReceivedView } from './received-view';
import { stepToasts } from './step-toasts';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, readersPage(args));
  const asked = { id: args.params.report, locale: readLocale(args.request) };
  const page = await readReceived(member, asked);
  if (!page) throw notFound();
  return { page, key: uuidv7(), title: pageTitle(args.request, page.title) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, readersStep(args));
  const form = await parseForm(args.request, readerStepSchema);
  if (!form.ok) return invalid(form);
  const { report } = args.params;
  if ((await answerReceived(member, report, form.value)) === 'not-found') throw notFound();
  return redirectWithToast(
    `${reportsPath(member)}/${report}`,
    `sharing.toast.${stepToasts[form.value.intent]}`,
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Received() {
  const { page, key } = useLoaderData<typeof loader>();
  return <ReceivedView page={page} formKey={key} reply={useActionData<typeof action>()} />;
}
