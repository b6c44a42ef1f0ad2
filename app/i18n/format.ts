import { dayParts, wallClock, weekdayIndex, weekNumber } from './calendar-parts';
import { calendarWords } from './calendar-words';
import type { Locale } from './locale';

const nb = '\u00a0';
const thin = '\u202f';

type Forms = { one: string; few?: string; many?: string; other: string };

const pluralRules = { lt: new Intl.PluralRules('lt'), en: new Intl.PluralRules('en') };
const collators = {
  lt: new Intl.Collator('lt', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

function choose(locale: Locale, n: number, forms: Forms): string {
  const category = pluralRules[locale].select(n);
  if (category === 'one') return forms.one;
  if (category === 'few') return forms.few ?? forms.other;
  if (category === 'many') return forms.many ?? forms.other;
  return forms.other;
}

function group(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
}

function number(locale: Locale, value: number, decimals = 0): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction] = fixed.split('.');
  const sign = value < 0 && Number(fixed) !== 0 ? '−' : '';
  const grouped = group(whole, locale === 'lt' ? thin : ',');
  return sign + grouped + (fraction ? (locale === 'lt' ? ',' : '.') + fraction : '');
}

function bareRange(locale: Locale, from: string, to: string): string {
  const a = dayParts(from);
  const b = dayParts(to);
  const words = calendarWords[locale].monthsOf;
  const sameMonth = a.month === b.month && a.year === b.year;
  if (locale === 'lt') {
    if (from === to) return `${words[a.month]} ${a.day}${nb}d.`;
    if (sameMonth) return `${words[a.month]} ${a.day}–${b.day}${nb}d.`;
    return `${words[a.month]} ${a.day}${nb}d.${nb}– ${words[b.month]} ${b.day}${nb}d.`;
  }
  if (from === to) return `${a.day}${nb}${words[a.month]}`;
  if (sameMonth) return `${a.day}–${b.day}${nb}${words[a.month]}`;
  return `${a.day}${nb}${words[a.month]}${nb}– ${b.day}${nb}${words[b.month]}`;
}

function yearRange(locale: Locale, from: string, to: string): string {
  const a = dayParts(from);
  const b = dayParts(to);
  if (a.year === b.year) {
    const range = bareRange(locale, from, to);
    return locale === 'lt' ? `${a.year}${nb}m. ${range}` : `${range} ${a.year}`;
  }
  return `${yearRange(locale, from, from)}${nb}– ${yearRange(locale, to, to)}`;
}

function daysLeft(locale: Locale, n: number): string {
  if (locale === 'en') {
    if (n === 0) return 'today';
    return choose('en', n, { one: `${n}${nb}day left`, other: `${n}${nb}days left` });
  }
  if (n === 0) return 'šiandien';
  return choose('lt', n, {
    one: `liko ${n}${nb}diena`,
    few: `liko ${n}${nb}dienos`,
    other: `liko ${n}${nb}dienų`,
  });
}

function inDays(locale: Locale, n: number): string {
  const away = Math.abs(n);
  if (locale === 'en') {
    if (n === 0) return 'today';
    if (n === 1) return 'tomorrow';
    if (n === -1) return 'yesterday';
    return n > 0 ? `in ${away}${nb}days` : `${away}${nb}days ago`;
  }
  if (n === 0) return 'šiandien';
  if (n === 1) return 'rytoj';
  if (n === -1) return 'vakar';
  if (n > 0) return choose('lt', away, { one: `po ${away}${nb}dienos`, other: `po ${away}${nb}dienų` });
  return choose('lt', away, {
    one: `prieš ${away}${nb}dieną`,
    few: `prieš ${away}${nb}dienas`,
    other: `prieš ${away}${nb}dienų`,
  });
}

function list(locale: Locale, items: readonly string[], link: 'and' | 'or'): string {
  const word = { lt: { and: 'ir', or: 'arba' }, en: { and: 'and', or: 'or' } }[locale][link];
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;
}

function fileSize(locale: Locale, bytes: number): string {
  if (bytes < 100_000) return `${Math.max(1, Math.round(bytes / 1000))}${nb}KB`;
  return `${number(locale, bytes / 1_000_000, 1)}${nb}MB`;
}

function sentenceTime(locale: Locale, clock: string): string {
  const [hours = '0', minutes = '00'] = clock.split(':');
  return locale === 'lt' ? `${Number(hours)}.${minutes}${nb}val.` : `${hours}:${minutes}`;
}

/**
 * Dates are ISO days ('2026-12-01'), times are '17:30', instants are Date or ISO strings shown as in Vilnius.
 * The same on the server and in the browser: no wording comes from the engine's own locale data.
 */
