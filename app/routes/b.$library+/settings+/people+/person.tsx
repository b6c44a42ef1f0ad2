import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { changePerson } from '~/flows/people/manage-people.server';
import { readPerson } from '~/flows/people/read-people.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { personSchema } from './forms.server';
import { PersonView } from './person-view';
import { refusedPerson } from './refusal.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'person:read');
  const page = await withTenant(member, (tx) => readPerson(tx, member, args.params.person));
  if (!page) throw notFound();
  return { page, title: pageTitle(args.request, page.person.name) };
}

const toasts = { grant: 'granted', end: 'ended', 'end-now': 'ended', title: 'titled' } as const;

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'role:grant');
  const personId = args.params.person;
  if (!isUuid(personId)) throw notFound();
  const form = await parseForm(args.request, personSchema);
  if (!form.ok) return invalid(form);
  const { value } = form;
  const change =
    value.intent === 'end-now' ? { ...value, intent: 'end' as const, lastDay: 'now' as const } : value;
  const done = await withTenant(member, (tx) => changePerson(tx, member, personId, change));
  if (!done.ok) return refusedPerson(done.error, form.values);
  const page = `/b/${member.entered.tenant.slug}/settings/people/${personId}`;
  return redirectWithToast(page, `people.toast.${toasts[value.intent]}`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Person() {
  return <PersonView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
