import { stripDiacritics } from '@sklaida/kernel';

export const placeholderKeys = ['biblioteka', 'data', 'laikas', 'vieta', 'kontaktas', 'kreipinys'] as const;
export type PlaceholderKey = (typeof placeholderKeys)[number];

export type TextSegment =
  | { kind: 'text'; text: string }
  | { kind: 'placeholder'; key: PlaceholderKey | null; raw: string };

export type PlaceholderValues = Partial<Record<PlaceholderKey, string | null>>;

export type FilledSegment = {
  kind: 'text' | 'filled' | 'missing' | 'unknown';
  text: string;
  key?: PlaceholderKey;
};

export type FilledText = {
  segments: FilledSegment[];
  /** The text to copy; what is missing or unknown stays in it as it was written, in braces. */
  plain: string;
  missing: PlaceholderKey[];
  unknown: string[];
};

/** Cuts a text at its `{…}`. The pieces put together again are the text; `key` is null for a word that is not ours. */
export function parseText(text: string): TextSegment[] {
  return text
    .split(/(\{[^{}\n]{1,40}\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^\{[^{}\n]{1,40}\}$/.test(piece)
        ? { kind: 'placeholder', key: keyOf(piece.slice(1, -1)), raw: piece }
        : { kind: 'text', text: piece },
    );
}

/** The placeholders a text asks for, each once, in order of appearance. */
export function placeholdersIn(text: string): PlaceholderKey[] {
  const keys = parseText(text).flatMap((piece) =>
    piece.kind === 'placeholder' && piece.key ? [piece.key] : [],
  );
  return [...new Set(keys)];
}

/**
 * Puts the values in. A missing `{kreipinys}` leaves with its comma („Laba diena, {kreipinys},“ → „Laba diena,“) and is
 * no gap; any other missing value is. A value that opens a sentence gets a capital; a full stop is never doubled.
 */
export function fillText(text: string, values: PlaceholderValues): FilledText {
  const segments: FilledSegment[] = [];
  let pending = parseText(text);
  while (pending.length > 0) {
    const [piece, ...rest] = pending;
    pending = rest;
    if (piece === undefined) break;
    if (piece.kind === 'text') {
      segments.push({ kind: 'text', text: piece.text });
    } else if (piece.key === null) {
      segments.push({ kind: 'unknown', text: piece.raw });
    } else {
      const value = values[piece.key]?.trim() ?? '';
      if (value !== '') {
        const before = segments.map((one) => one.text).join('');
        const filled = opensSentence(before) ? capitalise(value) : value;
        segments.push({ kind: 'filled', text: filled, key: piece.key });
        if (filled.endsWith('.')) pending = withoutLeading(pending, /^\./);
      } else if (piece.key === 'kreipinys') {
        pending = dropVocative(segments, pending);
      } else {
        segments.push({ kind: 'missing', text: piece.raw, key: piece.key });
      }
    }
  }
  const kept = segments.filter((one) => one.text !== '');
  const missing = kept.flatMap((one) => (one.kind === 'missing' && one.key ? [one.key] : []));
  const unknown = kept.flatMap((one) => (one.kind === 'unknown' ? [one.text] : []));
  return {
    segments: kept,
    plain: kept.map((one) => one.text).join(''),
    missing: [...new Set(missing)],
    unknown: [...new Set(unknown)],
  };
}

function keyOf(word: string): PlaceholderKey | null {
  const plain = stripDiacritics(word).trim().toLowerCase();
  return placeholderKeys.find((key) => key === plain) ?? null;
}

/** Start of the text, of a paragraph, or after a whole word with an end mark: „d.“ and „val.“ end nothing. */
function opensSentence(before: string): boolean {
  return /^\s*$|\n\s*\n\s*$|\p{L}{4,}[.!?…]\s$|[!?]\s$/u.test(before);
}

function capitalise(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('lt'));
}

function withoutLeading(pieces: TextSegment[], pattern: RegExp): TextSegment[] {
  const [first, ...rest] = pieces;
  if (first?.kind !== 'text') return pieces;
  return [{ kind: 'text', text: first.text.replace(pattern, '') }, ...rest];
}

function dropVocative(done: FilledSegment[], pending: TextSegment[]): TextSegment[] {
  const last = done.at(-1);
  if (last?.kind === 'text' && /,\s*$/.test(last.text)) {
    last.text = last.text.replace(/,\s*$/, '');
    return pending;
  }
  const [next] = pending;
  const tight = next === undefined || (next.kind === 'text' && /^[.!?;:\n]/.test(next.text));
  if (last?.kind === 'text' && tight) last.text = last.text.replace(/[ \u00a0]$/, '');
  return withoutLeading(pending, /^,?[ \u00a0]?/);
}
