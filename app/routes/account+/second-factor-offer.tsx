import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';

/** For those whose work reaches other people’s data; quiet, and put off for a month by one press. */
export function SecondFactorOffer() {
  const t = useTranslations('secondFactor.offer');
  return (
    <Note icon="lock">
      <p>
        <strong>{t('title')}</strong>
      </p>
      <p>{t('text')}</p>
      <Form method="post" action="/account/second-factor" className="row gap-s">
        <Button slim look="main" name="intent" value="start">
          {t('begin')}
        </Button>
        <Button slim look="bare" name="intent" value="later">
          {t('later')}
        </Button>
      </Form>
    </Note>
  );
}
