// What Libertinus Serif can draw in regular, bold and italic; anything else would stop a PDF/UA export.
const drawn =
  '\u0020-\u007E\u00A1-\u00AC\u00AE-\u017F\u0218-\u021B\u0300-\u0304\u0306-\u0308\u030C' +
  '\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u0400-\u045F\u1EA0-\u1EF9' +
  '\u2010-\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u20AC\u2116\u2190-\u2193\u2212';
const undrawn = new RegExp(`[^${drawn}]`, 'gu');

/** Keeps what the built-in typeface can draw, on one line; a word longer than `longestWord` gets places to break. */
export function printable(text: string, limit: number, longestWord: number): string {
  const line = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(undrawn, '')
    .replace(/(^|[\s\p{P}])\p{M}+/gu, '$1')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
  const letters = [...line];
  const short =
    letters.length > limit
      ? `${letters
          .slice(0, limit - 1)
          .join('')
          .trimEnd()}…`
      : line;
  return short
    .split(' ')
    .map((word) => breakable(word, longestWord))
    .join(' ')
    .replace(asOne, '$1\u00a0');
}

/** Spaces no line ends at: before a dash, between a number and what it counts, between „g.“ and the number of a house, in initials, in a telephone number. */
const asOne =
  /((?<=\S)(?= [–—](?: |$))|(?<=\d)(?= (?:d|val|m|min|proc|kl)\.)|(?<!\p{L})(?:g|pr|al|pl|k|[Nn]r|str)\.(?= \d)|(?<!\p{L})\p{Lu}\.(?= \p{Lu})|(?<=\+\d{3}(?: \d{3})?)(?= \d)) /gu;

/** Lets a long address go on in the next line, after `@` or a full stop; for what is seen only, not copied. */
export function breakableAddresses(text: string): string {
  return text
    .split(' ')
    .map((word) =>
      [...word].length > longAddress && word.includes('@')
        ? word.replace(/@|\.(?=\p{L})/gu, '$&\u200B')
        : word,
    )
    .join(' ');
}

const longAddress = 24;

function breakable(word: string, longestWord: number): string {
  const letters = [...word];
  if (letters.length <= longestWord) return word;
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += longestWord)
    pieces.push(letters.slice(at, at + longestWord).join(''));
  return pieces.join('\u200B');
}
