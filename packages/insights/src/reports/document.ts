/** What a person composes a report of: words, numbers the product counts for her, and pictures without recognisable people. */
export type ReportBlock =
  | { id: string; kind: 'text'; title: string | null; body: string }
  | { id: string; kind: 'metric'; title: string | null; measure: string; method: string | null }
  | {
      id: string;
      kind: 'table' | 'chart' | 'map';
      title: string | null;
      measure: string;
      by: string;
      method: string | null;
    }
  | {
      id: string;
      kind: 'picture';
      title: string | null;
      imageId: string | null;
      alt: string;
      credit: string | null;
    };
export type ReportDocument = { schema: 1; blocks: ReportBlock[] };

/** One number as it was filed: what it counts (`definition`), in what `unit`, and how this library counted it where it differs (`method`). */
export type FiledFigure = {
  label: string;
  definition: string;
  unit: string | null;
  value: number | null;
  method: string | null;
};

export type FiledColumn = { key: string; label: string; definition: string; unit: string | null };
export type FiledRow = { key: string; label: string; cells: Record<string, number | null> };

/** A block with its numbers in it, as it stood when the report was submitted. */
export type FiledBlock =
  | { id: string; kind: 'text'; title: string | null; body: string }
  | { id: string; kind: 'metric'; title: string | null; figure: FiledFigure }
  | {
      id: string;
      kind: 'table' | 'chart' | 'map';
      title: string | null;
      method: string | null;
      columns: FiledColumn[];
      rows: FiledRow[];
    }
  | {
      id: string;
      kind: 'picture';
      title: string | null;
      imageId: string;
      alt: string;
      credit: string | null;
    };
export type FiledDocument = { schema: 1; blocks: FiledBlock[] };

/** A field that may be kept back when a report is shared: a whole block, one column of it or one row. */
export type FieldKey = string;
export const blockField = (block: string): FieldKey => block;
export const columnField = (block: string, column: string): FieldKey => `${block}/column/${column}`;
export const rowField = (block: string, row: string): FieldKey => `${block}/row/${row}`;

/** One row a filed number was counted from, and in which figure of which block it stands. */
export type FiledSource = {
  blockId: string;
  figure: string;
  subjectKind: string;
  subjectId: string;
  label: string;
  value: number;
};

/** A number of a block: the only one of a metric, or one cell of the others. */
export const metricFigure = 'value';
export const cellFigure = (row: string, column: string): string => `${row}/${column}`;

export type ReportKind = 'plain' | 'year' | 'duties' | 'group_year';
