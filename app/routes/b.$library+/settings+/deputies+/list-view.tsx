import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { DeputiesPage, DeputyLine } from '~/flows/duties/deputations.server';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { type Column, DataTable } from '~/ui/table';
import { phaseMarks, usePeriod } from './parts';
import { DeputiesTimeline } from './timeline';

type Props = { page: DeputiesPage };

export function DeputiesView({ page }: Props) {
  const t = useTranslations('duties');
  const { proposed, running, coming, past } = page;
  const nothing = proposed.length + running.length + coming.length + past.length === 0;
  const open = page.mayPropose ? (
    <ButtonLink look="main" icon="plus" to={`${page.base}/new`}>
      {t(page.mayAppoint ? 'new.open' : 'new.openProposal')}
    </ButtonLink>
  ) : null;
  return (
    <div className="stack-l">
      <PageHead title={t('title')} lead={t('lead')} action={open} />
      {nothing ? (
        <EmptyState level={2} title={t('list.empty')}>
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        <>
          <DeputiesTimeline page={page} />
          <Lines page={page} name="proposed" rows={proposed} />
          {running.length === 0 ? (
            <Section title={t('list.running')}>
              <p className="meta">{t('list.noneRunning')}</p>
            </Section>
          ) : (
            <Lines page={page} name="running" rows={running} />
          )}
          <Lines page={page} name="coming" rows={coming} />
          <Lines page={page} name="past" rows={past} />
        </>
      )}
    </div>
  );
}

type LinesProps = Props & { name: 'proposed' | 'running' | 'coming' | 'past'; rows: DeputyLine[] };

function Lines({ page, name, rows }: LinesProps) {
  const t = useTranslations('duties');
  const formats = useFormats();
  const period = usePeriod();
  if (rows.length === 0) return null;
  const confirm: Column<DeputyLine> = {
    id: 'action',
    label: t('list.action'),
    kind: 'action',
    cell: (row) => (
      <Form method="post" action={`${page.base}/${row.id}`}>
        <input type="hidden" name="version" value={row.version} />
        <Button
          slim
          look="main"
          name="intent"
          value="confirm"
          aria-label={t('list.confirmName', { deputy: row.deputyName, absent: row.absentName })}
        >
          {t('list.confirm')}
        </Button>
      </Form>
    ),
  };
  return (
    <Section title={t(`list.${name}`)}>
      <DataTable
        caption={t(`list.${name}`)}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'absent',
            label: t('list.absent'),
            kind: 'heading',
            cell: (row) =>
              row.opens ? <Link to={`${page.base}/${row.id}`}>{row.absentName}</Link> : row.absentName,
          },
          { id: 'deputy', label: t('list.deputy'), cell: (row) => row.deputyName },
          { id: 'when', label: t('list.when'), cell: (row) => period(row) },
          {
            id: 'what',
            label: t('list.what'),
            cell: (row) => formats.list(row.duties.map((duty) => t(`duty.${duty}`))),
          },
          {
            id: 'state',
            label: t('list.state'),
            kind: 'mark',
            cell: (row) => <Chip {...phaseMarks[row.phase]}>{t(`phase.${row.phase}`)}</Chip>,
          },
          ...(name === 'proposed' && page.mayAppoint ? [confirm] : []),
        ]}
      />
    </Section>
  );
}
