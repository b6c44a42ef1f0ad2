import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { periodQuery } from '~/flows/duty-mirror/mirror-period';
import type { ClauseLine, MirrorPage } from '~/flows/duty-mirror/read-mirror.server';
import { useFormats } from '~/i18n/use-formats';
import { Bars } from '~/ui/bars';
import { ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { PrintButton } from '../settings+/print-button';
import { PeriodForm } from './period-form';

/** The person's duties as they stand: a sentence, the kinds of work as bars, and every clause with what was found for it. */
export function MirrorView({ page }: { page: MirrorPage }) {
  const t = useTranslations('dutyMirror');
  const formats = useFormats();
  const { base, description, period, sums } = page;
  if (!description)
    return (
      <div className="stack-l">
        <PageHead title={t('title')} lead={t('lead')} />
        <EmptyState
          level={2}
          title={t('empty')}
          action={
            <ButtonLink look="main" icon="plus" to={`${base}/load`}>
              {t('load')}
            </ButtonLink>
          }
        >
          {t('emptyText')}
        </EmptyState>
      </div>
    );
  const { clauses, shown, pieces } = sums;
  return (
    <div className="stack-l">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        meta={
          <span className="meta">
            {description.title}
            {description.approvedOn
              ? ` · ${t('approved', { day: formats.longDay(description.approvedOn) })}`
              : null}
          </span>
        }
        action={
          page.mayReport ? (
            <ButtonLink look="main" icon="send" to={`${base}/report${periodQuery(period)}`}>
              {t('report')}
            </ButtonLink>
          ) : null
        }
      />
      <PeriodForm period={period} offered={page.offered} base={base} />
      <p className="lead">
        {t('sentence', { n: clauses, shown, pieces })} {t('sentenceBare', { bare: clauses - shown })}
      </p>
      <Section title={t('kinds.title')}>
        {sums.kinds.length === 0 ? (
          <p className="meta">{t('kinds.none')}</p>
        ) : (
          <Bars
            caption={t('kinds.title')}
            head={t('kinds.head')}
            series={[
              {
                id: 'count',
                label: t('kinds.count'),
                max: Math.max(...sums.kinds.map((one) => one.count)),
              },
            ]}
            rows={sums.kinds.map(({ kind, count }) => ({
              id: kind,
              label: t(`kind.${kind}`),
              values: [count],
            }))}
          />
        )}
      </Section>
      <Section title={t('clauses.title')}>
        <div className="stack">
          <Clauses page={page} />
          {shown < clauses ? <p className="hint">{t('clauses.bareNote')}</p> : null}
        </div>
      </Section>
      <div className="row no-print">
        <ButtonLink icon="redo" to={`${base}/load`}>
          {t('reload')}
        </ButtonLink>
        <PrintButton label={t('print')} />
      </div>
    </div>
  );
}

const shortBody = 160;
const clipped = (body: string) => (body.length > shortBody ? `${body.slice(0, shortBody).trimEnd()}…` : body);

function Clauses({ page }: { page: MirrorPage }) {
  const t = useTranslations('dutyMirror');
  const what = ({ parent, kinds, count }: ClauseLine) => {
    if (kinds.length > 0)
      return kinds.map(({ kind, count: n }) => t('kindCount', { kind: t(`kind.${kind}`), n })).join(' · ');
    return parent && count > 0 ? t('clauses.parent') : null;
  };
  return (
    <DataTable
      caption={t('clauses.title')}
      rows={page.clauses}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'clause',
          label: t('clauses.clause'),
          kind: 'heading',
          cell: (row) => (
            <Link to={`${page.base}/${row.id}${periodQuery(page.period)}`}>
              {row.number}. {clipped(row.body)}
            </Link>
          ),
        },
        {
          id: 'what',
          label: t('clauses.what'),
          cell: (row) => <span className="meta">{what(row) ?? '–'}</span>,
        },
        {
          id: 'count',
          label: t('clauses.evidence'),
          kind: 'number',
          cell: (row) =>
            row.count > 0 ? (
              row.count
            ) : (
              <Chip icon="info" tone="wait">
                {t('clauses.none')}
              </Chip>
            ),
        },
      ]}
    />
  );
}
