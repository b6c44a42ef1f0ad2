import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withIdentity } from '@sklaida/db/tenancy';
import { endOwnSession, listOwnSessions } from '@sklaida/people/server';
import { browserName, coarseAddress, isPhone } from '~/auth/browser-name';
import { requirePerson } from '~/auth/guards.server';
import { endOtherSessions } from '~/auth/session.server';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { SessionsView } from './sessions-view';

const here = '/account/sessions';

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const sessions = await withIdentity(args.context.database, (tx) => listOwnSessions(tx, sessionHash));
  return {
    title: pageTitle(args.request, (t) => t('account.tabs.sessions')),
    sessions: sessions.map(({ id, method, createdAt, lastSeenAt, userAgent, address, isThis }) => ({
      ...browserName(userAgent),
      id,
      method,
      isThis,
      phone: isPhone(browserName(userAgent).system),
      address: coarseAddress(address),
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    })),
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function action(args: ActionFunctionArgs) {
  const { personId, sessionHash } = await requirePerson(args);
  const form = await args.request.formData();
  if (form.get('intent') === 'end-others') {
    const n = await endOtherSessions(args.context, personId, sessionHash);
    return redirectWithToast(here, 'account.sessions.endedOthers', { n });
  }
  const id = String(form.get('session') ?? '');
  const ended =
    uuid.test(id) && (await withIdentity(args.context.database, (tx) => endOwnSession(tx, sessionHash, id)));
  return ended ? redirectWithToast(here, 'account.sessions.ended') : redirect(here, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Sessions() {
  return <SessionsView {...useLoaderData<typeof loader>()} />;
}
