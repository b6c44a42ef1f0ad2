import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '~/auth/guards.server';
import { finishSetUp, pendingSecret, readSecondFactor } from '~/auth/second-factor/second-factor.server';
import { appAddress, inGroups } from '~/auth/second-factor/second-factor-codes';
import { pictureOf } from '~/auth/second-factor/second-factor-picture';
import { renewSession } from '~/auth/session.server';
import { notFound } from '~/http/errors';
import { safePath } from '~/http/safe-path';
import { pageTitle } from '~/i18n/page-title.server';
import { RecoveryCodes } from './recovery-codes';
import { SetUpOver, SetUpView } from './second-factor-app-view';

const noStore = { 'Cache-Control': 'no-store' };

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const own = await readSecondFactor(args.context, sessionHash);
  if (!own) throw notFound();
  const secret = pendingSecret(args.context, own, new Date());
  const address = secret && appAddress(secret, own.email);
  const loaded = {
    to: safePath(new URL(args.request.url).searchParams.get('to'), '/account/second-factor'),
    on: own.app?.since != null,
    setUp:
      secret && address
        ? { picture: pictureOf(address), address, secret: inGroups(secret), email: own.email }
        : null,
    title: pageTitle(args.request, (t) => t('secondFactor.setUp.title')),
  };
  return data(loaded, { headers: noStore });
}

export async function action(args: ActionFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const { context, request } = args;
  const form = await request.formData();
  const code = String(form.get('code') ?? '').slice(0, 40);
  const done = await finishSetUp(context, sessionHash, code, new Date());
  if (!done.ok) {
    const waitMinutes = done.error === 'limited' ? Math.ceil(Number(done.detail ?? 60) / 60) : null;
    return data(
      { codes: null, to: null, waitMinutes },
      { status: waitMinutes === null ? 422 : 429, headers: noStore },
    );
  }
  const renewed = await renewSession(context, { sessionHash, secondFactor: true });
  return data(
    { codes: done.value, to: safePath(form.get('to'), '/account/second-factor'), waitMinutes: null },
    { headers: { ...noStore, ...(renewed && { 'Set-Cookie': renewed.setCookie }) } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function SetUpApp() {
  const { to, on, setUp } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (reply?.codes) return <RecoveryCodes codes={reply.codes} to={reply.to} isFirst />;
  if (!setUp) return <SetUpOver on={on} />;
  return <SetUpView {...setUp} to={to} reply={reply} />;
}
