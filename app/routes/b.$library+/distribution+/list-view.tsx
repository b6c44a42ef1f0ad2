import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { OrderLine, RegisterPage } from '~/flows/mail/distribution.server';
import { useFormats } from '~/i18n/use-formats';
import { ButtonLink } from '~/ui/button';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { PrintButton } from '../settings+/print-button';
import { OrderChip } from './order-chip';

type Props = { page: RegisterPage };

/** The register on the screen is the register on paper. */
export function RegisterView({ page }: Props) {
  const t = useTranslations('duties.distribution');
  const assignments = useTranslations('duties.assignments');
  const { base, open, closed, mayWrite } = page;
  const add = mayWrite ? (
    <ButtonLink look="main" icon="plus" to={`${base}/new`}>
      {t('add')}
    </ButtonLink>
  ) : null;
  return (
    <div className="stack-l">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ to: base.replace(/distribution$/, 'assignments'), label: assignments('title') }]}
        action={add}
      />
      {open.length + closed.length === 0 ? (
        <EmptyState level={2} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <div className="row no-print">
            <ButtonLink icon="download" to={`${base}/register.xlsx`} reloadDocument>
              {t('workbook')}
            </ButtonLink>
            <PrintButton label={t('print')} />
          </div>
          <Orders title={t('open')} rows={open} base={base} none={t('noneOpen')} />
          <Orders title={t('closed')} rows={closed} base={base} />
        </>
      )}
    </div>
  );
}

type OrdersProps = { title: string; rows: OrderLine[]; base: string; none?: string };

function Orders({ title, rows, base, none }: OrdersProps) {
  const t = useTranslations('duties.distribution');
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
                  <span className="under meta">{row.audience}</span>
                </>
              ),
            },
            {
              id: 'orderedBy',
              label: t('orderedBy'),
              cell: (row) => (
                <>
                  {row.orderedBy}
                  <span className="under meta">
                    {[row.orderReference, formats.longDay(row.orderedOn)].filter(Boolean).join(', ')}
                  </span>
                </>
              ),
            },
            { id: 'responsible', label: t('responsible'), cell: (row) => row.responsibleName ?? t('nobody') },
            { id: 'due', label: t('due'), cell: (row) => formats.day(row.dueOn) },
            {
              id: 'proof',
              label: t('proof'),
              kind: 'number',
              cell: (row) => formats.number(row.proof.length),
            },
            {
              id: 'state',
              label: t('state'),
              kind: 'mark',
              cell: (row) => <OrderChip state={row.state} late={row.late} />,
            },
          ]}
        />
      )}
    </Section>
  );
}
