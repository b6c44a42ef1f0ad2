import type { GrammaticalCase } from '@sklaida/kernel';
import { declinedKeys, parseText } from './placeholders';
import type { TextCheck } from './text-check';

const governed: Record<string, readonly GrammaticalCase[]> = {
  ...govern('iš be nuo iki prie ant dėl šalia tarp virš vietoj aplinkui netoli link', ['genitive']),
  ...govern('į per pro apie pas aplink palei', ['accusative']),
  ...govern('prieš', ['accusative', 'genitive']),
  ...govern('už', ['genitive', 'accusative']),
  ...govern('po', ['genitive', 'instrumental', 'accusative']),
  ...govern('su ties', ['instrumental']),
};

/** How each case is written inside a placeholder. */
const caseMarks: Record<GrammaticalCase, string> = {
  nominative: 'vard',
  genitive: 'kilm',
  dative: 'naud',
  accusative: 'gal',
  instrumental: 'įnag',
  locative: 'viet',
  vocative: 'šauksm',
};

function govern(words: string, cases: readonly GrammaticalCase[]) {
  return Object.fromEntries(words.split(' ').map((word) => [word, cases]));
}

/** „nuo {data} d.“ and „nuo {laikas} val.“ are right: a month is filled in in the genitive already, and a time does not decline. */
const unchanging = new Set(['data', 'laikas']);

export type WrongForm = Extract<TextCheck, { code: 'form-after-preposition' | 'place-after-preposition' }>;

/** Placeholders that would be printed in a wrong form after a preposition, with the forms that would be right. */
export function findWrongForms(text: string): WrongForm[] {
  const found: WrongForm[] = [];
  let at = 0;
  let before = '';
  for (const piece of parseText(text)) {
    const length = piece.kind === 'text' ? piece.text.length : piece.raw.length;
    const [, preposition = ''] = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)[ \u00a0]+$/u.exec(before) ?? [];
    const cases = governed[preposition.toLocaleLowerCase('lt')];
    if (piece.kind === 'placeholder' && piece.key && cases && !unchanging.has(piece.key)) {
      const key = declinedKeys.find((one) => one === piece.key);
      const span = { start: at, end: at + length, preposition, word: piece.raw };
      if (!key) found.push({ code: 'place-after-preposition', ...span });
      else if (!cases.some((one) => piece.form === `${key}:${one}`)) {
        const forms = cases.map((one) => `{${key}:${caseMarks[one]}}`);
        const [only, ...others] = forms;
        found.push({
          code: 'form-after-preposition',
          ...span,
          forms,
          ...(only && others.length === 0 ? { fix: only } : {}),
        });
      }
    }
    before = piece.kind === 'text' ? piece.text : '';
    at += length;
  }
  return found;
}
