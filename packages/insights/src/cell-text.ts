// XML 1.0 cannot carry these at all: a file holding one does not open
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text that no spreadsheet, and no CSV saved from one, takes for a formula. */
export function cellText(text: string): string {
  const clean = text.replace(impossible, '').slice(0, 32_000);
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(clean) ? `'${clean}` : clean;
}

/** At most 31 letters, none that Excel forbids, and not the name already taken. */
export function sheetName(wanted: string, taken: string[] = []): string {
  const clean = wanted
    .replace(impossible, '')
    .replace(/[[\]*?:/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
    .slice(0, 31)
    .replace(/[' ]+$/, '');
  const name = clean === '' || /^history$/i.test(clean) ? '1' : clean;
  const used = taken.map((other) => other.toLowerCase());
  for (let number = 2; ; number += 1) {
    const candidate = number === 2 ? name : `${name.slice(0, 27)} ${number - 1}`;
    if (!used.includes(candidate.toLowerCase())) return candidate;
  }
}

/** `&` begins a code in a page header or footer; Excel allows 255 characters in all. */
export function footerText(text: string): string {
  return text.replace(impossible, '').replace(/\s+/g, ' ').slice(0, 90).replace(/&/g, '&&');
}
