import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '~/auth/guards.server';
import { readMyData } from '~/flows/people/my-data.server';
import { changeMyData } from '~/flows/people/my-data-changes.server';
import { pageTitle } from '~/i18n/page-title.server';
import { MyDataView } from './data-view';

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requirePerson(args);
  const mine = await readMyData(args, signedIn);
  return { ...mine, title: pageTitle(args.request, (t) => t('privacy.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const signedIn = await requirePerson(args);
  return changeMyData(args, signedIn);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function MyData() {
  return <MyDataView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
