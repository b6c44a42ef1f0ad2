import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ContestPage } from '~/flows/year/read-contest.server';
import type { RefusedForm } from '~/http/form';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { Facts } from '~/ui/lists';
import { EmptyState, Section, Sheet } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { useContestErrors } from './contest-errors';
import { DrawProofCard } from './contest-proof';
import { RulesForm } from './contest-rules-form';

type Props = { page: ContestPage; reply: RefusedForm | undefined };

const marks = {
  taking: { tone: 'go', icon: 'mail' },
  judging: { tone: 'wait', icon: 'clock' },
  decided: { tone: 'done', icon: 'checks' },
} as const;

function Ranking({ page }: { page: ContestPage }) {
  const t = useTranslations('contests.ranking');
  const formats = useFormats();
  return (
    <Section title={t('title')}>
      <DataTable
        caption={t('caption')}
        rows={page.ranking}
        rowKey={(row) => row.id}
        columns={[
          { id: 'place', label: t('place'), cell: (row) => (row.average === null ? '–' : `${row.place}.`) },
          { id: 'entry', label: t('entry'), kind: 'heading', cell: (row) => row.title },
          { id: 'code', label: t('code'), cell: (row) => <code>{row.code}</code> },
          {
            id: 'average',
            label: t('average'),
            kind: 'number',
            cell: (row) =>
              row.average === null
                ? '–'
                : `${formats.number(row.average, 2)}${row.tied ? ` (${t('tied')})` : ''}`,
          },
          { id: 'votes', label: t('votes'), kind: 'number', cell: (row) => row.votes },
          {
            id: 'won',
            label: t('winner'),
            kind: 'mark',
            cell: (row) =>
              row.won ? (
                <Chip tone="done" icon="check">
                  {t('won')}
                </Chip>
              ) : null,
          },
        ]}
      />
      <p className="meta gap-s">{t('hint')}</p>
    </Section>
  );
}

export function ContestView({ page, reply }: Props) {
  const t = useTranslations('contests');
  const errors = useContestErrors(reply?.errors);
  const decideError = errors.decide;
  const { days, phase } = page;
  return (
    <div className="stack-l gap-m">
      {days && phase ? (
        <>
          <div className="stack-s">
            <div className="row">
              <Chip tone={marks[phase].tone} icon={marks[phase].icon}>
                {t(`phase.${phase}`)}
              </Chip>
              {page.sees ? (
                <span className="meta">
                  {t('sentence', page.counts)}{' '}
                  {page.method === 'jury' && page.counts.entries > 0
                    ? t('judged', { n: page.counts.judged })
                    : ''}
                </span>
              ) : null}
            </div>
            {page.launched ? null : <Note>{t('notLaunched')}</Note>}
            {page.erased ? <Note icon="archive">{t('entrants.erased', { when: page.erased })}</Note> : null}
          </div>
          <Facts
            items={[
              { label: t('facts.until'), value: days.entriesUntil },
              { label: t('facts.decided'), value: days.decidedOn },
              { label: t('facts.erased'), value: days.eraseOn },
              { label: t('facts.method'), value: t(`rules.${page.method ?? 'jury'}`) },
              { label: t('facts.winners'), value: page.winners },
              ...(page.ageGroups.length > 0
                ? [{ label: t('facts.ageGroups'), value: page.ageGroups.join(', ') }]
                : []),
            ]}
          />
          <div className="row no-print">
            {page.sees ? (
              <ButtonLink to={`${page.base}/jury`} icon="text">
                {page.judges && page.method === 'jury' && phase !== 'decided'
                  ? t('jury.open')
                  : t('jury.read')}
              </ButtonLink>
            ) : null}
            {page.writes ? (
              <ButtonLink to={`${page.base}/entries`} icon="people">
                {t('entrants.open')}
              </ButtonLink>
            ) : null}
          </div>
          {page.ranking.length > 0 ? <Ranking page={page} /> : null}
          {page.writes && phase !== 'decided' ? (
            <Sheet title={t('decide.title')}>
              {phase === 'taking' ? (
                <p className="meta">{t('decide.wait', { day: days.entriesUntil })}</p>
              ) : (
                <Form method="post" className="stack">
                  {decideError ? (
                    <Note tone="stop" icon="warn">
                      <p role="alert">{decideError}</p>
                    </Note>
                  ) : null}
                  <p>{t(`decide.${page.method ?? 'lot'}`)}</p>
                  <details className="quiet">
                    <summary className="btn main">{t('decide.ask')}</summary>
                    <Button look="main" icon="checks" name="intent" value="decide">
                      {t('decide.button')}
                    </Button>
                  </details>
                </Form>
              )}
            </Sheet>
          ) : null}
          {page.proof ? <DrawProofCard proof={page.proof} /> : null}
          <Section title={t('rules.title')}>
            <p className="pre measure">{page.rules}</p>
          </Section>
        </>
      ) : page.writes ? (
        <p className="lead measure">{t('noneText')}</p>
      ) : (
        <EmptyState level={2} title={t('none')} />
      )}
      {page.writes && phase !== 'decided' ? (
        <>
          <ErrorSummary errors={decideError ? {} : errors} />
          <RulesForm page={page} reply={reply} errors={errors} />
        </>
      ) : null}
    </div>
  );
}
