import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ReportLine, ReportsPage } from '~/flows/reports/read-reports.server';
import type { ReceivedLine } from '~/flows/sharing/read-received.server';
import { Button, ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Select } from '~/ui/field';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { ReceivedReports } from './received-reports';
import { ReportChip } from './report-chip';

type Props = { page: ReportsPage; received: ReceivedLine[]; formKey: string };

export function ReportsView({ page, received, formKey }: Props) {
  const t = useTranslations('reports');
  const { open, filed, archived, mayWrite } = page;
  const none = open.length + filed.length + archived.length === 0;
  return (
    <div className="stack-l">
      <PageHead title={t('title')} lead={t('lead')} />
      {mayWrite ? <Begin page={page} formKey={formKey} /> : null}
      {none && received.length === 0 ? (
        <EmptyState level={2} title={t('empty')}>
          {t(mayWrite ? 'emptyText' : 'emptyReader')}
        </EmptyState>
      ) : null}
      <Lines title={t('sections.open')} rows={open} />
      <Lines title={t('sections.filed')} rows={filed} />
      <ReceivedReports title={t('sections.received')} rows={received} />
      <Lines title={t('sections.archived')} rows={archived} />
    </div>
  );
}

/** One press for the whole year; an empty report is the second choice. */
function Begin({ page: { base, years }, formKey }: Pick<Props, 'page' | 'formKey'>) {
  const t = useTranslations('reports');
  return (
    <Form method="post" action={`${base}/new`} className="begin no-print">
      <input type="hidden" name="id" value={formKey} />
      <Select
        name="year"
        label={t('yearOf')}
        options={years.map((year) => ({ value: year, label: year }))}
        defaultValue={years[0]}
      />
      <Button look="main" icon="chart" name="intent" value="year">
        {t('year')}
      </Button>
      <ButtonLink icon="plus" to={`${base}/new`}>
        {t('blank')}
      </ButtonLink>
    </Form>
  );
}

function Lines({ title, rows }: { title: string; rows: ReportLine[] }) {
  const t = useTranslations('reports');
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'title',
            label: t('report'),
            kind: 'heading',
            cell: (row) => (
              <>
                <Link to={row.to}>{row.title}</Link>
                {row.differs > 0 ? (
                  <span className="under">
                    <Chip tone="wait" icon="warn" line>
                      {t('differs', { n: row.differs })}
                    </Chip>
                  </span>
                ) : null}
              </>
            ),
          },
          { id: 'period', label: t('period'), cell: (row) => row.period },
          { id: 'author', label: t('author'), cell: (row) => row.who },
          { id: 'changed', label: t('changed'), cell: (row) => row.changed },
          { id: 'state', label: t('state'), kind: 'mark', cell: (row) => <ReportChip state={row.state} /> },
        ]}
      />
    </Section>
  );
}
