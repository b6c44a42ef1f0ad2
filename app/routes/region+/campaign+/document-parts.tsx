import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '~/ui/table';

type Piece = { text: string; place: boolean };

/** A text with the places Sklaida fills marked in it. */
export function PlacedText({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map((piece, index) =>
        piece.place ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never move and may repeat
          <span key={index} className="ph">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}

type PlaceRow = { key: string; example: string; rule: string };

export function PlaceholderTable({ rows }: { rows: PlaceRow[] }) {
  const t = useTranslations('templates.placeholders');
  const columns: Column<PlaceRow>[] = [
    {
      id: 'name',
      label: t('name'),
      kind: 'heading',
      cell: (row) => <span className="ph">{`{${row.key}}`}</span>,
    },
    { id: 'example', label: t('example'), cell: (row) => row.example },
    { id: 'rule', label: t('rule'), cell: (row) => row.rule },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.key} />;
}

type TaskRow = { id: string; title: string; when: string; day: string | null; who: string };

export function TaskTable({ rows }: { rows: TaskRow[] }) {
  const t = useTranslations('templates');
  const columns: Column<TaskRow>[] = [
    { id: 'task', label: t('task'), kind: 'heading', cell: (row) => row.title },
    { id: 'when', label: t('when'), cell: (row) => row.when },
    { id: 'day', label: t('day'), cell: (row) => row.day ?? '–' },
    { id: 'who', label: t('who'), cell: (row) => row.who },
  ];
  return <DataTable caption={t('tasks')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
