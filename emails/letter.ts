import type { MailKind, MailLocale, PropsOf, Recipient } from './mail';

/** The almanac leaf at the top: where the eye lands. */
export type DateSheet = { above: string; day: string; below: string };

export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'quote'; label: string; text: string; by: string | null }
  | { kind: 'facts'; rows: Array<{ label: string; value: string }> }
  | { kind: 'sums'; rows: Array<{ label: string; value: string }> }
  | { kind: 'list'; title: string; items: string[] }
  | { kind: 'figure'; value: string; caption: string }
  | { kind: 'links'; items: Array<{ title: string; note: string; url: string }> };

/** What a mail says, before it becomes html or plain text. */
export type Letter = {
  subject: string;
  /** The title over the letter; a campaign's letter takes the campaign's. */
  heading?: string;
  preheader: string;
  sheet: DateSheet | null;
  blocks: Block[];
  action: string;
  next: string[];
  signature: string[];
  why: string[];
};

export type Letters<K extends MailKind> = { [Kind in K]: (props: PropsOf<Kind>) => Letter };

/** One catalogue per language: every mail and every fixed word. */
export type Words = {
  letters: Letters<MailKind>;
  greeting: (recipient: Recipient) => string;
  tagline: string;
  demonstration: string;
  /** The link that ends letters of one kind. */
  unsubscribe: string;
};

export type Frame = {
  locale: MailLocale;
  heading: string;
  greeting: string;
  url: string;
  tagline: string;
  demonstration: string | null;
  unsubscribe: { label: string; url: string } | null;
};

const SUBJECT_LIMIT = 90;

/** `title: message` on one line of at most 90 characters; a long title gives way. */
export function subjectLine(title: string, message: string): string {
  const plain = oneLine(title);
  const room = SUBJECT_LIMIT - message.length - 2;
  const shown = plain.length <= room ? plain : `${atWord(plain.slice(0, room - 1))}…`;
  return oneLine(`${shown}: ${message}`);
}

function atWord(cut: string): string {
  const end = cut.lastIndexOf(' ');
  return (end > cut.length / 2 ? cut.slice(0, end) : cut).replace(/[\s,:;–-]+$/u, '');
}

export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Keeps `12 d.`, `Utenos r.` and a dash on the line of the word before them. */
export function tie(text: string): string {
  return text
    .replace(/ (d|m|r|min|val|mln|tūkst|sav|psl)\.(?!\p{L})/gu, '\u00a0$1.')
    .replace(/ –/g, '\u00a0–')
    .replace(/(~?\d) (?=(?:minut|min\b|day|dien))/gu, '$1\u00a0');
}

export function tieLetter(letter: Letter): Letter {
  return { ...mapStrings(letter), subject: letter.subject };
}

function mapStrings<T>(value: T): T {
  if (typeof value === 'string') return tie(value) as T;
  if (Array.isArray(value)) return value.map(mapStrings) as T;
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'kind' || key === 'url' ? inner : mapStrings(inner),
      ]),
    ) as T;
  }
  return value;
}
