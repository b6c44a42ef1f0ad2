import { Form } from '@remix-run/react';
import type { MetricKey } from '@sklaida/campaigns';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { doubtOf, type ResultDoubt } from '~/flows/results/result-doubts';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Field, TextArea } from '~/ui/field';
import { Icon } from '~/ui/icon';
import { ActionBar } from '~/ui/page';
import type { ResultsPage } from './results-data.server';

type FormProps = {
  page: ResultsPage;
  refused: { errors: FieldErrors } | undefined;
  typed: FormValues | undefined;
};

const compulsory: readonly MetricKey[] = ['events', 'participants'];

/** Seven numbers, the known ones filled in with where they are known from; doubts are told and stop nobody. */
export function ResultsForm({ page, refused, typed }: FormProps) {
  const t = useTranslations('adoption.results');
  const summary = useTranslations('summary.form');
  const metrics = useTranslations('results.metrics');
  const formats = useFormats();
  const errors = useErrorTexts(refused?.errors);
  const [values, setValues] = useState<Record<string, string>>({ ...page.values, ...typed });
  const hintOf = (key: MetricKey) => {
    const known = page.known[key];
    const before = page.lastYear?.[key];
    return [
      known ? known.from : t(`hints.${key}`),
      compulsory.includes(key) ? null : t('zero'),
      before === undefined ? null : summary('lastYear', { n: formats.number(before) }),
    ]
      .filter(Boolean)
      .join(' ');
  };
  return (
    <Form method="post" action="." className="stack" noValidate>
      <p className="lead">
        {t('lead')} {page.due ? t('due', { day: formats.day(page.due) }) : null}
      </p>
      <ErrorSummary errors={errors} />
      <div className="fields pair">
        {page.metrics.map((key) => (
          <div key={key}>
            <Field name={key} label={metrics(key)} hint={hintOf(key)} error={errors[key]}>
              {(wires) => (
                <input
                  {...wires}
                  name={key}
                  type="text"
                  inputMode="numeric"
                  className="short"
                  autoComplete="off"
                  value={values[key] ?? ''}
                  onChange={(event) => setValues({ ...values, [key]: event.currentTarget.value })}
                />
              )}
            </Field>
            <Doubt doubt={doubtOf(page.limits, values, key)} />
          </div>
        ))}
      </div>
      <Checkbox
        name="share"
        value="yes"
        label={t('share')}
        hint={t('shareHint')}
        defaultChecked={typed ? typed.share === 'yes' : page.share}
      />
      <TextArea
        name="note"
        label={t('note')}
        hint={summary('noteHint')}
        error={errors.note}
        defaultValue={typed?.note ?? page.note}
        optional
      />
      <Checkbox
        name="quotable"
        value="yes"
        label={summary('quotable')}
        hint={summary('quotableHint')}
        defaultChecked={typed ? typed.quotable === 'yes' : page.quotable}
      />
      <ActionBar>
        <Submit />
      </ActionBar>
    </Form>
  );
}

function Submit() {
  const t = useTranslations('results');
  return (
    <Button look="main" name="intent" value="report">
      {t('save')}
    </Button>
  );
}

function Doubt({ doubt }: { doubt: ResultDoubt | null }) {
  const t = useTranslations('summary.doubts');
  return (
    <p className="doubt meta" role="status">
      {doubt ? (
        <>
          <Icon name="warn" />
          {t(doubt)}
        </>
      ) : null}
    </p>
  );
}
