import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AssignmentLine, AssignmentsPage } from '~/flows/duties/assignments.server';
import { useFormats } from '~/i18n/use-formats';
import { ButtonLink } from '~/ui/button';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { AssignmentChip } from './assignment-chip';

type Props = { page: AssignmentsPage; orders: boolean };

export function AssignmentsView({ page, orders }: Props) {
  const t = useTranslations('duties.assignments');
  const { mine, given, closed, mayGive, base } = page;
  const give = mayGive ? (
    <ButtonLink look="main" icon="plus" to={`${base}/new`}>
      {t('give')}
    </ButtonLink>
  ) : null;
  return (
    <div className="stack-l">
      <PageHead title={t('title')} lead={t('lead')} action={give} />
      {mine.length + given.length + closed.length === 0 ? (
        <EmptyState level={2} title={t('empty')}>
          {t(mayGive ? 'emptyGiver' : 'emptyText')}
        </EmptyState>
      ) : (
        <>
          <Lines title={t('mine')} rows={mine} base={base} none={t('noneMine')} />
          <Lines title={t('given')} rows={given} base={base} />
          <Lines title={t('closed')} rows={closed} base={base} />
        </>
      )}
      <p>
        <Link to={`${base.replace(/assignments$/, 'my-duties')}`}>{t('duties')}</Link>
        <span className="under meta">{t('dutiesText')}</span>
      </p>
      {orders ? (
        <Section title={t('orders')}>
          <p>
            <Link to={`${base.replace(/assignments$/, 'distribution')}`}>{t('orders')}</Link>
            <span className="under meta">{t('ordersText')}</span>
          </p>
        </Section>
      ) : null}
    </div>
  );
}

type LinesProps = { title: string; rows: AssignmentLine[]; base: string; none?: string };

function Lines({ title, rows, base, none }: LinesProps) {
  const t = useTranslations('duties.assignments');
  const formats = useFormats();
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
              label: t('what'),
              kind: 'heading',
              cell: (row) => (
                <>
                  <Link to={`${base}/${row.id}`}>{row.title}</Link>
                  {row.insteadOf ? (
                    <span className="under meta">{t('insteadOf', { name: row.insteadOf })}</span>
                  ) : null}
                </>
              ),
            },
            { id: 'assignee', label: t('assignee'), cell: (row) => row.assigneeName },
            { id: 'givenBy', label: t('givenBy'), cell: (row) => row.givenByName },
            { id: 'due', label: t('due'), cell: (row) => formats.longDay(row.dueOn) },
            {
              id: 'state',
              label: t('state'),
              kind: 'mark',
              cell: (row) => <AssignmentChip state={row.state} late={row.late} />,
            },
          ]}
        />
      )}
    </Section>
  );
}
