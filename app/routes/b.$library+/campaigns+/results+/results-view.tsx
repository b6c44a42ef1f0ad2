import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { ProblemNote, type ProblemReply, useFrame } from '../frame';
import type { ResultsPage } from './results-data.server';
import { ResultsForm } from './results-form-view';

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
  const summary = useTranslations('summary.form');
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
      {page.note ? (
        <figure>
          <blockquote className="quote pre">{page.note}</blockquote>
          <figcaption className="meta">{summary(page.quotable ? 'quoted' : 'notQuoted')}</figcaption>
        </figure>
      ) : null}
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
