import { useTranslations } from 'use-intl';
import type { SidePage } from '~/flows/sides/read-side.server';
import { Bars } from '~/ui/bars';
import { Section } from '~/ui/page';

const pictured = 4;

/** A picture for each of the first columns that at least two rows have a number for. */
export function SidePictures({ page: { columns, rows, rowsOf } }: { page: SidePage }) {
  const t = useTranslations('sides');
  const shown = columns
    .flatMap((column, index) => {
      const values = rows.map((row) => ({ row, cell: row.cells[index] }));
      const numbers = values.flatMap(({ cell }) => (typeof cell?.value === 'number' ? [cell.value] : []));
      return numbers.length > 1 ? [{ column, values, most: Math.max(...numbers) }] : [];
    })
    .slice(0, pictured);
  if (shown.length === 0) return null;
  return (
    <Section title={t('pictures')}>
      <div className="stack-l">
        {shown.map(({ column, values, most }) => {
          const label = column.unit ? `${column.label}, ${column.unit}` : column.label;
          return (
            <div key={column.key} className="stack-s">
              <h3>{label}</h3>
              {column.sum === 'differs' ? <p className="meta">{t('differsNote')}</p> : null}
              <Bars
                caption={label}
                head={t(`rowsOf.${rowsOf}`)}
                series={[{ id: column.key, label, max: most }]}
                rows={values.map(({ row, cell }) => ({
                  id: row.id,
                  label: cell?.note ? `${row.label} (${t('noteMark', { n: cell.note })})` : row.label,
                  values: [cell?.value ?? t('noNumber')],
                }))}
              />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
