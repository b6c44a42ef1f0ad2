import { useTranslations } from 'use-intl';
import type { Figures, Place } from '~/flows/results/read-figures.server';
import { useFormats } from '~/i18n/use-formats';
import { type Column, DataTable } from '~/ui/table';
import { metrics } from './results-tables';

/** What may be shown of each municipality: libraries and schools apart, and together. */
export function PlacesTable({ places }: { places: Place[] }) {
  const t = useTranslations('summary.places');
  const formats = useFormats();
  const shown = (n: number | null, reporters: number) => {
    if (n !== null) return formats.number(n);
    return reporters > 0 ? t('hidden') : '–';
  };
  const column = (id: 'libraries' | 'schools', pick: (place: Place) => number | null): Column<Place> => ({
    id,
    label: t(id),
    kind: 'number',
    cell: (place) => {
      const n = pick(place);
      return n === null ? '–' : formats.number(n);
    },
  });
  return (
    <DataTable
      caption={t('caption')}
      rows={places}
      rowKey={(place) => place.id}
      columns={[
        { id: 'place', label: t('place'), kind: 'heading', cell: (place) => place.name },
        { id: 'reporters', label: t('reporters'), kind: 'number', cell: (place) => place.reporters },
        column('libraries', (place) => place.libraries),
        column('schools', (place) => place.schools),
        {
          id: 'all',
          label: t('all'),
          kind: 'number',
          cell: (place) => shown(place.numbers?.participants ?? null, place.reporters),
        },
      ]}
    />
  );
}

type Week = Figures['weeks'][number];

export function WeeksTable({ weeks }: { weeks: Week[] }) {
  const t = useTranslations('summary.weeks');
  const places = useTranslations('summary.places');
  const metric = useTranslations('results.metrics');
  const formats = useFormats();
  return (
    <DataTable
      dense
      caption={t('caption')}
      rows={weeks}
      rowKey={(week) => week.weekOn}
      columns={[
        {
          id: 'week',
          label: t('week'),
          kind: 'heading',
          cell: (week) => t('from', { day: formats.longDay(week.weekOn) }),
        },
        { id: 'reporters', label: places('reporters'), kind: 'number', cell: (week) => week.reporters },
        ...metrics.map(
          (key, index): Column<Week> => ({
            id: key,
            label: metric(key),
            kind: 'number',
            cell: ({ numbers }) => {
              if (numbers) return formats.number(numbers[key]);
              return index === 0 ? places('hidden') : '–';
            },
          }),
        ),
      ]}
    />
  );
}
