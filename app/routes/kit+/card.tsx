import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { anyone } from '~/auth/guards.server';
import { kitHeaders } from '~/auth/kit-door.server';
import { pressKit } from './card-actions.server';
import { readKitPage } from './card-data.server';
import { KitPageView } from './card-view';

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const page = await readKitPage(args);
  return data(page, { status: page.kind === 'nothing' ? 404 : 200, headers: kitHeaders });
}

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  return pressKit(args);
}

export const headers: HeadersFunction = () => kitHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.name ?? 'Sklaida' },
  { name: 'referrer', content: 'no-referrer' },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Kit() {
  const reply = useActionData<typeof action>() ?? null;
  return <KitPageView page={useLoaderData<typeof loader>()} reply={reply} />;
}
