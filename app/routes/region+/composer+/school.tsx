import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { saveOrStay } from '~/routes/b.$library+/campaigns+/texts+/offline-save';
import { compose } from './actions.server';
import { unlessSavedByItself } from './again';
import { benchOf } from './bench.server';
import { schoolPage } from './school-page.server';
import { SchoolView } from './school-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return schoolPage(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return compose(benchOf(args, member, '/school'), await args.request.formData());
}

export const clientAction = (args: ClientActionFunctionArgs) => saveOrStay(args);
export const shouldRevalidate = unlessSavedByItself;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function ComposerSchool() {
  return <SchoolView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
