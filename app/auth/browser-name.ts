const browsers = [
  ['Edge', /\bEdgA?\/|EdgiOS\//],
  ['Opera', /\bOPR\/|Opera/],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\/|Chromium\//],
  ['Safari', /Safari\//],
] as const;

const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['ChromeOS', /CrOS/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux|X11/],
] as const;

/** What a person would call her browser and her machine; null for what does not say. */
export function browserName(userAgent: string | null): { browser: string | null; system: string | null } {
  const found = (list: readonly (readonly [string, RegExp])[]) =>
    list.find(([, sign]) => sign.test(userAgent ?? ''))?.[0] ?? null;
  return { browser: found(browsers), system: found(systems) };
}

export const isPhone = (system: string | null): boolean => system === 'Android' || system === 'iPhone';

/** The part of an address that tells networks apart and not people: „84.15.…“; null for one's own network. */
export function coarseAddress(address: string | null): string | null {
  const plain = (address ?? '').replace(/^::ffff:/, '');
  if (plain === '' || /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/.test(plain))
    return null;
  const [a, b] = plain.split(plain.includes(':') ? ':' : '.');
  return plain.includes(':') ? `${a}:${b}:…` : `${a}.${b}.…`;
}
