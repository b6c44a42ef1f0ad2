import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { groupFileEndings } from '@sklaida/workgroups';
import { requireGroup } from '~/auth/guards.server';
import { readOwnPost } from '~/flows/discussions/read-own-post.server';
import { pageTitle } from '~/i18n/page-title.server';
import { FileView } from './file-view';
import { takePostFile } from './take-file.server';

const wishOf = ({ request, params }: LoaderFunctionArgs) => ({
  threadId: params.thread,
  postId: new URL(request.url).searchParams.get('post'),
});

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const post = await withTenant(member, (tx) => readOwnPost(tx, member, wishOf(args)));
  const accept = groupFileEndings.map((one) => `.${one}`).join(',');
  const title = pageTitle(args.request, (t) => t('discussions.file.title'));
  return { post, accept, newId: uuidv7(), title };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const post = await withTenant(member, (tx) => readOwnPost(tx, member, wishOf(args)));
  return takePostFile(args, member, post);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function PostFile() {
  return <FileView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
