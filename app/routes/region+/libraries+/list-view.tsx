import { Form, Link, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { LibrariesPage, LibraryLine } from '~/flows/libraries/read-libraries.server';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Select, TextInput } from '~/ui/field';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { type Column, DataTable } from '~/ui/table';
import { Pager } from './pager';
import { standingMarks, useStandingWords } from './words';

type Props = { page: LibrariesPage; base: string };

const standings: LibraryLine['standing'][] = ['joined', 'invited', 'expired', 'nobody', 'closed'];
const kinds: LibraryLine['kind'][] = ['municipal_library', 'school_library'];

function Sieve({ page }: { page: LibrariesPage }) {
  const t = useTranslations('libraries');
  const { filter } = page;
  const any = { value: '', label: t('filters.any') };
  return (
    <Form method="get" className="sieve" role="search" aria-label={t('filters.label')}>
      <TextInput name="q" type="search" label={t('filters.search')} defaultValue={filter.q} />
      <Select
        name="municipality"
        label={t('filters.municipality')}
        defaultValue={filter.municipality}
        options={[any, ...page.municipalities]}
      />
      <Select
        name="kind"
        label={t('filters.kind')}
        defaultValue={filter.kind}
        options={[any, ...kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))]}
      />
      <Select
        name="standing"
        label={t('filters.standing')}
        defaultValue={filter.standing}
        options={[any, ...standings.map((value) => ({ value, label: t(`standing.${value}`) }))]}
      />
      <Select
        name="sort"
        label={t('filters.sort')}
        defaultValue={filter.sort}
        options={(['name', 'municipality', 'standing'] as const).map((value) => ({
          value,
          label: t(`filters.sorts.${value}`),
        }))}
      />
      <div className="row">
        <Button>{t('filters.apply')}</Button>
        <Link to="?">{t('filters.clear')}</Link>
      </div>
    </Form>
  );
}

function Counts({ counts }: { counts: LibrariesPage['counts'] }) {
  const t = useTranslations('libraries.summary');
  const formats = useFormats();
  const tone = { total: '', joined: 'done', invited: 'go', nobody: 'wait' } as const;
  return (
    <dl className="tally">
      {(['total', 'joined', 'invited', 'nobody'] as const).map((key) => (
        <div key={key} className={tone[key] || undefined}>
          <dt>{t(key)}</dt>
          <dd>{formats.number(counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ rows, base }: { rows: LibraryLine[]; base: string }) {
  const t = useTranslations('libraries');
  const words = useStandingWords();
  const columns: Column<LibraryLine>[] = [
    {
      id: 'name',
      label: t('columns.name'),
      kind: 'heading',
      cell: (row) => <Link to={`${base}/${row.id}`}>{row.name}</Link>,
    },
    {
      id: 'standing',
      label: t('columns.standing'),
      kind: 'mark',
      cell: (row) => <Chip {...standingMarks[row.standing]}>{words(row)}</Chip>,
    },
    { id: 'municipality', label: t('columns.municipality'), cell: (row) => row.municipality },
    { id: 'kind', label: t('columns.kind'), cell: (row) => t(`kinds.${row.kind}`) },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

export function LibrariesView({ page, base }: Props) {
  const t = useTranslations('libraries');
  const [query] = useSearchParams();
  const ways = page.canOpen ? (
    <div className="row">
      <ButtonLink look="main" icon="plus" to={`${base}/new`}>
        {t('openOne')}
      </ButtonLink>
      <ButtonLink icon="box" to={`${base}/import`}>
        {t('openMany')}
      </ButtonLink>
    </div>
  ) : null;
  if (page.counts.total === 0 && page.found === 0 && query.size === 0) {
    return (
      <>
        <PageHead title={t('title')} lead={t('lead')} />
        <EmptyState level={2} title={t('empty')} action={ways}>
          {t('emptyText')}
        </EmptyState>
      </>
    );
  }
  return (
    <div className="stack-l">
      <PageHead title={t('title')} lead={t('lead')} action={ways} />
      <Counts counts={page.counts} />
      <Sieve page={page} />
      <Section
        title={t('shown', { n: page.found })}
        aside={
          <ButtonLink slim icon="download" reloadDocument to={`${base}.xlsx?${query}`}>
            {t('download')}
          </ButtonLink>
        }
      >
        {page.rows.length > 0 ? (
          <div className="stack">
            <Table rows={page.rows} base={base} />
            <Pager page={page.page} pages={page.pages} />
          </div>
        ) : (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        )}
      </Section>
      <p className="meta">{t('privacy')}</p>
    </div>
  );
}
