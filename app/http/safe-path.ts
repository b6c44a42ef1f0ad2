const probe = 'http://sklaida.invalid';

/** A user-made target as a path of this site, or `fallback`. Whatever could lead elsewhere is refused, not mended. */
export function safePath(target: unknown, fallback = '/'): string {
  if (typeof target !== 'string' || target.length === 0 || target.length > 2000) return fallback;
  if (!isPlainPath(target)) return fallback;
  const pathname = target.split(/[?#]/)[0] ?? '';
  for (let text = pathname, round = 0; round < 3; round += 1) {
    const decoded = decode(text);
    if (decoded === null || !isPlainPath(decoded)) return fallback;
    if (decoded === text) break;
    text = decoded;
  }
  const url = parse(target);
  if (!url || url.origin !== probe || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search + url.hash;
}

function isPlainPath(text: string): boolean {
  if (!text.startsWith('/') || text.startsWith('//')) return false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\\' || code <= 0x20 || (code >= 0x7f && code <= 0xa0)) return false;
    if (code >= 0x200b && code <= 0x202e) return false;
  }
  return !/\/\.\.?(\/|$)/.test(text.split(/[?#]/)[0] ?? '') && !/\/\/+/.test(text.split(/[?#]/)[0] ?? '');
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function parse(target: string): URL | null {
  return URL.canParse(target, probe) ? new URL(target, probe) : null;
}
