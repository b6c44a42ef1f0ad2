import type { AffectedFigure } from '@sklaida/insights';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Note } from '~/ui/chip';
import { DataTable } from '~/ui/table';

type Props = { figures: AffectedFigure[] };

/** Each filed number that would be another now, and which rows made it so. */
export function AffectedFigures({ figures }: Props) {
  const t = useTranslations('reports.affected');
  const formats = useFormats();
  if (figures.length === 0) return null;
  const number = (value: number | null) => (value === null ? t('none') : formats.number(value));
  const change = ({ label, was, now }: AffectedFigure['changed'][number]) =>
    t(was === null ? 'added' : now === null ? 'removed' : 'change', {
      label,
      was: number(was),
      now: number(now),
    });
  return (
    <Note tone="wait" icon="warn">
      <div className="stack-s">
        <h2 className="note-title">{t('title')}</h2>
        <p>{t('lead')}</p>
        <DataTable
          caption={t('title')}
          rows={figures}
          rowKey={(row) => `${row.blockId} ${row.figure}`}
          columns={[
            {
              id: 'figure',
              label: t('figure'),
              kind: 'heading',
              cell: (row) => [row.block, row.row, row.row ? row.column : null].filter(Boolean).join(' › '),
            },
            { id: 'filed', label: t('filed'), kind: 'number', cell: (row) => number(row.filed) },
            { id: 'present', label: t('present'), kind: 'number', cell: (row) => number(row.present) },
            { id: 'because', label: t('because'), cell: (row) => row.changed.map(change).join('; ') },
          ]}
        />
      </div>
    </Note>
  );
}
