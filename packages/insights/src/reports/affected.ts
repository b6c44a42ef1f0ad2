import { cellFigure, type FiledBlock, type FiledDocument, type FiledSource, metricFigure } from './document';

/** A filed report, or what the same report would say now. */
export type Counted = { document: FiledDocument; sources: readonly FiledSource[] };

type ChangedSource = {
  kind: string;
  id: string;
  label: string;
  /** Null where it was not counted: it did not exist yet, or does not any more. */
  was: number | null;
  now: number | null;
};

/** A filed number whose sources say something else by now. */
export type AffectedFigure = {
  blockId: string;
  figure: string;
  /** The block's heading, or the number's own name. */
  block: string;
  /** The row, or null for a single number. */
  row: string | null;
  column: string;
  filed: number | null;
  present: number | null;
  changed: ChangedSource[];
};

type Cell = Pick<AffectedFigure, 'block' | 'row' | 'column'> & { value: number | null };

/** Each filed figure that would be another now, with the rows that made it so. What was filed is never touched. */
export function affectedFigures(filed: Counted, now: Counted): AffectedFigure[] {
  const blocks = new Set(filed.document.blocks.map((one) => one.id));
  const before = cellsOf(filed.document);
  const after = cellsOf(now.document);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const at = key.indexOf(' ');
    const blockId = key.slice(0, at);
    const figure = key.slice(at + 1);
    const was = before.get(key);
    const is = after.get(key);
    const words = was ?? is;
    if (!words || !blocks.has(blockId)) return [];
    const changed = changedSources(
      filed.sources.filter((one) => one.blockId === blockId && one.figure === figure),
      now.sources.filter((one) => one.blockId === blockId && one.figure === figure),
    );
    const [from, to] = [was?.value ?? null, is?.value ?? null];
    if (from === to && changed.length === 0) return [];
    const { block, row, column } = words;
    return [{ blockId, figure, block, row, column, filed: from, present: to, changed }];
  });
}

function cellsOf({ blocks }: FiledDocument): Map<string, Cell> {
  return new Map(
    blocks.flatMap((block) => figuresOf(block).map(([key, cell]) => [`${block.id} ${key}`, cell])),
  );
}

function figuresOf(block: FiledBlock): [string, Cell][] {
  if (block.kind === 'metric') {
    const { label, value } = block.figure;
    return [[metricFigure, { block: block.title ?? label, row: null, column: label, value }]];
  }
  if (block.kind !== 'table' && block.kind !== 'chart' && block.kind !== 'map') return [];
  return block.rows.flatMap((row) =>
    block.columns.map((column): [string, Cell] => [
      cellFigure(row.key, column.key),
      {
        block: block.title ?? column.label,
        row: row.label,
        column: column.label,
        value: row.cells[column.key] ?? null,
      },
    ]),
  );
}

function changedSources(was: FiledSource[], now: FiledSource[]): ChangedSource[] {
  const key = (one: FiledSource) => `${one.subjectKind} ${one.subjectId}`;
  const before = new Map(was.map((one) => [key(one), one]));
  const after = new Map(now.map((one) => [key(one), one]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((at) => {
    const [from, to] = [before.get(at), after.get(at)];
    const words = to ?? from;
    if (!words || from?.value === to?.value) return [];
    const { subjectKind: kind, subjectId: id, label } = words;
    return [{ kind, id, label, was: from?.value ?? null, now: to?.value ?? null }];
  });
}
