export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string };

/** Past this many pairs of words a comparison is more work than help. */
const maxPairs = 1_500_000;

/**
 * What a text gained and lost, word by word, spaces and line ends kept. The pieces that are not removed put together are `after`;
 * those not added are `before`. Null when the two are too long to compare.
 */
export function wordDiff(before: string, after: string): WordChange[] | null {
  const left = piecesOf(before);
  const right = piecesOf(after);
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  )
    end += 1;
  const a = left.slice(start, left.length - end);
  const b = right.slice(start, right.length - end);
  if (a.length * b.length > maxPairs) return null;
  return joined([
    ...left.slice(0, start).map(same),
    ...middle(a, b),
    ...left.slice(left.length - end).map(same),
  ]);
}

const same = (text: string): WordChange => ({ kind: 'same', text });

/** Words, marks and spaces; a place in braces is one piece, whatever stands in it. */
function piecesOf(text: string): string[] {
  return text.split(/(\{[^{}\n]{1,40}\}|\s+|[.,;:!?…„“”"()–—]+)/).filter((piece) => piece !== '');
}

/** The longest common run of pieces, found backwards and walked forwards. */
function middle(a: readonly string[], b: readonly string[]): WordChange[] {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const below = common[(i + 1) * width + j] ?? 0;
      const beside = common[i * width + j + 1] ?? 0;
      const diagonal = (common[(i + 1) * width + j + 1] ?? 0) + 1;
      common[i * width + j] = a[i] === b[j] ? diagonal : Math.max(below, beside);
    }
  }
  const changes: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      changes.push(same(left));
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      changes.push({ kind: 'removed', text: left });
      i += 1;
    } else if (right !== undefined) {
      changes.push({ kind: 'added', text: right });
      j += 1;
    }
  }
  return changes;
}

/** Neighbours of one kind become one piece, and in a run of changes what was removed stands first. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const runs: WordChange[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed) runs.push({ kind: 'removed', text: removed });
    if (added) runs.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, change] of changes.entries()) {
    if (change.kind === 'removed') removed += change.text;
    else if (change.kind === 'added') added += change.text;
    else if (isBridge(changes, index, removed !== '' || added !== '')) {
      removed += change.text;
      added += change.text;
    } else {
      close();
      const last = runs.at(-1);
      if (last?.kind === 'same') last.text += change.text;
      else runs.push({ ...change });
    }
  }
  close();
  return runs;
}

/** A lone space between two changed words belongs to the change, else every word would be marked apart. */
function isBridge(changes: readonly WordChange[], index: number, changing: boolean): boolean {
  const next = changes[index + 1];
  return changing && changes[index]?.text === ' ' && next !== undefined && next.kind !== 'same';
}
