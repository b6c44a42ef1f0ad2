import { useTranslations } from 'use-intl';
import type { SidePage } from '~/flows/sides/read-side.server';
import { useFormats } from '~/i18n/use-formats';
import { Note } from '~/ui/chip';
import { Section } from '~/ui/page';
import { type Column, DataTable } from '~/ui/table';

type Props = { page: SidePage };
type Row = SidePage['rows'][number];
type Sum = SidePage['columns'][number]['sum'];

/** The table; a number counted otherwise carries the number of its note. */
export function SideNumbers({ page }: Props) {
  const t = useTranslations('sides');
  const formats = useFormats();
  const number = (value: number) => formats.number(value, Number.isInteger(value) ? 0 : 2);
  const sum = (one: Sum) => (typeof one === 'object' ? number(one.sum) : t(`sums.${one}`));
  const { rows, columns, notes, missing, rowsOf } = page;
  const summed = columns.filter((one) => typeof one.sum === 'object');
  return (
    <Section title={t('numbers')}>
      <div className="stack">
        <p>
          {t(`sentence.${rowsOf}`, { n: rows.length, all: rows.length + missing.length })}{' '}
          {notes.length > 0 ? t('notesSentence', { n: notes.length }) : null}{' '}
          {summed.length > 0
            ? t('sumsSentence', {
                sums: summed.map((one) => `${one.label} – ${sum(one.sum)}`).join('; '),
              })
            : t('noSums')}
        </p>
        {missing.length > 0 ? (
          <Note tone="wait" icon="clock">
            {t('missing', { names: missing.join(', ') })}
          </Note>
        ) : null}
        <DataTable
          caption={page.title}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'label',
              label: t(`rowsOf.${rowsOf}`),
              kind: 'heading',
              cell: (row) => (
                <>
                  {row.label}
                  <span className="under meta">
                    {t('filledBy', { name: row.filledBy, day: row.when ?? '' })}
                  </span>
                </>
              ),
              total: t('total'),
            },
            ...columns.map(
              ({ key, label, unit, sum: all }, index): Column<Row> => ({
                id: key,
                label: unit ? `${label}, ${unit}` : label,
                kind: 'number',
                cell: (row) => {
                  const cell = row.cells[index];
                  const note = cell?.note;
                  return (
                    <>
                      {typeof cell?.value === 'number' ? number(cell.value) : t('noNumber')}
                      {note ? (
                        <a className="mark-no" href={`#note-${note}`}>
                          {t('noteMark', { n: note })}
                        </a>
                      ) : null}
                    </>
                  );
                },
                total: sum(all),
              }),
            ),
          ]}
        />
        {notes.length > 0 ? (
          <div className="stack-s">
            <h3>{t('notesTitle')}</h3>
            <ol className="marks">
              {notes.map((one) => (
                <li key={one.number} id={`note-${one.number}`}>
                  <b>
                    {one.row}, {one.column}.
                  </b>{' '}
                  {one.method}
                </li>
              ))}
            </ol>
          </div>
        ) : null}
      </div>
    </Section>
  );
}
