import { Form } from '@remix-run/react';
import type { MetricKey } from '@sklaida/campaigns';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Field, TextArea } from '~/ui/field';
import { Icon } from '~/ui/icon';
import { Facts } from '~/ui/lists';
import { ActionBar } from '~/ui/page';
import { ProblemNote, type ProblemReply, useFrame } from './frame';
import type { ResultsPage } from './results-data.server';

type Refused = { ok: false; errors: FieldErrors; values: FormValues };
type ResultsViewProps = { page: ResultsPage; editing: boolean; reply: ProblemReply | Refused | undefined };

export function ResultsView({ page, editing, reply }: ResultsViewProps) {
  const { to } = useFrame();
  const refused = reply && 'errors' in reply ? reply : undefined;
  const problem = reply && 'kind' in reply ? reply : undefined;
  const done = page.state === 'reported' && !(editing && page.canReport) && !refused;
  return (
    <>
      {problem ? <ProblemNote reply={problem} to={to} /> : null}
      {done ? <Done page={page} /> : null}
      {!done && page.canReport ? (
        <ResultsForm page={page} refused={refused} typed={problem?.values ?? refused?.values} />
      ) : null}
      {!done && !page.canReport ? <NotYet page={page} /> : null}
    </>
  );
}

function NotYet({ page }: { page: ResultsPage }) {
  const t = useTranslations('adoption.results');
  const { to } = useFrame();
  if (!page.mayReport) return <Note icon="info">{t('cannot')}</Note>;
  return (
    <Note tone="wait" icon="clock">
      <p>{t('notYet')}</p>
      <p className="gap-s">
        <ButtonLink slim to={`${to}/publishing`}>
          {t('toPublishing')}
        </ButtonLink>
      </p>
    </Note>
  );
}

function Done({ page }: { page: ResultsPage }) {
  const t = useTranslations('adoption.results');
  const metrics = useTranslations('results.metrics');
  const formats = useFormats();
  const { to } = useFrame();
  return (
    <div className="stack">
      <Note tone="done" icon="checks">
        <p>{t('done', { moment: page.reportedAt ? formats.moment(page.reportedAt) : '' })}</p>
        <p className="small">{t(page.share ? 'shared' : 'notShared')}</p>
      </Note>
      <Facts
        items={page.metrics.map((key) => ({
          label: metrics(key),
          value: formats.number(Number(page.values[key] || 0)),
        }))}
      />
      {page.note ? <p className="quote pre">{page.note}</p> : null}
      <div className="row no-print">
        {page.canReport ? (
          <ButtonLink icon="pen" to="?edit=1">
            {t('edit')}
          </ButtonLink>
        ) : null}
        <ButtonLink look="bare" to={to.replace(/\/[^/]+$/, '')}>
          {t('next')}
        </ButtonLink>
      </div>
      {page.canWithdraw ? (
        <details className="no-print">
          <summary>{t('withdraw')}</summary>
          <Form method="post" className="stack-s">
            <p className="meta">{t('withdrawHint')}</p>
            <Button name="intent" value="withdraw" icon="returned">
              {t('withdraw')}
            </Button>
          </Form>
        </details>
      ) : null}
    </div>
  );
}

type FormProps = { page: ResultsPage; refused: Refused | undefined; typed: FormValues | undefined };

const compulsory: readonly MetricKey[] = ['events', 'participants'];

function ResultsForm({ page, refused, typed }: FormProps) {
  const t = useTranslations('adoption.results');
  const metrics = useTranslations('results.metrics');
  const formats = useFormats();
  const errors = useErrorTexts(refused?.errors);
  const [values, setValues] = useState<Record<string, string>>({ ...page.values, ...typed });
  const doubts = doubtsOf(values);
  return (
    <Form method="post" action="." className="stack" noValidate>
      <p className="lead">
        {t('lead')} {page.due ? t('due', { day: formats.day(page.due) }) : null}
      </p>
      <ErrorSummary errors={errors} />
      <div className="fields pair">
        {page.metrics.map((key) => (
          <div key={key}>
            <Field
              name={key}
              label={metrics(key)}
              hint={compulsory.includes(key) ? t(`hints.${key}`) : `${t(`hints.${key}`)} ${t('zero')}`}
              error={errors[key]}
            >
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
            <p className="doubt meta" role="status">
              {doubts[key] ? (
                <>
                  <Icon name="warn" />
                  {t(`warnings.${doubts[key]}`)}
                </>
              ) : null}
            </p>
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
        hint={t('noteHint')}
        error={errors.note}
        defaultValue={typed?.note ?? page.note}
        optional
      />
      <Submit />
    </Form>
  );
}

function Submit() {
  const t = useTranslations('results');
  return (
    <ActionBar>
      <Button look="main" name="intent" value="report">
        {t('save')}
      </Button>
    </ActionBar>
  );
}

type Doubt = 'children_over_participants' | 'participants_without_events';

/** The same doubts the server has, beside the fields while they are typed; none of them stops anybody. */
function doubtsOf(values: Record<string, string>): Partial<Record<string, Doubt>> {
  const count = (key: string) => Number((values[key] || '0').replace(/\s/g, ''));
  const doubts: Partial<Record<string, Doubt>> = {};
  if (count('childrenAndYouth') > count('participants'))
    doubts.childrenAndYouth = 'children_over_participants';
  if (count('participants') > 0 && values.events !== '' && count('events') === 0)
    doubts.events = 'participants_without_events';
  return doubts;
}
