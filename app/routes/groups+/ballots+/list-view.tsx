import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { BallotView } from '~/flows/ballots/ballot-view.server';
import type { BallotsPage } from '~/flows/ballots/read-ballots.server';
import { ButtonLink } from '~/ui/button';
import { EmptyState, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { BallotChip } from './ballot-chip';
import { BallotDuties } from './open-ballots';

export function BallotsView({ page }: { page: BallotsPage }) {
  const t = useTranslations('ballots');
  return (
    <div className="stack-l gap-m">
      <Section title={t('open')}>
        <div className="stack">
          <Open page={page} />
          <Ask page={page} />
        </div>
      </Section>
      <Section title={t('over')}>
        {page.over.length === 0 ? <p className="meta">{t('noOver')}</p> : <Over rows={page.over} />}
      </Section>
    </div>
  );
}

function Ask({ page: { base, may } }: { page: BallotsPage }) {
  const t = useTranslations('ballots.new');
  if (!may.ask) return null;
  const kinds = may.lead ? (['dates', 'written', 'poll'] as const) : (['poll'] as const);
  return (
    <div className="row no-print">
      {kinds.map((kind) => (
        <ButtonLink key={kind} icon="plus" to={`${base}/ballots/new?kind=${kind}`}>
          {t(kind)}
        </ButtonLink>
      ))}
    </div>
  );
}

function Open({ page }: { page: BallotsPage }) {
  const t = useTranslations('ballots');
  if (page.open.length === 0)
    return <EmptyState title={t('empty')}>{t(page.may.ask ? 'emptyText' : 'emptyReader')}</EmptyState>;
  return <BallotDuties rows={page.open} />;
}

function Over({ rows }: { rows: BallotView[] }) {
  const t = useTranslations('ballots');
  return (
    <DataTable
      caption={t('overCaption')}
      rows={rows}
      rowKey={(one) => one.id}
      columns={[
        {
          id: 'what',
          label: t('what'),
          kind: 'heading',
          cell: (one) => (
            <>
              <Link to={one.to}>{one.question}</Link>
              <span className="under meta">
                {[t(`kinds.${one.kind}`), one.secret ? t('secret') : ''].filter(Boolean).join(' · ')}
              </span>
            </>
          ),
        },
        { id: 'result', label: t('result'), cell: (one) => one.said },
        { id: 'when', label: t('when'), cell: (one) => one.closed ?? one.closes },
        { id: 'state', label: t('state'), kind: 'mark', cell: (one) => <BallotChip state={one.state} /> },
      ]}
    />
  );
}
