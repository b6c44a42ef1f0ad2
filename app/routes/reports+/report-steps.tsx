import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ReportPage } from '~/flows/reports/read-report.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { TextArea } from '~/ui/field';
import { Section } from '~/ui/page';
import type { ReportReply } from './report-reply';

type Props = { page: Pick<ReportPage, 'steps' | 'report'>; reply: ReportReply | undefined };

/** What the recipient says of a submitted report; the archive afterwards. */
export function ReportSteps({ page: { steps, report }, reply }: Props) {
  const t = useTranslations('reports.steps');
  const errors = useErrorTexts(reply?.errors);
  if (steps.length === 0) return null;
  const version = <input type="hidden" name="version" value={report.version} />;
  return (
    <Section title={t('title')} className="no-print">
      <div className="stack-s">
        <Form method="post" className="row">
          {version}
          {steps
            .filter((step) => step !== 'return')
            .map((step) => (
              <Button key={step} look={step === 'accept' ? 'main' : 'plain'} name="intent" value={step}>
                {t(step as 'accept')}
              </Button>
            ))}
        </Form>
        {steps.includes('return') ? (
          <details open={reply?.values.intent === 'return'}>
            <summary>{t('return')}</summary>
            <Form method="post" className="stack-s gap-s form-narrow" noValidate>
              {version}
              <TextArea
                name="reason"
                label={t('reason')}
                rows={4}
                maxLength={2000}
                defaultValue={reply?.values.reason ?? ''}
                error={errors.reason}
              />
              <Button name="intent" value="return">
                {t('returnDo')}
              </Button>
            </Form>
          </details>
        ) : null}
      </div>
    </Section>
  );
}
