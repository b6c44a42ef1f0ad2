import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { endPlace } from '~/flows/people/manage-people.server';
import { readPerson } from '~/flows/people/read-people.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { leaveSchema } from './forms.server';
import { LeaveView } from './leave-view';
import { refusedPerson } from './refusal.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'person:remove');
  const page = await withTenant(member, (tx) => readPerson(tx, member, args.params.person));
  if (!page) throw notFound();
  if (!page.mayRemove) throw forbidden();
  return { page, title: pageTitle(args.request, page.person.name) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'person:remove');
  const personId = args.params.person;
  if (!isUuid(personId)) throw notFound();
  const form = await parseForm(args.request, leaveSchema);
  if (!form.ok) return invalid(form);
  const { when, lastDay, heirId } = form.value;
  if (when === 'day' && !lastDay) return invalid({ errors: { lastDay: 'date' }, values: form.values });
  const leaving = { personId, lastDay: when === 'now' ? null : lastDay, heirId };
  const done = await withTenant(member, (tx) => endPlace(tx, member, leaving));
  if (!done.ok) return refusedPerson(done.error, form.values);
  return redirectWithToast(`/b/${member.entered.tenant.slug}/settings/people`, 'people.toast.left');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Leave() {
  return <LeaveView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
