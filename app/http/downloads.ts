export type Download = { filename: string; contentType: string; body: Uint8Array | string };

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file to be saved, never shown by the browser in the site's own origin. */
export function download({ filename, contentType, body }: Download): Response {
  return new Response(body as BodyInit, { headers: fileHeaders(filename, contentType) });
}

export const fileHeaders = (filename: string, contentType: string) => ({
  'Content-Type': contentType,
  'Content-Disposition': attachment(filename),
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
});

/** RFC 6266: a plain name for old programs and the exact name, Lithuanian letters included, as RFC 5987 asks. */
export function attachment(filename: string): string {
  const clean = filename
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[/\\:*?"<>|]+/g, '-')
    .replace(/^\.+/, '')
    .trim();
  const exact = shortened(clean) || 'sklaida';
  const plain = exact
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[„“”]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(exact).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A long name is cut before its ending, never within a sign: a file without its ending opens with nothing. */
function shortened(name: string): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  const stem = [...name.slice(0, name.length - ending.length)].slice(0, 150 - ending.length);
  return `${stem.join('')}${ending}`;
}
