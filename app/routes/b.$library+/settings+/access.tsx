import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant, writing } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { settleAccess } from '~/flows/people/manage-people.server';
import { readAccess } from '~/flows/people/read-access.server';
import { conflict } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { AccessView } from './access-view';
import { accessSchema } from './people+/forms.server';

/** Reading as a deputy needs a transaction that acts for somebody: only a writing one does. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'access:grant');
  const seat = member.actingFor ? writing(member) : member;
  const page = await withTenant(seat, (tx) => readAccess(tx, member));
  return { page, title: pageTitle(args.request, (t) => t('people.sections.access.label')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'access:grant');
  const form = await parseForm(args.request, accessSchema);
  if (!form.ok) return invalid(form);
  const { id, intent, hours } = form.value;
  const letter = { origin: args.context.origin, demo: isDemonstration() };
  const done = await withTenant(member, (tx) => settleAccess(tx, { id, step: intent, hours }, letter));
  if (!done) return conflict({ ok: false as const, problem: 'settled' as const });
  return redirectWithToast(
    `/b/${member.entered.tenant.slug}/settings/access`,
    intent === 'grant' ? 'people.toast.letIn' : 'people.toast.closed',
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Access() {
  const reply = useActionData<typeof action>();
  const problem = reply && 'problem' in reply ? reply.problem : null;
  return <AccessView page={useLoaderData<typeof loader>().page} problem={problem} />;
}
