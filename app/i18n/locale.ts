export const locales = ['lt', 'en'] as const;
export type Locale = (typeof locales)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const timeZone = 'Europe/Vilnius';

export function isLocale(value: unknown): value is Locale {
  return value === 'lt' || value === 'en';
}

export function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark';
}
