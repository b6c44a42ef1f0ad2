import { normaliseText } from '@sklaida/kernel';

/** More than this is no description, and nobody could look it over. */
export const mostClauses = 200;

/** What to look at again before the clause is kept: its number comes twice, follows none before it, or has no words. */
export type ClauseDoubt = 'repeated' | 'order' | 'empty';
export type ReadClause = {
  /** `1.2.3`, without the last dot. */
  number: string;
  body: string;
  doubt: ClauseDoubt | null;
};
export type ReadDescription = {
  /** The lines before the first clause. */
  intro: string[];
  clauses: ReadClause[];
};

const numbered = /^(\d{1,2}(?:\.\d{1,2}){1,3}|\d{1,2}(?=[.)]\s*\D))[.)]?\s*(.*)$/u;
const heading = /^(?:[IVXL]+\.?\s+)?[\p{Lu}\s„“"–-]{4,}$/u;
const furthestStep = 3;

/**
 * Clauses of a job description by their numbers, in the order they stand. A line that goes on with the words before it belongs to them,
 * even when it begins with a number that cannot follow („12.5 val. per savaitę“).
 */
export function readClauses(text: string): ReadDescription {
  const intro: string[] = [];
  const clauses: ReadClause[] = [];
  let open = false;
  for (const line of normaliseText(text).split('\n')) {
    const words = line.replace(/\s+/g, ' ').trim();
    if (words === '') continue;
    const last = clauses.at(-1);
    const found = numbered.exec(words);
    if (found?.[1] && (!last || !open || follows(last.number, found[1]) || ended(last.body))) {
      const body = found[2] ?? '';
      const doubt = last && !follows(last.number, found[1]) ? 'order' : null;
      clauses.push({ number: found[1], body, doubt });
      open = true;
    } else if (heading.test(words)) {
      if (!last) intro.push(words);
      open = false;
    } else if (!last) intro.push(words);
    else if (open) last.body = joined(last.body, words);
  }
  const seen = new Set<string>();
  for (const clause of clauses) {
    if (seen.has(clause.number)) clause.doubt = 'repeated';
    if (clause.body === '') clause.doubt = 'empty';
    seen.add(clause.number);
  }
  return { intro, clauses };
}

/** A word divided at the end of a line is put together again. */
const joined = (before: string, after: string) =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after)
    ? before.slice(0, -1) + after
    : `${before} ${after}`.trim();

const ended = (body: string) => /[.;:!?]$/.test(body);

/** Whether a number is the first below the one before it, or the next beside it or beside anything above it. */
function follows(before: string, number: string): boolean {
  const [past, next] = [before, number].map((one) => one.split('.').map(Number)) as [number[], number[]];
  if (next.length > past.length)
    return next.length === past.length + 1 && next.at(-1) === 1 && past.every((one, at) => one === next[at]);
  const at = next.length - 1;
  const step = (next[at] ?? 0) - (past[at] ?? 0);
  return next.slice(0, at).every((one, place) => one === past[place]) && step > 0 && step <= furthestStep;
}
