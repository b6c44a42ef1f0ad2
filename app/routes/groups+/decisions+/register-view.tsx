import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { DecisionLine, Register } from '~/flows/decisions/read-register.server';
import { shownSets } from '~/flows/decisions/shown-sets';
import { Button, ButtonLink } from '~/ui/button';
import { Select, TextInput } from '~/ui/field';
import { EmptyState, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { AnswerChip, DecisionChip } from './decision-chip';

type Props = { page: Register };

export function RegisterView({ page }: Props) {
  const t = useTranslations('decisions');
  const { base, mayWrite, rows, total, filter } = page;
  const add = mayWrite ? (
    <ButtonLink look="main" icon="plus" to={`${base}/new`}>
      {t('add')}
    </ButtonLink>
  ) : null;
  if (total === 0)
    return (
      <EmptyState level={2} title={t('empty')} action={add}>
        {t(mayWrite ? 'emptyText' : 'emptyReader')}
      </EmptyState>
    );
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  return (
    <Section className="gap-m" title={t('title')} aside={add}>
      <div className="stack">
        <Sieve page={page} />
        <p className="meta" role="status">
          {t('found', { n: rows.length, total })}
        </p>
        {rows.length === 0 ? (
          <EmptyState title={t('none')} action={<Link to={base}>{t('sieve.clear')}</Link>} />
        ) : (
          <Lines rows={rows} />
        )}
        <p className="row no-print">
          <ButtonLink slim icon="download" to={`${base}.xlsx?${query}`} reloadDocument>
            {t('book')}
          </ButtonLink>
          <Link to={page.mine}>{t('toMine')}</Link>
        </p>
      </div>
    </Section>
  );
}

function Sieve({ page: { base, filter, owners, meetings } }: Props) {
  const t = useTranslations('decisions');
  const any = { value: '', label: t('sieve.any') };
  const shows = shownSets.map((value) => ({ value, label: t(`sieve.shows.${value}`) }));
  return (
    <details open={Boolean(filter.owner || filter.meeting || filter.q)} className="no-print">
      <summary>
        {t('sieve.show')}: {t(`sieve.shows.${filter.show}`)}
      </summary>
      <Form
        method="get"
        className="sieve gap-s"
        role="search"
        aria-label={t('sieve.label')}
        key={JSON.stringify(filter)}
      >
        <Select name="show" label={t('sieve.show')} defaultValue={filter.show} options={shows} />
        <Select name="owner" label={t('owner')} defaultValue={filter.owner} options={[any, ...owners]} />
        {meetings.length > 0 ? (
          <Select
            name="meeting"
            label={t('meeting')}
            defaultValue={filter.meeting}
            options={[any, ...meetings]}
          />
        ) : null}
        <TextInput name="q" type="search" label={t('sieve.q')} defaultValue={filter.q} maxLength={100} />
        <div className="row">
          <Button>{t('sieve.apply')}</Button>
          <Link to={base}>{t('sieve.clear')}</Link>
        </div>
      </Form>
    </details>
  );
}

function Lines({ rows }: { rows: DecisionLine[] }) {
  const t = useTranslations('decisions');
  return (
    <DataTable
      caption={t('caption')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { id: 'number', label: t('number'), kind: 'number', cell: (row) => row.number },
        {
          id: 'body',
          label: t('decision'),
          kind: 'heading',
          cell: (row) => (
            <>
              <Link to={row.to}>{row.body}</Link>
              {row.progress ? <span className="under meta">{row.progress}</span> : null}
            </>
          ),
        },
        {
          id: 'owner',
          label: t('owner'),
          cell: (row) => (
            <>
              {row.ownerName ?? t('noOwner')}
              {row.ownerLibrary ? <span className="under meta">{row.ownerLibrary}</span> : null}
            </>
          ),
        },
        {
          id: 'due',
          label: t('due'),
          cell: (row) => (
            <>
              {row.due ?? t('noDue')}
              {row.proposed ? (
                <span className="under meta">{t('proposes', { day: row.proposed })}</span>
              ) : null}
            </>
          ),
        },
        {
          id: 'state',
          label: t('state'),
          kind: 'mark',
          cell: (row) => (
            <>
              <DecisionChip state={row.state} late={row.late} />
              {row.commitment && row.commitment !== 'done' && row.state !== 'dropped' ? (
                <span className="under">
                  <AnswerChip state={row.commitment} line />
                </span>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
