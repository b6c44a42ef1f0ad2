import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { DaySheet } from '~/ui/brand';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextInput } from '~/ui/field';

type Reply = { errors: FieldErrors; values: FormValues; refused?: boolean; waitMinutes?: number | null };

type SignInDoorProps = {
  to: string;
  today: string;
  greeting: 'lead' | 'expired' | 'signedOut';
  reply: Reply | undefined;
};

export function SignInDoor({ to, today, greeting, reply }: SignInDoorProps) {
  const t = useTranslations('auth');
  const words = useTranslations('ui');
  const formats = useFormats();
  const errors = useErrorTexts(reply?.errors);
  return (
    <div className="door">
      <div className="dayhead flush">
        <DaySheet
          weekday={formats.weekday(today)}
          day={formats.dayNumber(today)}
          month={formats.monthOf(today)}
          week={formats.week(today)}
        />
        <div className="words stack-s">
          <h1>{t('heading')}</h1>
          <p className="lead">{t(reply ? 'lead' : greeting)}</p>
        </div>
      </div>
      <Form method="post" action="/sign-in" className="sheet stack" noValidate reloadDocument>
        <Refusal reply={reply} />
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
        <Button look="main" wide>
          {t('submit')}
        </Button>
        <input type="hidden" name="to" value={reply?.values.to ?? to} />
      </Form>
    </div>
  );
}

function Refusal({ reply }: Pick<SignInDoorProps, 'reply'>) {
  const t = useTranslations('auth');
  if (!reply?.refused) return null;
  const minutes = reply.waitMinutes ?? null;
  return (
    <div className="errors" role="alert">
      <p>{minutes === null ? t('wrong') : t('tooMany', { n: minutes })}</p>
    </div>
  );
}
