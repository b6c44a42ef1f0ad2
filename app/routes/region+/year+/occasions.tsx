import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { readOccasions } from '~/flows/year/read-occasions.server';
import { OccasionsView } from './occasions-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'occasion:read');
  return readOccasions(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function RegionOccasions() {
  return <OccasionsView page={useLoaderData<typeof loader>()} />;
}
