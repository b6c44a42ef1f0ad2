import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { uuidv7 } from '@sklaida/kernel';
import { useLocale } from 'use-intl';
import { anyone } from '~/auth/guards.server';
import {
  acceptInvitation,
  answerInvitation,
  cleanToken,
  openInvitation,
  switchPerson,
} from '~/flows/people/accept-invitation.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { PublicShell } from '~/ui/shell';
import { InvitationView } from './open-view';

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const { request, context, params } = args;
  const clean = cleanToken(params.token);
  if (clean?.changed) throw redirect(`/invitation/${clean.token}`);
  const found = await openInvitation(request, context, clean?.token ?? '');
  const refused = new URL(request.url).searchParams.has('parents-staff');
  const opened =
    refused && found.state === 'open'
      ? { state: 'parents-staff' as const, library: found.library, inviter: found.inviter, asked: false }
      : found;
  const status = opened.state === 'unknown' ? 404 : isWorking(opened.state) ? 200 : 410;
  const page = {
    opened,
    attempt: uuidv7(),
    demo: isDemonstration(),
    title: pageTitle(request, (t) => t(`joining.states.${opened.state}.title`)),
  };
  return data(page, { status });
}

const isWorking = (state: string) => ['open', 'other-person', 'joined', 'parents-staff'].includes(state);

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const { request, context, params } = args;
  const form = await request.formData();
  const token = cleanToken(params.token)?.token ?? '';
  const attempt = String(form.get('attempt') ?? '').slice(0, 64);
  switch (form.get('intent')) {
    case 'accept':
      return acceptInvitation(request, context, { token, attempt });
    case 'refuse':
      return answerInvitation(context, { token, intent: 'refuse' });
    case 'ask':
      return answerInvitation(context, { token, intent: 'ask' });
    case 'switch':
      return switchPerson(request, context, token);
    default:
      return redirect(`/invitation/${token}`, 303);
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
  { name: 'robots', content: 'noindex' },
];

export default function OpenInvitation() {
  const { opened, attempt, demo } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <PublicShell locale={useLocale()} currentPath={pathname} demo={demo}>
      <InvitationView opened={opened} attempt={attempt} />
    </PublicShell>
  );
}
