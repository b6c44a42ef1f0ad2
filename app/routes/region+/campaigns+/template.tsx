import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { readTemplate } from '~/flows/composer/read-templates.server';
import { retireTemplate } from '../composer+/about+/retire.server';
import { TemplateView } from './template-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'template:read');
  return readTemplate(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return retireTemplate(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function Template() {
  return <TemplateView page={useLoaderData<typeof loader>()} />;
}
