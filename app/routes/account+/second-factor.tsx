import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { todayIn } from '@sklaida/kernel';
import { requireFresh } from '~/auth/fresh.server';
import { requirePerson } from '~/auth/guards.server';
import { readSecondFactor, startSetUp, turnAppOff } from '~/auth/second-factor/second-factor.server';
import { putOff } from '~/auth/second-factor/second-factor-offer.server';
import { proveByForm } from '~/auth/second-factor/second-factor-replies.server';
import { renewSession } from '~/auth/session.server';
import { notFound } from '~/http/errors';
import { safePath } from '~/http/safe-path';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { SecondFactorView } from './second-factor-view';

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const own = await readSecondFactor(args.context, sessionHash);
  if (!own) throw notFound();
  const asked = new URL(args.request.url).searchParams.get('to');
  const to = asked === null ? null : safePath(asked);
  const has = own.app?.since != null || own.passkeys > 0;
  if (to && own.proven) throw redirect(to);
  return {
    to,
    needed: to === null ? null : has ? ('prove' as const) : ('setUp' as const),
    required: own.required,
    appSince: own.app?.since ? todayIn(timeZone, own.app.since) : null,
    recovery: { left: own.recoveryLeft, made: own.recoveryMade },
    passkeys: own.passkeys,
    title: pageTitle(args.request, (t) => t('secondFactor.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { personId, sessionHash } = await requirePerson(args);
  const { context, request } = args;
  const form = await request.formData();
  const to = safePath(form.get('to'), '');
  const intent = form.get('intent');
  if (intent === 'later') {
    const headers = { 'Set-Cookie': putOff(context.origin) };
    return redirect('/account/security', { status: 303, headers });
  }
  if (intent === 'start') {
    await requireFresh(args);
    await startSetUp(context, sessionHash, personId);
    return redirect(`/account/second-factor/app${to && `?to=${encodeURIComponent(to)}`}`, { status: 303 });
  }
  if (intent === 'off') {
    await requireFresh(args);
    await turnAppOff(context, sessionHash, new Date());
    return redirectWithToast('/account/second-factor', 'secondFactor.app.turnedOff');
  }
  const proof = await proveByForm(context, sessionHash, form, new Date());
  if (!proof.ok) return proof.reply;
  const renewed = await renewSession(context, { sessionHash, secondFactor: true });
  return renewed
    ? redirect(to || '/account/second-factor', { status: 303, headers: { 'Set-Cookie': renewed.setCookie } })
    : data({ intent: 'code' as const, waitMinutes: null }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function SecondFactorPage() {
  return <SecondFactorView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
