import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { SidesPage } from '~/flows/sides/read-sides.server';
import { ButtonLink } from '~/ui/button';
import { EmptyState, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { SideChip } from './side-chip';

type Props = { page: SidesPage };

/** What a group counts side by side, and what libraries showed it. */
export function ReportsView({ page }: Props) {
  return (
    <div className="stack-l">
      <Sides page={page} />
      {page.shared.length > 0 ? <Shared page={page} /> : null}
    </div>
  );
}

function Shared({ page }: Props) {
  const t = useTranslations('sides.shared');
  return (
    <Section title={t('title')}>
      <div className="stack">
        <p>{t('lead')}</p>
        <DataTable
          caption={t('title')}
          rows={page.shared}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'title',
              label: t('report'),
              kind: 'heading',
              cell: (row) => (row.over ? row.title : <Link to={row.to}>{row.title}</Link>),
            },
            { id: 'library', label: t('library'), cell: (row) => row.library },
            { id: 'day', label: t('day'), cell: (row) => row.day },
            {
              id: 'until',
              label: t('until'),
              cell: (row) => (row.over ? t(row.over) : (row.until ?? t('always'))),
            },
          ]}
        />
      </div>
    </Section>
  );
}

function Sides({ page }: Props) {
  const t = useTranslations('sides');
  const add = page.mayLead ? (
    <ButtonLink look="main" icon="plus" to={`${page.base}/new`}>
      {t('add')}
    </ButtonLink>
  ) : null;
  if (page.sides.length === 0)
    return (
      <EmptyState level={2} title={t('empty')} action={add}>
        {t(page.mayLead ? 'emptyText' : 'emptyReader')}
      </EmptyState>
    );
  return (
    <Section title={t('title')} aside={add}>
      <div className="stack">
        <p>{t('lead')}</p>
        <DataTable
          caption={t('caption')}
          rows={page.sides}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'title',
              label: t('report'),
              kind: 'heading',
              cell: (row) => (
                <>
                  <Link to={row.to}>{row.title}</Link>
                  <span className="under meta">{row.period}</span>
                </>
              ),
            },
            {
              id: 'filled',
              label: t('rows'),
              cell: (row) => (
                <>
                  {t('filledOf', { filled: row.filled, asked: row.asked })}
                  {row.waits ? (
                    <span className="under">
                      <Link to={`${row.to}/fill`}>{t('fillThis', { title: row.title })}</Link>
                    </span>
                  ) : null}
                </>
              ),
            },
            { id: 'due', label: t('due'), cell: (row) => row.due ?? t('noDue') },
            {
              id: 'state',
              label: t('state'),
              kind: 'mark',
              cell: (row) => <SideChip state={row.state} late={row.late} />,
            },
          ]}
        />
      </div>
    </Section>
  );
}
