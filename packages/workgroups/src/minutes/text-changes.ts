/** One place of a text where `removed` characters, counted from `at`, give way to `added`. */
export type TextChange = { at: number; removed: number; added: string };

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** What one stroke did to a field. What stands behind the caret has not been touched, which tells apart equal letters in a row. */
export function strokeBetween(before: string, after: string, caret = after.length): TextChange | null {
  if (before === after) return null;
  const longest = Math.min(before.length, after.length - Math.min(caret, after.length));
  let tail = 0;
  while (tail < longest && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  let head = 0;
  const room = Math.min(before.length, after.length) - tail;
  while (head < room && before[head] === after[head]) head += 1;
  // A sign of two code units is never cut in half.
  if (head > 0 && isHigh(before.charCodeAt(head - 1))) head -= 1;
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail -= 1;
  return { at: head, removed: before.length - tail - head, added: after.slice(head, after.length - tail) };
}

const parts = (text: string) => text.match(/\n|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? [];
const mostCells = 4_000_000;

/** By which words two texts differ, from the end to the beginning: made in this order, no change moves the place of the next. */
export function wordChanges(before: string, after: string): TextChange[] {
  const [a, b] = [parts(before), parts(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const from = a.slice(head, a.length - tail);
  const to = b.slice(head, b.length - tail);
  const at = a.slice(0, head).join('').length;
  if (from.length === 0 && to.length === 0) return [];
  if (from.length * to.length > mostCells) return [{ at, removed: from.join('').length, added: to.join('') }];
  return apart(from, to, at).reverse();
}

/** The longest common run of words stays, the rest is changed. */
function apart(from: string[], to: string[], start: number): TextChange[] {
  const width = to.length + 1;
  const kept = new Uint32Array((from.length + 1) * width);
  const cell = (i: number, j: number) => kept[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1)
    for (let j = to.length - 1; j >= 0; j -= 1)
      kept[i * width + j] =
        from[i] === to[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1));
  const changes: TextChange[] = [];
  let open: TextChange | null = null;
  let [i, j, at] = [0, 0, start];
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      open = null;
      at += (from[i] ?? '').length;
      i += 1;
      j += 1;
      continue;
    }
    if (!open) {
      open = { at, removed: 0, added: '' };
      changes.push(open);
    }
    if (j >= to.length || (i < from.length && cell(i + 1, j) >= cell(i, j + 1))) {
      const gone = (from[i] ?? '').length;
      open.removed += gone;
      at += gone;
      i += 1;
    } else {
      open.added += to[j] ?? '';
      j += 1;
    }
  }
  return changes;
}
