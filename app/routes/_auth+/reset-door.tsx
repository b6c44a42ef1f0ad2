import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PasswordField } from '~/auth/passwords/password-field';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { TextInput } from '~/ui/field';
import { bold, Door, Refusal } from './door';

type Place = { today: string; demo: boolean };
type Reply = { ok: boolean; errors: FieldErrors; values: FormValues; waitMinutes?: number | null };

/** Asks for the letter; the answer is the same whoever has the address. */
export function AskDoor({ today, demo, reply }: Place & { reply: Reply | undefined }) {
  const t = useTranslations('auth');
  const errors = useErrorTexts(reply?.errors);
  const minutes = reply?.waitMinutes ?? null;
  return (
    <Door today={today} demo={demo} heading={t('reset.heading')} lead={t('reset.askLead')}>
      <div className="sheet stack">
        {reply?.ok ? (
          <Note tone="done" icon="mail">
            <p role="status">{t.rich('reset.asked', { email: reply.values.email ?? '', b: bold })}</p>
          </Note>
        ) : null}
        <Form method="post" action="/sign-in/reset" className="stack" noValidate reloadDocument>
          {minutes === null ? null : <Refusal>{t('tooMany', { n: minutes })}</Refusal>}
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
          <Button look={reply?.ok ? 'plain' : 'main'} wide name="intent" value="ask">
            {t('reset.ask')}
          </Button>
        </Form>
        <p>
          <Link to="/sign-in">{t('reset.back')}</Link>
        </p>
      </div>
    </Door>
  );
}

type SetDoorProps = Place & { email: string | null; reply: Reply | undefined };

export function SetDoor({ today, demo, email, reply }: SetDoorProps) {
  const t = useTranslations('auth');
  const errors = useErrorTexts(reply?.errors);
  return (
    <Door
      today={today}
      demo={demo}
      heading={t('reset.heading')}
      lead={email ? t('reset.setLead') : t('lead')}
    >
      <div className="sheet stack">
        {email ? (
          <Form method="post" className="stack" noValidate reloadDocument>
            <PasswordField error={errors.newPassword} />
            <Button look="main" wide name="intent" value="set">
              {t('reset.save')}
            </Button>
            <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
          </Form>
        ) : (
          <>
            <p role="alert">{t('reset.over')}</p>
            <ButtonLink look="main" wide to="/sign-in/reset">
              {t('reset.askAgain')}
            </ButtonLink>
          </>
        )}
      </div>
    </Door>
  );
}
