import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';

/** Two steps, also without script: open the question, then answer it. */
export function CancelDraft() {
  const t = useTranslations('campaigns.cancel');
  return (
    <details className="no-print">
      <summary>{t('open')}</summary>
      <Form method="post" className="sheet stack">
        <h2>{t('title')}</h2>
        <p className="measure">{t('text')}</p>
        <Button look="stop" name="intent" value="cancel">
          {t('confirm')}
        </Button>
      </Form>
    </details>
  );
}
