import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { MemberFilter, MemberRow, MembersPage } from '~/flows/read-members.server';
import { Chip } from '~/ui/chip';
import { stateMarks } from '~/ui/state-marks';
import { type Column, DataTable } from '~/ui/table';

const filters: MemberFilter[] = ['all', 'unanswered', 'stopped', 'unreported', 'declined'];

/** Which libraries the two tables show; each choice has an address. */
export function MemberFilters({ current }: { current: MemberFilter }) {
  const t = useTranslations('region.members');
  return (
    <nav className="seg" aria-label={t('filters')}>
      {filters.map((filter) => (
        <Link
          key={filter}
          to={filter === 'all' ? '?' : `?show=${filter}`}
          preventScrollReset
          aria-current={filter === current ? 'true' : undefined}
        >
          {t(`filter.${filter}`)}
        </Link>
      ))}
    </nav>
  );
}

function useColumns(kind: 'municipality' | 'school'): Column<MemberRow>[] {
  const t = useTranslations('region.members');
  const word = useTranslations('states.adoption');
  const schools: Column<MemberRow> = {
    id: 'schools',
    label: t('columns.schools'),
    cell: (row) => (row.schools.total > 0 ? t('ofTotal', row.schools) : '–'),
  };
  return [
    { id: 'name', label: t(`columns.${kind}`), kind: 'heading', cell: (row) => row.name },
    {
      id: 'state',
      label: t('columns.state'),
      kind: 'mark',
      cell: (row) => <Chip {...stateMarks.adoption[row.state]}>{word(row.state)}</Chip>,
    },
    { id: 'responsible', label: t('columns.responsible'), cell: (row) => row.responsible ?? '–' },
    ...(kind === 'municipality' ? [schools] : []),
    {
      id: 'lastStep',
      label: t('columns.lastStep'),
      cell: (row) => (
        <>
          {row.lastStep}
          {row.reason ? <span className="under">{t('reason', { reason: row.reason })}</span> : null}
        </>
      ),
    },
  ];
}

export function LibrariesTable({ rows }: { rows: MemberRow[] }) {
  const t = useTranslations('region.members');
  const columns = useColumns('municipality');
  if (rows.length === 0) return <p className="meta">{t('noneOfFilter')}</p>;
  return (
    <DataTable
      caption={t('tableCaption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowId={(row) => row.id}
    />
  );
}

type SchoolsProps = { groups: MembersPage['schools']; open: boolean };

/** Schools folded by municipality: thirty rows at once say nothing. */
export function SchoolsTable({ groups, open }: SchoolsProps) {
  const t = useTranslations('region.members');
  const columns = useColumns('school');
  if (groups.length === 0) return <p className="meta">{t('noneSchools')}</p>;
  return (
    <div className="folds">
      {groups.map((group) => (
        <details key={group.municipality} open={open}>
          <summary>
            <b>{group.name}</b>
            <span className="meta">
              {group.rows.length === group.total
                ? t('groupTaking', { taking: group.taking, total: group.total })
                : t('group', { n: group.rows.length })}
            </span>
          </summary>
          <DataTable caption={group.name} columns={columns} rows={group.rows} rowKey={(row) => row.id} />
        </details>
      ))}
    </div>
  );
}
