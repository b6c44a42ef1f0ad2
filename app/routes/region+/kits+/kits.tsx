import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { pressKits } from './actions.server';
import { kitsPage } from './data.server';
import { KitsView } from './kits-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:remind');
  return data(await kitsPage(args, member), { headers: { 'Cache-Control': 'no-store' } });
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:remind');
  return pressKits(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function CampaignKits() {
  const reply = useActionData<typeof action>() ?? null;
  return <KitsView {...useLoaderData<typeof loader>()} reply={reply} />;
}
