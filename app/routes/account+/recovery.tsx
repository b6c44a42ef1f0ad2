import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { requireFresh } from '~/auth/fresh.server';
import { readSecondFactor, renewRecoveryCodes } from '~/auth/second-factor/second-factor.server';
import { notFound } from '~/http/errors';
import { safePath } from '~/http/safe-path';
import { pageTitle } from '~/i18n/page-title.server';
import { Button, ButtonLink } from '~/ui/button';
import { EmptyState, Sheet } from '~/ui/page';
import { RecoveryCodes } from './recovery-codes';

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = await requireFresh(args);
  const own = await readSecondFactor(args.context, sessionHash);
  if (!own) throw notFound();
  return {
    to: safePath(new URL(args.request.url).searchParams.get('to'), '/account/second-factor'),
    guards: own.app?.since != null || own.passkeys > 0,
    left: own.recoveryLeft,
    made: own.recoveryMade,
    title: pageTitle(args.request, (t) => t('secondFactor.recovery.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { personId, sessionHash } = await requireFresh(args);
  const form = await args.request.formData();
  const codes = await renewRecoveryCodes(args.context, sessionHash, personId);
  return data(
    { codes, to: safePath(form.get('to'), '/account/second-factor') },
    { status: codes ? 200 : 409, headers: { 'Cache-Control': 'no-store' } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Recovery() {
  const { to, guards, left, made } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useTranslations('secondFactor.recovery');
  if (reply?.codes) return <RecoveryCodes codes={reply.codes} to={reply.to} />;
  if (!guards) {
    return (
      <div className="gap-l">
        <EmptyState
          level={2}
          title={t('nothingToGuard')}
          action={<ButtonLink to="/account/second-factor">{t('setUp')}</ButtonLink>}
        >
          {t('nothingToGuardText')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="gap-l narrow">
      <Sheet title={t('title')}>
        <p>{t('lead')}</p>
        <p>{made === 0 ? t('none') : `${t('left', { n: left, made })}. ${t('renewText')}`}</p>
        <Form method="post" action="/account/second-factor/recovery">
          <input type="hidden" name="to" value={to} />
          <Button look="main" name="intent" value="renew">
            {made === 0 ? t('create') : t('renew')}
          </Button>
        </Form>
      </Sheet>
    </div>
  );
}
