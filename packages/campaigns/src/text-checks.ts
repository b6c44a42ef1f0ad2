import { isoDate, weekday } from '@sklaida/kernel';

export type TextCheck =
  | {
      code:
        | 'straight-quotes'
        | 'foreign-quotes'
        | 'double-space'
        | 'hyphen-as-dash'
        | 'space-before-mark'
        | 'no-such-day';
      start: number;
      end: number;
    }
  /** `weekday` is the true one, 1 Monday … 7 Sunday. */
  | { code: 'weekday-mismatch'; start: number; end: number; weekday: number };

const PATTERNS = [
  ['straight-quotes', /"/g],
  ['foreign-quotes', /[”«»]/g],
  ['double-space', /(?<=\S)[ \u00a0]{2,}(?=\S)/g],
  ['hyphen-as-dash', /(?<=\S)[ \u00a0]--?[ \u00a0](?=\S)|--+|(?<=(?<!\d)\d{1,2})-(?=\d{1,2}[ \u00a0]d\.)/g],
  ['space-before-mark', /(?<=\S)[ \u00a0]+(?=[,;:!?](?![)(DP])|\.(?![\d.]))/g],
] as const;

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
