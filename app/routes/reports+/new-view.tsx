import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, TextInput } from '~/ui/field';
import { ActionBar, PageHead } from '~/ui/page';
import type { ReportReply } from './report-reply';

type Props = {
  base: string;
  start: { id: string; from: string; to: string };
  reply: ReportReply | undefined;
};

export function NewReportView({ base, start, reply }: Props) {
  const t = useTranslations('reports');
  const errors = useErrorTexts(reply?.errors);
  const typed = reply?.values;
  return (
    <div className="stack-l">
      <PageHead title={t('form.new')} crumbs={[{ to: base, label: t('title') }]} />
      <Form method="post" className="stack form-narrow" noValidate>
        <ErrorSummary
          errors={reply ? errors : null}
          labels={{ title: t('form.title'), from: t('form.from'), to: t('form.to') }}
        />
        <input type="hidden" name="id" value={typed?.id ?? start.id} />
        <TextInput
          name="title"
          label={t('form.title')}
          maxLength={200}
          autoComplete="off"
          defaultValue={typed?.title ?? ''}
          error={errors.title}
        />
        <div className="fields pair">
          <DateInput
            name="from"
            label={t('form.from')}
            defaultValue={typed?.from ?? start.from}
            error={errors.from}
          />
          <DateInput name="to" label={t('form.to')} defaultValue={typed?.to ?? start.to} error={errors.to} />
        </div>
        <ActionBar>
          <Button look="main" name="intent" value="blank">
            {t('form.start')}
          </Button>
        </ActionBar>
      </Form>
    </div>
  );
}
