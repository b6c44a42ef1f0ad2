// biome-ignore-all lint/a11y/noRedundantRoles: rows laid out as cards lose their table roles in some browsers
import { type ReactNode, useId } from 'react';

export type Column<Row> = {
  id: string;
  label: string;
  /** `heading` names the row, `mark` stands beside it on phones (a chip), `action` has no label there. */
  kind?: 'heading' | 'plain' | 'number' | 'mark' | 'action';
  cell: (row: Row) => ReactNode;
  /** The last line, for sums. */
  total?: ReactNode;
};

type DataTableProps<Row> = {
  caption: string;
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** An id on each row, for links from a map. */
  rowId?: (row: Row) => string;
  dense?: boolean;
};

const cellClass = { plain: undefined, number: 'num', mark: 'mark', action: 'act', heading: undefined };

/** Rows become cards on phones. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, showCaption, columns, rows, rowKey, rowId, dense } = props;
  const id = useId();
  const line = (cellOf: (column: Column<Row>) => ReactNode) =>
    columns.map((column) => {
      const kind = column.kind ?? 'plain';
      if (kind === 'heading') {
        return (
          <th key={column.id} role="rowheader" scope="row">
            {cellOf(column)}
          </th>
        );
      }
      const labelled = kind === 'plain' || kind === 'number';
      return (
        <td
          key={column.id}
          role="cell"
          className={cellClass[kind]}
          data-l={labelled ? column.label : undefined}
        >
          {cellOf(column)}
        </td>
      );
    });
  return (
    <table className={dense ? 'cards dense' : 'cards'} role="table" aria-labelledby={id}>
      <caption id={id} className={showCaption ? 'show' : 'vh'}>
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              className={column.kind === 'number' ? 'num' : undefined}
            >
              {column.kind === 'action' ? <span className="vh">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" id={rowId?.(row)}>
            {line((column) => column.cell(row))}
          </tr>
        ))}
      </tbody>
      {columns.some((column) => column.total !== undefined) ? (
        <tfoot role="rowgroup">
          <tr role="row">{line((column) => column.total ?? null)}</tr>
        </tfoot>
      ) : null}
    </table>
  );
}
