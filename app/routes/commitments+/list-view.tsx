import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { CommitmentLine, CommitmentsPage } from '~/flows/decisions/read-commitments.server';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { CommitmentChip } from './commitment-chip';

export function CommitmentsView({ page: { mine, others, over } }: { page: CommitmentsPage }) {
  const t = useTranslations('decisions.mine');
  return (
    <div className="stack-l">
      <PageHead title={t('title')} lead={t('lead')} />
      {mine.length + others.length + over.length === 0 ? (
        <EmptyState level={2} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <Lines title={t('own')} rows={mine} none={t('noneOwn')} />
          <Lines title={t('others')} rows={others} />
          <Lines title={t('over')} rows={over} />
        </>
      )}
    </div>
  );
}

type LinesProps = { title: string; rows: CommitmentLine[]; none?: string };

function Lines({ title, rows, none }: LinesProps) {
  const t = useTranslations('decisions');
  if (rows.length === 0 && !none) return null;
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <p className="meta">{none}</p>
      ) : (
        <DataTable
          caption={title}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'what',
              label: t('decision'),
              kind: 'heading',
              cell: (row) => <Link to={row.to}>{row.body}</Link>,
            },
            { id: 'group', label: t('mine.group'), cell: (row) => row.groupName },
            { id: 'assignee', label: t('mine.assignee'), cell: (row) => row.assigneeName },
            { id: 'due', label: t('due'), cell: (row) => row.due ?? t('noDue') },
            {
              id: 'state',
              label: t('state'),
              kind: 'mark',
              cell: (row) => <CommitmentChip state={row.state} late={row.late} />,
            },
          ]}
        />
      )}
    </Section>
  );
}
