import type { TextCheck, TextCheckCode } from './text-check';
import { checkTyping } from './text-checks';

const hardSpace = '\u00a0';

/** What a finding becomes; null where only a person can tell. */
function mended(text: string, check: TextCheck): string | null {
  const found = text.slice(check.start, check.end);
  switch (check.code) {
    case 'straight-quotes':
      return opens(text, check.start) ? '„' : '“';
    case 'foreign-quotes':
      return found === '«' ? '„' : '“';
    case 'double-space':
      return found.includes(hardSpace) ? hardSpace : ' ';
    case 'hyphen-as-dash':
      return /\s/.test(found) ? `${hardSpace}– ` : '–';
    case 'space-before-mark':
      return '';
    case 'loose-space':
      return found.replace(/ /g, hardSpace);
    case 'avoid-word':
    case 'form-after-preposition':
      return check.fix ?? null;
    default:
      return null;
  }
}

/** A quotation mark opens where a word begins and none is open in the same paragraph. */
function opens(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before === '' || /[\s(„–—-]/.test(before);
}

/** Whether *Pataisyti* may be offered: the mend needs no judgement. */
export function isFixable(check: TextCheck): boolean {
  return check.code === 'avoid-word' || check.code === 'form-after-preposition'
    ? check.fix !== undefined
    : check.code !== 'no-such-day' &&
        check.code !== 'weekday-mismatch' &&
        check.code !== 'place-after-preposition';
}

/** The text with everything of the given kind mended that needs no judgement; with no kind, all of it. Mending twice changes nothing. */
export function fixText(text: string, year: number, code?: TextCheckCode): string {
  let now = text;
  // A mend may uncover another one: a hyphen between two spaces leaves a space before a dash.
  for (let round = 0; round < 4; round += 1) {
    const before = now;
    const checks = checkTyping(now, year).filter((one) => !code || one.code === code);
    for (const check of [...checks].reverse()) {
      const better = mended(now, check);
      if (better !== null) now = now.slice(0, check.start) + better + now.slice(check.end);
    }
    if (now === before) return now;
  }
  return now;
}
