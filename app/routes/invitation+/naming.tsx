import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { namesOf, namingSchema, saveNames } from '~/flows/people/welcome-person.server';
import { invalid, parseForm } from '~/http/form';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { NamingView } from './naming-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'today:read');
  return {
    names: namesOf(member),
    school: member.entered.tenant.kind === 'school_library',
    demo: isDemonstration(),
    title: pageTitle(args.request, (t) => t('joining.naming.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'today:read');
  const form = await parseForm(args.request, namingSchema);
  if (!form.ok) return invalid(form);
  await saveNames(member, form.value);
  const { slug, kind } = member.entered.tenant;
  return redirect(`/b/${slug}/welcome/${kind === 'school_library' ? 'time' : 'ready'}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Naming() {
  return <NamingView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
