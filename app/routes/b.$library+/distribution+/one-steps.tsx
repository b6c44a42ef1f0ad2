import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { DateInput, NumberInput, TextArea, TextInput } from '~/ui/field';
import { Section } from '~/ui/page';
import type { OrderStepReply, OrderViewPage } from './one-page';

type Props = { page: OrderViewPage; reply: OrderStepReply | undefined };

/** What may be done with the order now. */
export function OrderSteps({ page, reply }: Props) {
  const t = useTranslations('duties.distribution.one');
  const errors = useErrorTexts(reply && 'errors' in reply ? reply.errors : undefined);
  const { steps, one, today } = page;
  const value = (step: string, name: string, start = '') => ({
    name,
    defaultValue: reply?.values.intent === step ? (reply.values[name] ?? '') : start,
    error: reply?.values.intent === step ? errors[name] : undefined,
  });
  const failed = (step: string) => reply?.values.intent === step;
  const version = <input type="hidden" name="version" value={one.version} />;
  if (steps.length === 0) return null;
  return (
    <div className="stack-l no-print">
      {steps.includes('accept') ? (
        <Form method="post">
          {version}
          <Button look="main" name="intent" value="accept">
            {t('accept')}
          </Button>
        </Form>
      ) : null}
      {steps.includes('send') ? (
        <Section title={t('addProof')}>
          <Form method="post" className="stack-s form-narrow" noValidate>
            {version}
            <div className="fields pair">
              <DateInput {...value('send', 'on', today)} label={t('on')} max={today} />
              <TextInput {...value('send', 'channel')} label={t('channel')} hint={t('channelHint')} />
              <TextInput {...value('send', 'where')} label={t('where')} hint={t('whereHint')} optional />
              <NumberInput {...value('send', 'reached')} label={t('reached')} optional />
            </div>
            <Button look={one.state === 'accepted' ? 'main' : 'plain'} name="intent" value="send">
              {t('addProof')}
            </Button>
          </Form>
        </Section>
      ) : null}
      {steps.includes('report') ? (
        <Form method="post" className="stack-s form-narrow" noValidate>
          {version}
          <TextArea {...value('report', 'report')} label={t('report')} rows={4} />
          <Button look="main" name="intent" value="report">
            {t('reportDo')}
          </Button>
        </Form>
      ) : null}
      {steps.includes('decline') ? (
        <details open={failed('decline')}>
          <summary>{t('declineOpen')}</summary>
          <Form method="post" className="stack-s gap-s form-narrow" noValidate>
            {version}
            <TextArea {...value('decline', 'reason')} label={t('declineReason')} />
            <Button look="stop" name="intent" value="decline">
              {t('declineDo')}
            </Button>
          </Form>
        </details>
      ) : null}
    </div>
  );
}
