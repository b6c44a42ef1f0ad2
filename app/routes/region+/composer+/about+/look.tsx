import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { compose } from '../actions.server';
import { benchOf } from '../bench.server';
import { lookPage } from './look-page.server';
import { LookView } from './look-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return lookPage(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return compose(benchOf(args, member, '/look'), await args.request.formData());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function ComposerLook() {
  return <LookView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