export function formatsFor(locale: Locale) {
  const words = calendarWords[locale];
  const at = (names: readonly string[], index: number): string => names[index] ?? '';
  const longDay = (day: string) => yearRange(locale, day, day);
  return {
    locale,
    /** „gruodžio 1 d.“ */
    day: (day: string) => bareRange(locale, day, day),
    /** „2026 m. gruodžio 1 d.“ */
    longDay,
    /** „gruodžio 1–24 d.“; with years when they differ. */
    range: (from: string, to: string) =>
      from.slice(0, 4) === to.slice(0, 4) ? bareRange(locale, from, to) : yearRange(locale, from, to),
    /** „2026 m. gruodžio 1–24 d.“ */
    longRange: (from: string, to: string) => yearRange(locale, from, to),
    /** '21' */
    dayNumber: (day: string) => String(dayParts(day).day),
    /** '1–24' within a month, otherwise the first day. */
    dayNumbers: (from: string, to: string) =>
      from !== to && from.slice(0, 7) === to.slice(0, 7)
        ? `${dayParts(from).day}–${dayParts(to).day}`
        : String(dayParts(from).day),
    /** „lapkritis“ */
    month: (day: string) => at(words.months, dayParts(day).month),
    /** „lapkričio“: the form after a day number on a date sheet. */
    monthOf: (day: string) => at(words.monthsOf, dayParts(day).month),
    /** „gruod.“ */
    shortMonth: (day: string) => at(words.monthsShort, dayParts(day).month),
    /** „2026 m. gruodis“ */
    monthAndYear: (day: string) => {
      const { year, month } = dayParts(day);
      const name = at(words.months, month);
      return locale === 'lt' ? `${year}${nb}m. ${name}` : `${name} ${year}`;
    },
    /** „šeštadienis“ */
    weekday: (day: string) => at(words.weekdays, weekdayIndex(day)),
    /** „šeštad.“ */
    shortWeekday: (day: string) => at(words.weekdaysShort, weekdayIndex(day)),
    /** „47 savaitė“ */
    week: (day: string) =>
      locale === 'lt' ? `${weekNumber(day)}${nb}savaitė` : `week${nb}${weekNumber(day)}`,
    /** '17:30' → „17.30 val.“, for sentences. */
    time: (clock: string) => sentenceTime(locale, clock),
    /** An instant's wall clock, '14:32', for controls and save marks. */
    clock: (instant: Date | string) => wallClock(instant).clock,
    /** An instant in a sentence: „lapkričio 20 d. 14.32 val.“ */
    moment: (instant: Date | string) => {
      const { date, clock } = wallClock(instant);
      const day = bareRange(locale, date, date);
      return locale === 'lt' ? `${day} ${sentenceTime(locale, clock)}` : `${day}, ${clock}`;
    },
    /** An instant with its year: „2026 m. lapkričio 20 d. 14.32 val.“ */
    longMoment: (instant: Date | string) => {
      const { date, clock } = wallClock(instant);
      return locale === 'lt'
        ? `${longDay(date)} ${sentenceTime(locale, clock)}`
        : `${longDay(date)}, ${clock}`;
    },
    /** „liko 10 dienų“; „šiandien“ for 0. */
    daysLeft: (n: number) => daysLeft(locale, n),
    /** „po 10 dienų“, „rytoj“, „šiandien“, „vakar“, „prieš 3 dienas“. */
    inDays: (n: number) => inDays(locale, n),
    /** 1951 → „1 951“ with narrow non-breaking spaces. */
    number: (value: number, decimals = 0) => number(locale, value, decimals),
    /** 0.423 → „42,3 %“; one decimal only where it says something. */
    percent: (share: number) => {
      const value = Math.round(share * 1000) / 10;
      const text = number(locale, value, Number.isInteger(value) ? 0 : 1);
      return locale === 'lt' ? `${text}${nb}%` : `${text}%`;
    },
    /** 400000 → „0,4 MB“ */
    fileSize: (bytes: number) => fileSize(locale, bytes),
    /** „a, b ir c“ */
    list: (items: readonly string[], link: 'and' | 'or' = 'and') => list(locale, items, link),
    /** Alphabetical order of the language: „č“ after „c“, „ž“ last. */
    compare: (a: string, b: string) => collators[locale].compare(a, b),
    /** The form of a word that a number asks for. */
    plural: (n: number, forms: Forms) => choose(locale, n, forms),
  };
}

export type Formats = ReturnType<typeof formatsFor>;

/** First letter in capitals, for a sentence or a chip that begins with a formatted part. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('lt') + text.slice(1);
}
