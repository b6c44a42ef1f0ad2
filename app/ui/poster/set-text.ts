/** Widths of letters in parts of the font size: enough to break lines, the same everywhere. */
function widthOf(text: string, serif: boolean): number {
  let width = 0;
  for (const letter of text) {
    if (/[iljftI.,:;'„“!|]/.test(letter)) width += 0.31;
    else if (/[mwMWŠŽ]/.test(letter)) width += 0.88;
    else if (/\p{Lu}/u.test(letter)) width += 0.7;
    else if (letter === ' ' || letter === '\u00a0') width += 0.26;
    else width += 0.56;
  }
  return width * (serif ? 1.06 : 1);
}

/** Breaks at ordinary spaces only; a word too long for a line stands alone. */
export function breakLines(text: string, room: number, size: number, serif: boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines[lines.length - 1];
    const joined = last ? `${last} ${word}` : word;
    if (last && widthOf(joined, serif) * size <= room) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** As many lines as `breakLines` needs, but of lengths as equal as can be. */
function balance(text: string, room: number, size: number, serif: boolean): string[] {
  let lines = breakLines(text, room, size, serif);
  for (let narrower = room * 0.96; narrower > room * 0.4; narrower -= room * 0.04) {
    const tried = breakLines(text, narrower, size, serif);
    if (tried.length > lines.length) break;
    lines = tried;
  }
  return lines;
}

type Setting = { size: number; lines: string[] };

/** The largest of the sizes whose lines fit the room; at the smallest the last line ends with an ellipsis. */
export function setText(
  given: string,
  room: { width: number; height: number; sizes: readonly number[]; serif: boolean },
): Setting {
  const text = given.replaceAll(' –', '\u00a0–');
  let fallback: Setting = { size: room.sizes[0] ?? 16, lines: [text] };
  for (const size of room.sizes) {
    const lines = balance(text, room.width, size, room.serif);
    const wide = lines.every((line) => widthOf(line, room.serif) * size <= room.width);
    if (wide && lines.length * size * 1.12 <= room.height) return { size, lines };
    fallback = { size, lines };
  }
  const most = Math.max(1, Math.floor(room.height / (fallback.size * 1.12)));
  if (fallback.lines.length <= most) return fallback;
  const kept = fallback.lines.slice(0, most);
  return { size: fallback.size, lines: [...kept.slice(0, -1), `${kept[most - 1] ?? ''}…`] };
}
