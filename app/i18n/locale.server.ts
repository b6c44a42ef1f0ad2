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

/** The first of `lt` and `en` that the browser asks for, by weight; Lithuanian when it asks for neither. */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  let best: { locale: Locale; weight: number } | null = null;
  for (const entry of (acceptLanguage ?? '').split(',')) {
    const [tag, ...parameters] = entry.trim().toLowerCase().split(';');
    const locale = tag?.split('-')[0];
    const q = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const weight = q ? Number.parseFloat(q.trim().slice(2)) : 1;
    if (isLocale(locale) && weight > (best?.weight ?? 0)) best = { locale, weight };
  }
  return best?.locale ?? 'lt';
}

export function readLocale(request: Request): Locale {
  const chosen = readCookie(request, 'locale');
  return isLocale(chosen) ? chosen : negotiateLocale(request.headers.get('Accept-Language'));
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
