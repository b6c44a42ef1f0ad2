const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, word) => {
    if (word) return entities[String(word).toLowerCase()] ?? '';
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** Pieces between an opening and a closing mark, not nested; a broken one ends the walk. */
function pieces(xml: string, name: string): { head: string; inner: string }[] {
  const found: { head: string; inner: string }[] = [];
  const [open, close] = [`<${name}`, `</${name}>`];
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at + 1)) {
    const end = xml.indexOf('>', at);
    if (end < 0) break;
    if (!/[\s/>]/.test(xml[at + open.length] ?? '') || xml[end - 1] === '/') continue;
    const finish = xml.indexOf(close, end);
    if (finish < 0) break;
    found.push({ head: xml.slice(at, end), inner: xml.slice(end + 1, finish) });
    at = finish;
  }
  return found;
}

function markedValue(xml: string, mark: string): string | null {
  const at = xml.indexOf(`<${mark} `);
  const end = at < 0 ? -1 : xml.indexOf('>', at);
  return end < 0 ? null : (/ w:val="([^"]{0,200})"/.exec(xml.slice(at, end))?.[1] ?? null);
}

type Level = { start: number; text: string };

/** How each list of a Word document writes its numbers: by list, its levels; `%1.%2.` where both levels are numbers. */
function listsOf(numbering: string): Map<string, Level[]> {
  const shapes = new Map(
    pieces(numbering, 'w:abstractNum').map(({ head, inner }) => [
      /w:abstractNumId="(\d+)"/.exec(head)?.[1] ?? '',
      pieces(inner, 'w:lvl').map(({ inner: level }) => ({
        start: Number(markedValue(level, 'w:start') ?? 1),
        text: markedValue(level, 'w:numFmt') === 'decimal' ? (markedValue(level, 'w:lvlText') ?? '') : '',
      })),
    ]),
  );
  return new Map(
    pieces(numbering, 'w:num').map(({ head, inner }) => [
      /w:numId="(\d+)"/.exec(head)?.[1] ?? '',
      shapes.get(markedValue(inner, 'w:abstractNumId') ?? '') ?? [],
    ]),
  );
}

/** Paragraphs of a Word document as lines; the numbers Word counts by itself are counted here as well. */
export function docxText(document: string, numbering: string): string {
  const lists = listsOf(numbering);
  const counted = new Map<string, number[]>();
  const numberOf = (paragraph: string): string => {
    const properties = pieces(paragraph, 'w:numPr')[0]?.inner ?? '';
    const list = markedValue(properties, 'w:numId');
    const depth = Number(markedValue(properties, 'w:ilvl') ?? 0);
    const levels = list === null ? undefined : lists.get(list);
    const level = levels?.[depth];
    if (list === null || !levels || !level) return '';
    const past = counted.get(list) ?? [];
    const now = levels.slice(0, depth + 1).map(({ start }, at) => {
      if (at < depth) return past[at] ?? start;
      return past[at] === undefined ? start : past[at] + 1;
    });
    counted.set(list, now);
    return level.text.replace(/%(\d)/g, (_, at) => String(now[Number(at) - 1] ?? ''));
  };
  return pieces(document, 'w:p')
    .map(({ inner }) => `${numberOf(inner)} ${runs(inner)}`.trim())
    .join('\n');
}

const spaces = new Set(['w:tab', 'w:br', 'text:s', 'text:tab', 'text:line-break']);
const unseen = new Set(['w:delText', 'w:instrText']);
const lines = new Set(['/text:p', '/text:h']);

/** What is read between the marks, walked once: what was deleted and what commands a field is left out. */
function runs(xml: string): string {
  let text = '';
  for (let at = 0; at < xml.length; ) {
    const mark = xml.indexOf('<', at);
    text += xml.slice(at, mark < 0 ? undefined : mark);
    const end = mark < 0 ? -1 : xml.indexOf('>', mark);
    if (end < 0) break;
    const name = /^\/?[\w:-]{1,40}/.exec(xml.slice(mark + 1, Math.min(end, mark + 50)))?.[0] ?? '';
    if (spaces.has(name)) text += ' ';
    if (lines.has(name)) text += '\n';
    const after = unseen.has(name) && xml[end - 1] !== '/' ? xml.indexOf(`</${name}>`, end) : end;
    if (after < 0) break;
    at = after === end ? end + 1 : after;
  }
  return decode(text);
}

/** Paragraphs and headings of an OpenDocument text as lines. */
export const odtText = (content: string): string => runs(content);
