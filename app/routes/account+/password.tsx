import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { requireFresh } from '~/auth/fresh.server';
import { changePassword } from '~/auth/passwords/change-password.server';
import { PasswordField } from '~/auth/passwords/password-field';
import { renewSession } from '~/auth/session.server';
import { newPasswordSchema } from '~/auth/sign-in-schema.server';
import { ownAccount } from '~/flows/screens/person-shell.server';
import { invalid, parseForm } from '~/http/form';
import { toastCookie } from '~/http/toast';
import { useErrorTexts } from '~/http/use-error-texts';
import { pageTitle } from '~/i18n/page-title.server';
import { Button, ButtonLink } from '~/ui/button';
import { Section } from '~/ui/page';

const security = '/account/security';

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requireFresh(args);
  const { email, hasPassword } = await ownAccount(args, signedIn);
  const title = pageTitle(args.request, (t) => t('account.password.title'));
  return { title, email, hasPassword };
}

export async function action(args: ActionFunctionArgs) {
  const { sessionHash } = await requireFresh(args);
  const { request, context } = args;
  const form = await parseForm(request, newPasswordSchema);
  if (!form.ok) return invalid(form);
  const account = await ownAccount(args, { personId: '', sessionHash });
  const password = form.value.newPassword;
  const outcome = await changePassword(context, account, { sessionHash, password });
  if (!outcome.ok) {
    if (outcome.error === 'stale') return redirect(`/account/confirm?to=/account/password`, 303);
    return invalid({ errors: { newPassword: outcome.error }, values: form.values });
  }
  const headers = new Headers({ 'Set-Cookie': toastCookie('account.password.saved') });
  const renewed = await renewSession(context, { sessionHash, secondFactor: false });
  if (renewed) headers.append('Set-Cookie', renewed.setCookie);
  return redirect(security, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Password() {
  const { email, hasPassword } = useLoaderData<typeof loader>();
  const errors = useErrorTexts(useActionData<typeof action>()?.errors);
  const t = useTranslations('account.password');
  return (
    <Section title={t(hasPassword ? 'change' : 'set')}>
      <Form method="post" className="sheet stack measure" noValidate reloadDocument>
        <p>{t('lead')}</p>
        <PasswordField error={errors.newPassword} />
        <div className="row">
          <Button look="main" name="intent" value="save">
            {t('save')}
          </Button>
          <ButtonLink look="bare" to={security}>
            {t('cancel')}
          </ButtonLink>
        </div>
        <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
      </Form>
    </Section>
  );
}
