import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { answerLook, readLookPage } from '~/flows/materials/library-look.server';
import { pageTitle } from '~/i18n/page-title.server';
import { LookView } from './look-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'library:edit');
  const page = await withTenant(member, (tx) => readLookPage(tx, member));
  return { page, title: pageTitle(args.request, (t) => t('materials.own.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'library:edit');
  return answerLook(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function LibraryLook() {
  return <LookView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
