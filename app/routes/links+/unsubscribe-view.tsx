import { Form } from '@remix-run/react';
import type { NotificationKind } from '@sklaida/people';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '~/ui/button';
import { Door } from '../_auth+/door';

export type MailKindName = NotificationKind | 'digest';

type UnsubscribeProps = {
  today: string;
  demo: boolean;
  kind: MailKindName | null;
  state: 'asked' | 'stopped' | 'again' | 'unknown';
};

/** Ends letters of one kind without signing in, and takes it back just as easily. */
export function UnsubscribeView({ today, demo, kind, state }: UnsubscribeProps) {
  const t = useTranslations('notifications');
  if (!kind || state === 'unknown') {
    return (
      <Door today={today} demo={demo} heading={t('unsubscribe.title')} lead={t('unsubscribe.unknown')}>
        <div className="sheet stack">
          <ButtonLink look="main" wide to="/account/notifications">
            {t('unsubscribe.toSettings')}
          </ButtonLink>
        </div>
      </Door>
    );
  }
  const stopped = state === 'stopped';
  return (
    <Door today={today} demo={demo} heading={t('unsubscribe.title')} lead={t('unsubscribe.lead')}>
      <Form method="post" className="sheet stack">
        <p>
          <strong>{t(`kinds.${kind}.label`)}</strong>
          <br />
          <span className="meta">{t(`kinds.${kind}.text`)}</span>
        </p>
        {state === 'asked' ? null : <p role="status">{t(`unsubscribe.${state}`)}</p>}
        <Button look={stopped ? 'plain' : 'main'} wide name="intent" value={stopped ? 'again' : 'stop'}>
          {t(stopped ? 'unsubscribe.undo' : 'unsubscribe.stop')}
        </Button>
        <p className="meta">{t('unsubscribe.always')}</p>
      </Form>
    </Door>
  );
}
