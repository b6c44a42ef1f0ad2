import { diff3MergeRegions, diffComm } from 'node-diff3';

export type MarkedWords = { kind: 'same' | 'added' | 'removed'; text: string };
export type JoinedWords = { from: 'base' | 'upstream' | 'ours' | 'agreed'; text: string };

export type WordMerge = {
  /** The region's text against the text both grew from. */
  upstream: MarkedWords[];
  /** Our text against the same. */
  ours: MarkedWords[];
  /** The words of both in one text, or null where they clash. */
  both: { text: string; parts: JoinedWords[] } | null;
};

/** Two texts grown from one, word by word: what each changed, and both changes together where they do not touch. */
export function mergeWords(base: string | null, upstream: string | null, ours: string | null): WordMerge {
  const [origin, theirs, own] = [base, upstream, ours].map((text) => wordsOf(text ?? ''));
  if (!origin || !theirs || !own) throw new Error('three texts expected');
  return {
    upstream: marked(origin, theirs),
    ours: marked(origin, own),
    both: base === null || upstream === null || ours === null ? null : joined(origin, theirs, own),
  };
}

/** Words with the space after them; placeholders whole; line ends apart. Put together again they are the text. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .match(
        /(?:\{[^{}\n]{1,40}\}|[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}\s])[^\S\n]*|\s+/gu,
      ) ?? []
  );
}

function marked(before: string[], after: string[]): MarkedWords[] {
  return diffComm(before, after).flatMap((piece): MarkedWords[] => {
    if (piece.common) return [{ kind: 'same', text: piece.common.join('') }];
    const removed = piece.buffer1.join('');
    const added = piece.buffer2.join('');
    return [
      ...(removed === '' ? [] : [{ kind: 'removed' as const, text: removed }]),
      ...(added === '' ? [] : [{ kind: 'added' as const, text: added }]),
    ];
  });
}

const sides = { o: 'base', a: 'ours', b: 'upstream' } as const;

function joined(base: string[], upstream: string[], ours: string[]): WordMerge['both'] {
  const parts: JoinedWords[] = [];
  for (const region of diff3MergeRegions(ours, base, upstream)) {
    if (region.stable) {
      parts.push({ from: sides[region.buffer], text: region.bufferContent.join('') });
    } else {
      const text = region.aContent.join('');
      if (text !== region.bContent.join('')) return null;
      if (text !== '') parts.push({ from: 'agreed', text });
    }
  }
  const text = parts.map((part) => part.text).join('');
  return repeats(text, upstream.join(''), ours.join('')) ? null : { text, parts };
}

/** Both may have added one paragraph at different places: then it would stand twice. */
function repeats(text: string, upstream: string, ours: string): boolean {
  const [merged, theirs, own] = [text, upstream, ours].map(paragraphCounts);
  return [...(merged ?? [])].some(
    ([line, count]) => count > 1 && count > Math.max(theirs?.get(line) ?? 0, own?.get(line) ?? 0),
  );
}

function paragraphCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (/\p{L}/u.test(line)) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}
