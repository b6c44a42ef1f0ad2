import {
  blockField,
  columnField,
  type FieldKey,
  type FiledBlock,
  type FiledDocument,
  rowField,
} from '../reports/document';
import { columnRelations } from './column-relations';
import { hasRows, keepBack } from './keep-back';
import { plain, type SecretNumber, secretsOf, tells, wordsOf } from './secrets';
import { isTotal, sumOfParts, type Total, telltaleTotals } from './totals';

/** From here on two equal numbers are taken for one and the same fact even where they are called differently. */
const sameFact = 100;

const close = (a: number, b: number) => Math.abs(a - b) < 1e-6;

type Sides = {
  block: FiledBlock;
  numbers: SecretNumber[];
  labels: string[];
  /** Sums that would tell one or two hidden parts. */
  totals: Total[];
};

/** Fields still shown from which something kept back could be read or reckoned. */
export function betrayals(filed: FiledDocument, hidden: ReadonlySet<FieldKey>): Set<FieldKey> {
  const { numbers, labels } = secretsOf(filed, hidden);
  const totals = filed.blocks.filter(hasRows).flatMap((block) => telltaleTotals(block, hidden));
  const wholes = new Map(filed.blocks.map((block) => [block.id, block]));
  const found = new Set<FieldKey>();
  for (const block of keepBack(filed, hidden).blocks) {
    const sides = { block, numbers, labels, totals };
    for (const key of [...inWords(sides), ...inFigure(sides), ...inCells(sides), ...inSums(sides)])
      found.add(key);
    const whole = wholes.get(block.id);
    if (whole && hasRows(whole) && hasRows(block))
      for (const key of columnRelations(whole, block)) found.add(columnField(block.id, key));
  }
  return found;
}

function inWords({ block, numbers, labels, totals }: Sides): FieldKey[] {
  const secrets = { numbers: [...numbers, ...totals], labels };
  if (wordsOf(block).some((text) => tells(text, secrets))) return [blockField(block.id)];
  if (!hasRows(block)) return [];
  return [
    ...block.columns
      .filter((one) => [one.label, one.definition, one.unit].some((text) => tells(text, secrets, sameFact)))
      .map(({ key }) => columnField(block.id, key)),
    ...block.rows
      .filter(({ label }) => tells(label, secrets, sameFact))
      .map(({ key }) => rowField(block.id, key)),
  ];
}

/** A metric that says a hidden number once more, or a sum that tells one. */
function inFigure({ block, numbers, totals }: Sides): FieldKey[] {
  if (block.kind !== 'metric') return [];
  const { value, label } = block.figure;
  const measure = plain(label);
  const told =
    value !== null &&
    [...numbers.filter((one) => one.part === null || Math.abs(one.value) >= sameFact), ...totals].some(
      (one) => close(one.value, value) && (one.measure === measure || Math.abs(value) >= sameFact),
    );
  return told ? [blockField(block.id)] : [];
}

/** Rows that say a hidden number once more: of the same part elsewhere, as the sum of all, or too great for chance. */
function inCells({ block, numbers, totals }: Sides): FieldKey[] {
  if (!hasRows(block)) return [];
  return block.rows
    .filter(({ key, label, cells }) =>
      block.columns.some((column) => {
        const value = cells[column.key];
        if (typeof value !== 'number' || value === 0) return false;
        const measure = plain(column.label);
        const alike = (one: { measure: string }) => one.measure === measure || Math.abs(value) >= sameFact;
        const again = numbers.some(
          (one) =>
            one.block !== block.id &&
            close(one.value, value) &&
            (Math.abs(value) >= sameFact ||
              (one.measure === measure && (one.part === plain(label) || isTotal(block, key)))),
        );
        return again || totals.some((one) => close(one.value, value) && alike(one));
      }),
    )
    .map(({ key }) => rowField(block.id, key));
}

/** Columns whose parts add up to a hidden number, or to a sum that tells one. */
function inSums({ block, numbers, totals }: Sides): FieldKey[] {
  if (!hasRows(block)) return [];
  const abroad = totals.filter((one) => one.block !== block.id);
  return block.columns
    .filter(({ key, label }) => {
      const sum = sumOfParts(block, key);
      const measure = plain(label);
      return (
        sum !== null &&
        [...numbers, ...abroad].some(
          (one) => close(one.value, sum) && (one.measure === measure || Math.abs(sum) >= sameFact),
        )
      );
    })
    .map(({ key }) => columnField(block.id, key));
}
