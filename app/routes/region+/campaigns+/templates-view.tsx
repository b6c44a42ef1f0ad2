import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { TemplatesPage } from '~/flows/composer/read-templates.server';
import { ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { EmptyState, PageHead } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';
import { type Column, DataTable } from '~/ui/table';

type Row = TemplatesPage['rows'][number];

export function TemplatesView({ rows, make }: Pick<TemplatesPage, 'rows' | 'make'>) {
  const t = useTranslations('templates');
  const composer = useTranslations('composer');
  const states = useTranslations('states');
  const columns: Column<Row>[] = [
    {
      id: 'title',
      label: t('columns.title'),
      kind: 'heading',
      cell: (row) => <Link to={row.to}>{row.title}</Link>,
    },
    {
      id: 'state',
      label: t('columns.state'),
      kind: 'mark',
      cell: (row) => <Chip {...stateMarks.template[row.state]}>{states(`template.${row.state}`)}</Chip>,
    },
    { id: 'occasion', label: t('columns.occasion'), cell: (row) => row.occasion ?? t('noOccasion') },
    { id: 'next', label: t('columns.next'), cell: (row) => row.next ?? '–' },
    { id: 'lead', label: t('columns.lead'), cell: (row) => row.lead },
    { id: 'version', label: t('columns.version'), cell: (row) => row.number || '–' },
    { id: 'share', label: t('columns.share'), cell: (row) => row.share },
  ];
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        action={
          make ? (
            <ButtonLink look="main" icon="plus" className="do" to={make}>
              {composer('newTemplate')}
            </ButtonLink>
          ) : undefined
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <DataTable
          caption={t('count', { n: rows.length })}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
        />
      )}
    </>
  );
}
