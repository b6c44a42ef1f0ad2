import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PasskeyForm } from '~/auth/passkeys/passkeys-form';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextInput } from '~/ui/field';
import { Door, Refusal } from './door';

export type SignInReply = {
  errors: FieldErrors;
  values: FormValues;
  refused?: boolean;
  waitMinutes?: number | null;
};

type SignInDoorProps = {
  to: string;
  today: string;
  demo: boolean;
  greeting: 'lead' | 'expired' | 'signedOut';
  providers: { id: string; name: string }[];
  /** What a provider's answer was refused for. */
  problem: ProviderProblem | null;
  reply: SignInReply | undefined;
};

export const providerProblems = ['refused', 'unknown', 'unverified', 'down', 'stale', 'taken'] as const;
export type ProviderProblem = (typeof providerProblems)[number];

export function SignInDoor({ to, today, demo, greeting, providers, problem, reply }: SignInDoorProps) {
  const t = useTranslations('auth');
  const words = useTranslations('ui');
  const passkey = useTranslations('secondFactor.passkey');
  const errors = useErrorTexts(reply?.errors);
  const minutes = reply?.waitMinutes ?? null;
  return (
    <Door today={today} demo={demo} heading={t('heading')} lead={t(reply || problem ? 'lead' : greeting)}>
      <div className="sheet stack">
        <Form method="post" action="/sign-in" className="stack" noValidate reloadDocument>
          {reply?.refused ? (
            <Refusal>{minutes === null ? t('wrong') : t('tooMany', { n: minutes })}</Refusal>
          ) : null}
          {problem && !reply ? <Refusal>{t(`provider.${problem}`)}</Refusal> : null}
          <ErrorSummary errors={errors} title={words('fixFields', { n: Object.keys(errors).length })} />
          <TextInput
            name="email"
            type="email"
            label={t('email')}
            error={errors.email}
            defaultValue={reply?.values.email}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <TextInput
            name="password"
            type="password"
            label={t('password')}
            error={errors.password}
            autoComplete="current-password"
          />
          <Button look="main" wide name="intent" value="password">
            {t('submit')}
          </Button>
          <p>
            <Link to="/sign-in/reset">{t('forgotten')}</Link>
          </p>
          <hr />
          <p className="meta">{t('codeLead')}</p>
          <Button wide icon="mail" name="intent" value="code">
            {t('getCode')}
          </Button>
          <input type="hidden" name="to" value={reply?.values.to ?? to} />
        </Form>
        <PasskeyForm
          what="get"
          begin="/sign-in/passkey"
          action="/sign-in/passkey"
          fields={{ to: reply?.values.to ?? to, from: '/sign-in' }}
          label={passkey('signIn')}
        />
        <Providers to={reply?.values.to ?? to} providers={providers} />
      </div>
    </Door>
  );
}

/** Accounts of school and municipality, when the installation knows any. */
function Providers({ to, providers }: Pick<SignInDoorProps, 'to' | 'providers'>) {
  const t = useTranslations('auth');
  if (providers.length === 0) return null;
  return (
    <>
      {providers.map(({ id, name }) => (
        <Form key={id} method="post" action={`/sign-in/oidc/${id}`} reloadDocument>
          <input type="hidden" name="to" value={to} />
          <Button wide icon="external" name="intent" value="provider">
            {t('withProvider', { name })}
          </Button>
        </Form>
      ))}
    </>
  );
}
