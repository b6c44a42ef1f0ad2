import './messages.server';
import { isLocale, isTheme, type Locale, type Theme } from './locale';

const yearInSeconds = 365 * 24 * 60 * 60;

function readCookie(request: Request, name: string): string | null {
  const header = request.headers.get('Cookie') ?? '';
  for (const part of header.split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined) return value;
  }
  return null;
}

/** Lithuanian until somebody chooses otherwise: what the browser was installed with says little in a library. */
export function readLocale(request: Request): Locale {
  const chosen = readCookie(request, 'locale');
  return isLocale(chosen) ? chosen : 'lt';
}

export function readTheme(request: Request): Theme {
  const chosen = readCookie(request, 'theme');
  return isTheme(chosen) ? chosen : 'system';
}

/** A `Set-Cookie` value for one preference; readable a year, sent to this site only. */
export function preferenceCookie(
  preference: { name: 'locale'; value: Locale } | { name: 'theme'; value: Theme },
  secure: boolean,
): string {
  const attributes = ['Path=/', `Max-Age=${yearInSeconds}`, 'SameSite=Lax', 'HttpOnly'];
  if (secure) attributes.push('Secure');
  return [`${preference.name}=${preference.value}`, ...attributes].join('; ');
}
