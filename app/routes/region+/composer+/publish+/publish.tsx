import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { benchOf } from '../bench.server';
import { dropDraft, publish } from './publish-actions.server';
import { publishPage } from './publish-page.server';
import { PublishView } from './publish-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return publishPage(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const bench = benchOf(args, member, '/publish');
  const sent = await args.request.formData();
  return sent.get('intent') === 'drop' ? dropDraft(bench) : publish(bench, sent);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function ComposerPublish() {
  return <PublishView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
