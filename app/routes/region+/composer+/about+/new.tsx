import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { readNewTemplate } from '~/flows/composer/read-new-template.server';
import { beginTemplate } from './new-actions.server';
import { NewView } from './new-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return readNewTemplate(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return beginTemplate(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function TemplateNew() {
  return <NewView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
