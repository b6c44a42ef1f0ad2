import {
  columnField,
  type FieldKey,
  type FiledBlock,
  type FiledDocument,
  rowField,
} from '../reports/document';
import { hasRows, keepBack } from './keep-back';

/** A number that was kept back: what it counts, of which part (the row's name, null for a metric), and in which block it stands. */
export type SecretNumber = { block: string; value: number; measure: string; part: string | null };
type Secrets = { numbers: Pick<SecretNumber, 'value'>[]; labels: string[] };

/** Words as they are compared: one case, one space. */
export const plain = (text: string) =>
  text.normalize('NFC').toLocaleLowerCase('lt').replace(/\s+/g, ' ').trim();

/** What readers are not to learn: every number of a hidden field and the name of every hidden row. Nought is no secret. */
export function secretsOf(
  filed: FiledDocument,
  hidden: ReadonlySet<FieldKey>,
): { numbers: SecretNumber[]; labels: string[] } {
  const shown = new Set(keepBack(filed, hidden).blocks.map(({ id }) => id));
  const numbers: SecretNumber[] = [];
  const labels = new Set<string>();
  const add = (block: string, value: number | null | undefined, label: string, part: string | null) => {
    if (value) numbers.push({ block, value, measure: plain(label), part: part && plain(part) });
  };
  for (const block of filed.blocks) {
    const left = shown.has(block.id);
    if (block.kind === 'metric' && !left) add(block.id, block.figure.value, block.figure.label, null);
    if (!hasRows(block)) continue;
    for (const { key, label, cells } of block.rows) {
      const gone = hidden.has(rowField(block.id, key));
      if (gone) labels.add(label);
      for (const column of block.columns)
        if (!left || gone || hidden.has(columnField(block.id, column.key)))
          add(block.id, cells[column.key], column.label, label);
    }
  }
  return { numbers, labels: [...labels] };
}

/** Smaller numbers stand in every sentence: a day, an hour, a third of something. */
const tellingInWords = 10;
const numberInWords = /\d{1,3}(?:[ .]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?/g;

/** Whether words name a hidden row, inflected too, or write a hidden number of this size or greater. */
export function tells(text: string | null, { numbers, labels }: Secrets, from = tellingInWords): boolean {
  if (!text) return false;
  const words = plain(text);
  if (labels.some((label) => names(words, label))) return true;
  const written = new Set(
    [...words.matchAll(numberInWords)].flatMap(([found]) => [
      Number(found.replace(/[ .]/g, '').replace(',', '.')),
      Number(found.replace(',', '.')),
    ]),
  );
  return numbers.some(({ value }) => Math.abs(value) >= from && written.has(Math.abs(value)));
}

/** A name is found as it stands, or by the stems of its longer words. */
function names(words: string, label: string): boolean {
  const name = plain(label);
  if (name.length < 2) return false;
  const said = words.split(/[^\p{L}\p{N}]+/u);
  if (name.length >= 4 ? words.includes(name) : said.includes(name)) return true;
  const stems = name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 5 && /^\p{L}+$/u.test(word))
    .map((word) => word.slice(0, -2));
  return stems.length > 0 && stems.every((stem) => said.some((word) => word.startsWith(stem)));
}

/** The words of a block that go with it whole: its title, its text, how it was counted. */
export function wordsOf(block: FiledBlock): (string | null)[] {
  if (block.kind === 'text') return [block.title, block.body];
  if (block.kind === 'picture') return [block.title, block.alt, block.credit];
  if (block.kind !== 'metric') return [block.title, block.method];
  const { label, definition, unit, method } = block.figure;
  return [block.title, label, definition, unit, method];
}
