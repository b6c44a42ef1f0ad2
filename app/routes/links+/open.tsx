import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { anyone } from '~/auth/guards.server';
import { enterByLink, openedByHand, readSignedLink } from '~/auth/link-session.server';
import { safePath } from '~/http/safe-path';
import { doorData } from '../_auth+/door-data.server';
import { OpenLinkView } from './open-view';

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const { request, context, params } = args;
  const page = doorData(request, (t) => t('notifications.link.title'));
  const found = await readSignedLink(request, context, params.token);
  if (!found) return data({ ...page, link: null, visitor: 'nobody' as const }, { status: 404 });
  const { visitor, link } = found;
  const { state, purpose, path, firstName, library, campaign } = link;
  const to = safePath(path);
  if (visitor === 'herself') throw redirect(to);
  if (state === 'live' && visitor === 'nobody' && openedByHand(request)) {
    const entered = await enterByLink(request, context, params.token ?? '');
    if (entered) throw redirect(to, { status: 303, headers: { 'Set-Cookie': entered.setCookie } });
  }
  const shown = { state, purpose, path: to, firstName, library, campaign };
  return data({ ...page, link: shown, visitor }, { status: state === 'live' ? 200 : 410 });
}

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const { request, context, params } = args;
  const found = await readSignedLink(request, context, params.token);
  const entered = found && (await enterByLink(request, context, params.token ?? ''));
  if (!entered) return redirect(`/l/${encodeURIComponent(params.token ?? '')}`, 303);
  return redirect(safePath(entered.path), { status: 303, headers: { 'Set-Cookie': entered.setCookie } });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
  { name: 'referrer', content: 'no-referrer' },
  { name: 'robots', content: 'noindex' },
];

export default function OpenLink() {
  return <OpenLinkView {...useLoaderData<typeof loader>()} />;
}
