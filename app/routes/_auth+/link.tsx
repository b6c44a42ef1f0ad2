import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { arrive } from '~/auth/arrive.server';
import { clearedCodeCookie, followLink, readLink } from '~/auth/codes.server';
import { anyone } from '~/auth/guards.server';
import { beginSession } from '~/auth/session.server';
import { doorData } from './door-data.server';
import { LinkDoor } from './link-door';

/** Programs that look through mail open every address, so looking spends nothing: the button does. */
export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const token = args.params.token ?? '';
  const page = doorData(args.request, (t) => t('auth.link.heading'));
  const link = await readLink(args.context, token, 'sign-in');
  if (link) return { ...page, state: link.state, email: link.state === 'live' ? link.email : null };
  const confirming = await readLink(args.context, token, 'confirm');
  const state = confirming ? ('confirm' as const) : ('over' as const);
  return data({ ...page, state, email: null }, confirming ? undefined : { status: 404 });
}

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const { request, context } = args;
  const proof = await followLink(context, args.params.token ?? '');
  if (!proof.ok) return data({ state: proof.error }, { status: 422 });
  const begun = await beginSession(request, context, { personId: proof.personId, method: 'link' });
  const arrived = { ...begun, locale: proof.locale };
  return arrive(request, context, arrived, '/', clearedCodeCookie(context.origin));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Link() {
  const { state, ...page } = useLoaderData<typeof loader>();
  return <LinkDoor {...page} state={useActionData<typeof action>()?.state ?? state} />;
}
