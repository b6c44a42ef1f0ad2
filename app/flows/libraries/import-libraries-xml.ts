export type Element = { /** Everything in the opening tag after the name. */ head: string; inner: string };

/**
 * Elements of one name, not nested in each other, whatever prefix the writer chose. Walks the text once by plain searching: a broken
 * part ends the walk, where an expression could look through the rest of it for each tag.
 */
export function elements(xml: string, name: string): Element[] {
  const found: Element[] = [];
  const prefix = prefixOf(xml, name);
  const [open, close] = [`<${prefix}${name}`, `</${prefix}${name}>`];
  for (let at = xml.indexOf(open); at >= 0; ) {
    const after = at + open.length;
    const end = xml.indexOf('>', after);
    if (end < 0) break;
    if (!/[\s/>]/.test(xml[after] ?? '')) {
      at = xml.indexOf(open, after);
      continue;
    }
    if (xml[end - 1] === '/') {
      found.push({ head: xml.slice(after, end - 1), inner: '' });
      at = xml.indexOf(open, end);
      continue;
    }
    const finish = xml.indexOf(close, end);
    if (finish < 0) break;
    found.push({ head: xml.slice(after, end), inner: xml.slice(end + 1, finish) });
    at = xml.indexOf(open, finish);
  }
  return found;
}

function prefixOf(xml: string, name: string): string {
  if (xml.includes(`<${name}`)) return '';
  return (
    /<(\w{1,20}:)(?:worksheet|workbook|sst|row|c|v|t|si|is|r|sheets|sheet)\b/.exec(xml.slice(0, 4000))?.[1] ??
    ''
  );
}

export function attributeOf(head: string, name: string): string | null {
  const at = head.search(patternOf(name));
  if (at < 0) return null;
  const from = head.indexOf('=', at) + 2;
  const end = head.indexOf(head[from - 1] ?? '"', from);
  return end < 0 ? null : decode(head.slice(from, end));
}

const patterns = new Map<string, RegExp>();
function patternOf(name: string): RegExp {
  const known = patterns.get(name) ?? new RegExp(`(?:^|\\s)${name}=["']`);
  patterns.set(name, known);
  return known;
}

/** The text of a string, of all its runs; how it is read aloud (`rPh`) is no part of it. */
export function textOf(xml: string, plain = false): string {
  if (plain) return decode(xml);
  const phonetic = elements(xml, 'rPh');
  const spoken =
    phonetic.length > 0
      ? new Set(phonetic.flatMap(({ inner }) => elements(inner, 't').map((t) => t.inner)))
      : null;
  return elements(xml, 't')
    .filter(({ inner }) => !spoken?.has(inner))
    .map(({ inner }) => decode(inner))
    .join('');
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, word) => {
      if (word) return named[String(word).toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
