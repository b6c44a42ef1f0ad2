import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn, uuidv7 } from '@sklaida/kernel';
import type { RefusalFacts } from '@sklaida/people/server';
import { requireMember } from '~/auth/guards.server';
import { appoint, deputiesPath, readAppointing } from '~/flows/duties/deputations.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { appointingSchema } from './form.server';
import { AppointingView } from './new-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'deputation:propose');
  const page = await withTenant(member, (tx) => readAppointing(tx, member, new Date()));
  const title = pageTitle(args.request, (t) =>
    t(page.mayAppoint ? 'duties.new.title' : 'duties.new.titleProposal'),
  );
  return { page, id: uuidv7(), title };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'deputation:propose');
  const form = await parseForm(args.request, appointingSchema(todayIn(timeZone, new Date())));
  if (!form.ok) return invalid(form);
  const { absentId, deputyId, ...rest } = form.value;
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const done = await appoint(member, { absentId, deputyId, ...rest }, letters);
  if (!done.ok) {
    const problem = { refusal: done.error, facts: (done.detail ?? {}) as RefusalFacts };
    return data({ ok: false as const, problem, values: form.values }, { status: 422 });
  }
  const proposed = done.value.state === 'proposed';
  return redirectWithToast(
    deputiesPath(member),
    proposed ? 'duties.toast.proposed' : 'duties.toast.appointed',
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Appointing() {
  return <AppointingView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
