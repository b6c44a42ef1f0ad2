import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { requireFresh } from '~/auth/fresh.server';
import { keepPasskey } from '~/auth/passkeys/passkeys.server';
import { passkeyAnswerSchema, passkeyNameSchema } from '~/auth/passkeys/passkeys-answer.server';
import { PasskeyForm } from '~/auth/passkeys/passkeys-form';
import { renewSession } from '~/auth/session.server';
import { safePath } from '~/http/safe-path';
import { toastCookie } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { TextInput } from '~/ui/field';
import { Sheet } from '~/ui/page';

const home = '/account/passkeys';

export async function loader(args: LoaderFunctionArgs) {
  await requireFresh(args);
  return {
    to: safePath(new URL(args.request.url).searchParams.get('to'), home),
    title: pageTitle(args.request, (t) => t('secondFactor.passkey.newTitle')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { sessionHash } = await requireFresh(args);
  const { context, request } = args;
  const fields = Object.fromEntries(await request.formData());
  const to = safePath(fields.to, home);
  const [answer, named] = [passkeyAnswerSchema.safeParse(fields), passkeyNameSchema.safeParse(fields)];
  const kept =
    answer.success && named.success
      ? await keepPasskey(context, sessionHash, { ...answer.data, ...named.data }, new Date())
      : null;
  if (!kept?.ok) {
    const problem = kept?.error === 'taken' || kept?.error === 'limit' ? kept.error : 'failed';
    return redirect(`${home}/new?${new URLSearchParams({ passkey: problem, to })}`, { status: 303 });
  }
  const renewed = await renewSession(context, { sessionHash, secondFactor: true });
  const headers = new Headers(renewed ? { 'Set-Cookie': renewed.setCookie } : {});
  headers.append('Set-Cookie', toastCookie('secondFactor.passkey.added'));
  return redirect(kept.value.recoveryLeft > 0 ? to : recoveryPage(to), { status: 303, headers });
}

const recoveryPage = (to: string) => `/account/second-factor/recovery?to=${encodeURIComponent(to)}`;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function NewPasskey() {
  const { to } = useLoaderData<typeof loader>();
  const t = useTranslations('secondFactor.passkey');
  return (
    <div className="gap-l narrow">
      <Sheet title={t('newTitle')}>
        <p>{t('newLead')}</p>
        <PasskeyForm
          what="create"
          begin="/account/passkeys/begin"
          action="/account/passkeys/new"
          fields={{ to }}
          label={t('create')}
          look="main"
        >
          <TextInput name="name" label={t('nameLabel')} hint={t('nameHint')} required maxLength={60} />
        </PasskeyForm>
      </Sheet>
    </div>
  );
}
