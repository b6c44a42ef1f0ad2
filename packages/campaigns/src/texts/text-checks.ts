import { isoDate, weekday } from '@sklaida/kernel';
import { findWrongForms } from './after-preposition';
import type { TextCheck } from './text-check';
import { findAvoidedWords } from './words-to-avoid';

const PATTERNS = [
  ['straight-quotes', /"/g],
  ['foreign-quotes', /[”«»]/g],
  ['double-space', /(?<=\S)[ \u00a0]{2,}(?=\S)/g],
  ['hyphen-as-dash', /(?<=\S)[ \u00a0]--?[ \u00a0](?=\S)|--+|(?<=(?<!\d)\d{1,2})-(?=\d{1,2}[ \u00a0]d\.)/g],
  ['space-before-mark', /(?<=\S)[ \u00a0]+(?=[,;:!?](?![)(DP])|\.(?![\d.]))/g],
] as const;

/** Spaces a line must not break at: „12 d.“, „10 min.“, „Utenos r.“, and the one before a dash. */
const LOOSE_SPACE =
  /(?<=[\d}]) (?=(?:d|m|val|min|mln|tūkst|proc|psl|vnt)\.(?!\p{L}))|(?<=\d) (?=%|Eur(?!\p{L})|€)|(?<=\p{L}) (?=(?:r|sav|raj|apskr)\.(?!\p{L}))|(?<=\S) (?=– )/gu;

const MONTHS =
  'sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio'.split(
    ' ',
  );
const WEEKDAYS = 'pirmadien antradien trečiadien ketvirtadien penktadien šeštadien sekmadien'.split(' ');
const NAMED_DAY = `(?<weekday>${WEEKDAYS.join('|')})\\p{Ll}+`;
const DAY = `(?:(?<year>\\d{4})\\sm\\.\\s)?(?<month>${MONTHS.join('|')})\\s(?<day>\\d{1,2})(?![\\d–])(?:\\sd\\.|-\\p{Ll}+)?`;
const DAY_THEN_NAME = new RegExp(`(?<!\\p{L})${DAY}(?:,?\\s\\(?${NAMED_DAY})?`, 'giu');
const NAME_THEN_DAY = new RegExp(`(?<!\\p{L})${NAMED_DAY},?\\s${DAY}`, 'giu');

/** What a careful reader would circle in a Lithuanian text. Days without a year are read as days of `year`. */
export function checkText(text: string, year: number): TextCheck[] {
  const found: TextCheck[] = [];
  for (const [code, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      found.push({ code, start: match.index, end: match.index + match[0].length });
    }
  }
  found.push(...findAvoidedWords(text), ...findWrongForms(text));
  for (const pattern of [DAY_THEN_NAME, NAME_THEN_DAY]) {
    for (const match of text.matchAll(pattern)) {
      const doubt = checkDay(match, year);
      const known =
        doubt &&
        found.some((one) => one.code === doubt.code && one.start < doubt.end && doubt.start < one.end);
      if (doubt && !known) found.push(doubt);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function checkDay(match: RegExpExecArray, year: number): TextCheck | null {
  const { month = '', day, weekday: name, year: written } = match.groups ?? {};
  const at = { start: match.index, end: match.index + match[0].length };
  const date = isoDate(Number(written ?? year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
  if (date === null) return { code: 'no-such-day', ...at };
  if (name === undefined) return null;
  const real = weekday(date);
  return WEEKDAYS.indexOf(name.toLowerCase()) + 1 === real
    ? null
    : { code: 'weekday-mismatch', ...at, weekday: real };
}

/** As a person types: everything `checkText` finds, and the spaces that should not break. */
export function checkTyping(text: string, year: number): TextCheck[] {
  const loose = [...text.matchAll(LOOSE_SPACE)].map(
    (match): TextCheck => ({ code: 'loose-space', start: match.index, end: match.index + match[0].length }),
  );
  return [...checkText(text, year), ...loose].sort((a, b) => a.start - b.start);
}
