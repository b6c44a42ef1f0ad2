import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { reportsPath } from '~/flows/reports/report-people.server';
import { answerReceived, readersPage, readersStep } from '~/flows/sharing/read-received.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readerStepSchema } from './form.server';
import { receivedPage } from './received-page.server';
import { ReceivedView } from './received-view';
import { stepToasts } from './step-toasts';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, readersPage(args));
  return receivedPage(args, member);
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

/** What a reader says about a shared report, and the report again where it could not be said. */
export default function ReportComments() {
  const { received, key } = useLoaderData<typeof loader>();
  return <ReceivedView page={received} formKey={key} reply={useActionData<typeof action>()} />;
}
