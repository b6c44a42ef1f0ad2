import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '~/ui/button';
import { bold, Door } from './door';

type LinkDoorProps = {
  today: string;
  demo: boolean;
  email: string | null;
  state: 'live' | 'used' | 'over' | 'spent' | 'confirm';
};

export function LinkDoor({ today, demo, email, state }: LinkDoorProps) {
  const t = useTranslations('auth');
  const open = state === 'live' && email !== null;
  return (
    <Door today={today} demo={demo} heading={t('link.heading')} lead={open ? t('link.lead') : t('lead')}>
      <div className="sheet stack">
        {open ? (
          <Form method="post" className="stack" reloadDocument>
            <p>{t.rich('link.who', { email, b: bold })}</p>
            <Button look="main" wide name="intent" value="enter">
              {t('submit')}
            </Button>
          </Form>
        ) : (
          <>
            <p role="alert">{t(`link.${state === 'used' || state === 'confirm' ? state : 'over'}`)}</p>
            <ButtonLink look="main" wide to="/sign-in">
              {t('link.toSignIn')}
            </ButtonLink>
          </>
        )}
      </div>
    </Door>
  );
}
