import type { MetricKey } from '@sklaida/campaigns';
import { useTranslations } from 'use-intl';
import type { ResultGroup, ResultRow, ResultsPage } from '~/flows/results/read-results.server';
import { useFormats } from '~/i18n/use-formats';
import { Bars } from '~/ui/bars';
import { type Column, DataTable } from '~/ui/table';

export const metrics: MetricKey[] = [
  'events',
  'participants',
  'childrenAndYouth',
  'onlineParticipants',
  'posts',
  'reach',
  'mediaMentions',
];

type SumsProps = { groups: ResultGroup[]; total: ResultsPage['total'] };

/** The seven numbers, by kind of library and together. */
export function SumsTable({ groups, total }: SumsProps) {
  const t = useTranslations('results');
  const formats = useFormats();
  const shown = (numbers: ResultGroup['numbers'], key: MetricKey) =>
    numbers ? formats.number(numbers[key]) : t('overview.onlyInTotal');
  const columns: Column<MetricKey>[] = [
    { id: 'metric', label: t('overview.metric'), kind: 'heading', cell: (key) => t(`metrics.${key}`) },
    ...groups.map(
      (group): Column<MetricKey> => ({
        id: group.kind,
        label: t('overview.kindCount', { kind: t(`overview.kinds.${group.kind}`), n: group.libraries }),
        kind: 'number',
        cell: (key) => shown(group.numbers, key),
      }),
    ),
    {
      id: 'total',
      label: t('overview.total'),
      kind: 'number',
      cell: (key) => <b>{shown(total, key)}</b>,
    },
  ];
  return (
    <DataTable caption={t('overview.sumsCaption')} columns={columns} rows={metrics} rowKey={(key) => key} />
  );
}

/** Participants of each municipality's library that agreed to be shown. */
export function ParticipantBars({ rows }: { rows: ResultRow[] }) {
  const t = useTranslations('results.overview');
  const formats = useFormats();
  const libraries = rows
    .filter((row) => row.kind !== 'school_library')
    .sort(
      (a, b) =>
        (b.numbers?.participants ?? -1) - (a.numbers?.participants ?? -1) || formats.compare(a.name, b.name),
    );
  const max = Math.max(0, ...libraries.map((row) => row.numbers?.participants ?? 0));
  return (
    <Bars
      caption={t('byMunicipality')}
      head={t('municipality')}
      series={[{ id: 'participants', label: t('participants'), max }]}
      rows={libraries.map((row) => ({
        id: row.id,
        label: row.name,
        values: [row.numbers ? row.numbers.participants : t(row.verdict === 'joined' ? 'joined' : 'private')],
      }))}
    />
  );
}

/** Every number of every library that may be shown singly. */
export function AllNumbers({ rows }: { rows: ResultRow[] }) {
  const t = useTranslations('results');
  const formats = useFormats();
  return (
    <DataTable
      dense
      caption={t('overview.allNumbers')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { id: 'name', label: t('overview.library'), kind: 'heading', cell: (row) => row.name },
        ...metrics.map(
          (key, index): Column<ResultRow> => ({
            id: key,
            label: t(`metrics.${key}`),
            kind: 'number',
            cell: (row) => {
              if (row.numbers) return formats.number(row.numbers[key]);
              return index === 0 ? t(`overview.${row.verdict === 'joined' ? 'joined' : 'private'}`) : '–';
            },
          }),
        ),
      ]}
    />
  );
}
