import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { readTemplates } from '~/flows/composer/read-templates.server';
import { TemplatesView } from './templates-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'template:read');
  return readTemplates(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function Templates() {
  const { rows, make } = useLoaderData<typeof loader>();
  return <TemplatesView rows={rows} make={make} />;
}
