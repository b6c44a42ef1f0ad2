import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { arrive } from '~/auth/arrive.server';
import { anyone } from '~/auth/guards.server';
import { readSecondFactor } from '~/auth/second-factor/second-factor.server';
import { SecondProof } from '~/auth/second-factor/second-factor-proof';
import { proveByForm } from '~/auth/second-factor/second-factor-replies.server';
import { beginSession, pendingSession } from '~/auth/session.server';
import { safePath } from '~/http/safe-path';
import { toastCookie } from '~/http/toast';
import { Button } from '~/ui/button';
import { Door } from './door';
import { doorData } from './door-data.server';

const fewCodes = 3;

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const to = safePath(new URL(args.request.url).searchParams.get('to'));
  const pending = await pendingSession(args.request, args.context);
  const own = pending && (await readSecondFactor(args.context, pending.sessionHash));
  if (!own) throw redirect(`/sign-in?to=${encodeURIComponent(to)}`);
  return {
    to,
    ways: { app: own.app?.since != null, recovery: own.recoveryLeft > 0, passkeys: own.passkeys > 0 },
    ...doorData(args.request, (t) => t('secondFactor.second.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const { request, context } = args;
  const form = await request.formData();
  const to = safePath(form.get('to'));
  const pending = await pendingSession(request, context);
  if (!pending) return redirect(`/sign-in?to=${encodeURIComponent(to)}`, { status: 303 });
  const { personId, method, sessionHash } = pending;
  const proof = await proveByForm(context, sessionHash, form, new Date());
  if (!proof.ok) return proof.reply;
  const begun = await beginSession(request, context, { personId, method, secondFactor: true });
  const few = proof.left !== null && proof.left <= fewCodes;
  const said = few ? [toastCookie('secondFactor.recovery.fewLeft', { n: proof.left ?? 0 })] : [];
  return arrive(request, context, begun, to, ...said);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function SecondStep() {
  const t = useTranslations('secondFactor');
  const { demo, today, to, ways } = useLoaderData<typeof loader>();
  return (
    <Door demo={demo} today={today} heading={t('second.heading')} lead={t('second.lead')}>
      <div className="stack">
        <div className="sheet">
          <SecondProof
            ways={ways}
            page="/sign-in/second"
            to={to}
            submit={t('second.submit')}
            reply={useActionData<typeof action>()}
          />
        </div>
        <p className="hint">{t('second.noWay')}</p>
        <Form method="post" action="/sign-out" reloadDocument>
          <Button look="bare" slim>
            {t('second.other')}
          </Button>
        </Form>
      </div>
    </Door>
  );
}
