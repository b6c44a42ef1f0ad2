import { type GrammaticalCase, stripDiacritics } from '@sklaida/kernel';

export const placeholderKeys = [
  'biblioteka',
  'miestas',
  'savivaldybe',
  'data',
  'laikas',
  'vieta',
  'kontaktas',
  'kreipinys',
] as const;
export type PlaceholderKey = (typeof placeholderKeys)[number];

/** Names that may be asked for in any case: `{biblioteka:kilm}`. */
export const declinedKeys = ['biblioteka', 'miestas', 'savivaldybe'] as const satisfies PlaceholderKey[];
export type DeclinedKey = (typeof declinedKeys)[number];
/** One form of one name, as values carry it: `biblioteka:genitive`. */
export type FormKey = `${DeclinedKey}:${GrammaticalCase}`;

/** How a case is written inside a placeholder; with or without diacritics, and in full too. */
const caseWords: readonly (readonly [string, GrammaticalCase])[] = [
  ['vard', 'nominative'],
  ['kilm', 'genitive'],
  ['naud', 'dative'],
  ['gal', 'accusative'],
  ['inag', 'instrumental'],
  ['viet', 'locative'],
  ['sauksm', 'vocative'],
];

/** `form` is null where the placeholder asks for no form: dates, places, and the library's name as it is. */
export type TextSegment =
  | { kind: 'text'; text: string }
  | { kind: 'placeholder'; key: PlaceholderKey | null; form: FormKey | null; raw: string };

export type PlaceholderValues = Partial<Record<PlaceholderKey | FormKey, string | null>>;

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
  /** Those of `missing` that lack a form of a name rather than an answer. */
  missingForms: FormKey[];
  unknown: string[];
};

/** Cuts a text at its `{…}`. The pieces put together again are the text; `key` is null for a word that is not ours. */
export function parseText(text: string): TextSegment[] {
  return text
    .split(/(\{[^{}\n]{1,40}\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^\{[^{}\n]{1,40}\}$/.test(piece)
        ? { kind: 'placeholder', ...askedBy(piece.slice(1, -1)), raw: piece }
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

/** The forms of names a text asks for, each once, in order of appearance. */
export function formsIn(text: string): FormKey[] {
  const forms = parseText(text).flatMap((piece) =>
    piece.kind === 'placeholder' && piece.form ? [piece.form] : [],
  );
  return [...new Set(forms)];
}

/**
 * Puts the values in. A form of a name is never replaced by another one: without it the gap stays. A missing `{kreipinys}` leaves with its comma („Laba diena, {kreipinys},“ → „Laba diena,“) and is
 * no gap; any other missing value is. A value that opens a sentence gets a capital; a full stop is never doubled.
 */
export function fillText(text: string, values: PlaceholderValues): FilledText {
  const segments: FilledSegment[] = [];
  const missingForms = new Set<FormKey>();
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
      const value = values[piece.form ?? piece.key]?.trim() ?? '';
      if (value !== '') {
        const before = segments.map((one) => one.text).join('');
        const filled = opensSentence(before) ? capitalise(value) : value;
        segments.push({ kind: 'filled', text: filled, key: piece.key });
        if (filled.endsWith('.')) pending = withoutLeading(pending, /^\./);
      } else if (piece.key === 'kreipinys') {
        pending = dropVocative(segments, pending);
      } else {
        if (piece.form) missingForms.add(piece.form);
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
    missingForms: [...missingForms],
    unknown: [...new Set(unknown)],
  };
}

/** What stands in braces: a name, and after a colon its case. The library's own name without a case is as it is signed. */
function askedBy(words: string): { key: PlaceholderKey | null; form: FormKey | null } {
  const [name = '', wish, ...more] = words.split(':').map((one) => stripDiacritics(one).trim().toLowerCase());
  const key = placeholderKeys.find((one) => one === name) ?? null;
  const declined = declinedKeys.find((one) => one === key);
  if (more.length > 0 || (wish !== undefined && !declined)) return { key: null, form: null };
  if (!declined) return { key, form: null };
  const found = wish === undefined ? 'nominative' : caseOf(wish);
  if (!found) return { key: null, form: null };
  if (declined === 'biblioteka' && found === 'nominative') return { key, form: null };
  return { key, form: `${declined}:${found}` };
}

function caseOf(word: string): GrammaticalCase | null {
  const found = caseWords.find(
    ([short]) => word === short || (word.startsWith(short) && word.endsWith('as')),
  );
  return found?.[1] ?? null;
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
