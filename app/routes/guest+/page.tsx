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
import { pressGuest } from './page-actions.server';
import { guestPage } from './page-data.server';
import { GuestPageView } from './page-view';

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const page = await guestPage(args);
  return data(page, { status: page.kind === 'nothing' ? 404 : 200, headers: kitHeaders });
}

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  return pressGuest(args);
}

export const headers: HeadersFunction = () => kitHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
  { name: 'referrer', content: 'no-referrer' },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Guest() {
  const reply = useActionData<typeof action>() ?? null;
  return <GuestPageView page={useLoaderData<typeof loader>()} reply={reply} />;
}
