import { encode } from 'uqr';

/** A QR code as one SVG path, on a grid of `size` squares with the quiet border the standard asks for. */
export type QrPicture = { size: number; path: string };

/** `M` for what is printed and may get a stain. */
export function pictureOf(text: string, ecc: 'L' | 'M' = 'L'): QrPicture {
  const { data, size } = encode(text, { ecc, border: 4 });
  const path = data
    .flatMap((row, y) =>
      row.flatMap((dark, x) => (dark && !row[x - 1] ? [`M${x} ${y}h${run(row, x)}v1h-${run(row, x)}z`] : [])),
    )
    .join('');
  return { size, path };
}

function run(row: readonly boolean[], from: number): number {
  const end = row.indexOf(false, from);
  return (end === -1 ? row.length : end) - from;
}
