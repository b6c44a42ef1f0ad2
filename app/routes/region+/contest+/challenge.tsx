import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { readChallenge } from '~/flows/year/challenge.server';
import { ChallengeView } from './challenge-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:track');
  return readChallenge(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function Challenge() {
  return <ChallengeView page={useLoaderData<typeof loader>()} />;
}
