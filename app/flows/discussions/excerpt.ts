import { stripDiacritics } from '@sklaida/kernel';

const room = 160;

/** A line of a post around the first of the words looked for. */
export function excerpt(body: string, stems: readonly string[]): string {
  const line = body.replace(/\s+/g, ' ').trim();
  if (line.length <= room) return line;
  const folded = stripDiacritics(line.toLocaleLowerCase('lt'));
  const places = stems.map((stem) => folded.indexOf(stem)).filter((at) => at >= 0);
  const at = Math.max(0, Math.min(...places, line.length) - 40);
  const from = at === 0 || at >= line.length ? 0 : line.indexOf(' ', at) + 1;
  const cut = line.slice(from, from + room).replace(/\s+\S*$/, '');
  return `${from > 0 ? '…' : ''}${cut}…`;
}
