import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { type ProofReply, SecondProof } from '~/auth/second-factor/second-factor-proof';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { TextInput } from '~/ui/field';
import { Section, Sheet } from '~/ui/page';
import { CodeField } from '../../ui/code-field';
import { Refusal } from '../_auth+/door';

type FormReply = { errors: FieldErrors; values: FormValues; waitMinutes?: number | null };

type ConfirmViewProps = {
  to: string;
  email: string;
  hasPassword: boolean;
  ways: { app: boolean; recovery: boolean; passkeys: boolean };
  /** A code has been asked for in this browser. */
  asked: boolean;
  reply: FormReply | ProofReply | undefined;
};

const page = '/account/confirm';

export function ConfirmView({ to, email, hasPassword, ways, asked, reply }: ConfirmViewProps) {
  const t = useTranslations();
  const formReply = reply && 'errors' in reply ? reply : undefined;
  const proofReply = reply && 'intent' in reply ? reply : undefined;
  const errors = useErrorTexts(formReply?.errors);
  const minutes = formReply?.waitMinutes ?? null;
  const hasSecond = ways.app || ways.passkeys;
  const kept = <input type="hidden" name="to" value={to} />;
  return (
    <Section title={t('account.confirm.title')} className="gap-l">
      <div className="stack narrow">
        <p>{t('account.confirm.lead')}</p>
        {minutes === null ? null : <Refusal>{t('auth.tooMany', { n: minutes })}</Refusal>}
        {hasSecond ? (
          <Sheet>
            <SecondProof
              ways={ways}
              page={page}
              to={to}
              submit={t('account.confirm.submit')}
              reply={proofReply}
            />
          </Sheet>
        ) : null}
        {hasPassword ? (
          <Form method="post" action={page} className="sheet stack" noValidate reloadDocument>
            <TextInput
              name="password"
              type="password"
              label={t('auth.password')}
              error={errors.password}
              autoComplete="current-password"
            />
            <div className="row">
              <Button look={hasSecond ? 'plain' : 'main'} name="intent" value="password">
                {t('account.confirm.submit')}
              </Button>
            </div>
            {kept}
            <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
          </Form>
        ) : null}
        <div className="sheet stack">
          {asked ? (
            <Form method="post" action={page} className="stack" noValidate reloadDocument>
              <p>{t('account.confirm.sent', { email })}</p>
              <CodeField
                label={t('account.confirm.mailCode')}
                hint={t('auth.code.hint')}
                error={errors.code}
                value={formReply?.values.code}
                id="f-mail-code"
              />
              <div className="row">
                <Button look={hasPassword || hasSecond ? 'plain' : 'main'} name="intent" value="mail-code">
                  {t('account.confirm.submit')}
                </Button>
              </div>
              {kept}
            </Form>
          ) : (
            <p>{t('account.confirm.byMail')}</p>
          )}
          <Form method="post" action={page} reloadDocument>
            <Button icon="mail" name="intent" value="send">
              {t(asked ? 'auth.code.again' : 'auth.getCode')}
            </Button>
            {kept}
          </Form>
        </div>
      </div>
    </Section>
  );
}
