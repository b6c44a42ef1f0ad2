import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { CodeField } from '../../ui/code-field';
import { bold, Door, Refusal } from './door';

type CodeDoorProps = {
  today: string;
  demo: boolean;
  to: string;
  email: string;
  again: boolean;
  reply: { errors: FieldErrors; values: FormValues; waitMinutes: number | null } | undefined;
};

export function CodeDoor({ today, demo, to, email, again, reply }: CodeDoorProps) {
  const t = useTranslations('auth');
  const errors = useErrorTexts(reply?.errors);
  const minutes = reply?.waitMinutes ?? null;
  const lead = t.rich('code.lead', { email, b: bold });
  return (
    <Door today={today} demo={demo} heading={t('code.heading')} lead={lead}>
      <div className="sheet stack">
        <Form method="post" action="/sign-in/code" className="stack" noValidate reloadDocument>
          {minutes === null ? null : <Refusal>{t('tooMany', { n: minutes })}</Refusal>}
          {again && !reply ? <Note icon="mail">{t('code.sentAgain')}</Note> : null}
          <CodeField
            label={t('code.field')}
            hint={t('code.hint')}
            error={errors.code}
            value={reply?.values.code}
          />
          <Button look="main" wide name="intent" value="enter">
            {t('submit')}
          </Button>
          <input type="hidden" name="to" value={to} />
        </Form>
        <hr />
        <p className="meta">{t('code.nothing')}</p>
        <Form method="post" action="/sign-in/code" reloadDocument>
          <input type="hidden" name="to" value={to} />
          <Button wide icon="redo" name="intent" value="again">
            {t('code.again')}
          </Button>
        </Form>
        <p>
          <Link to={to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`}>
            {t('code.otherWay')}
          </Link>
        </p>
      </div>
    </Door>
  );
}
