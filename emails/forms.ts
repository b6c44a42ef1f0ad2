import type { DateSheet } from './letter';
import type { IsoDate, MailLocale } from './mail';

const monthsLt = [
  'sausio',
  'vasario',
  'kovo',
  'balandžio',
  'gegužės',
  'birželio',
  'liepos',
  'rugpjūčio',
  'rugsėjo',
  'spalio',
  'lapkričio',
  'gruodžio',
] as const;
const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

type Day = { year: number; month: string; day: number };

function read(date: IsoDate, locale: MailLocale): Day {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = (locale === 'lt' ? monthsLt : monthsEn)[Number(found?.[2]) - 1];
  if (!found || !month) throw new Error(`Not a calendar day: ${date}`);
  return { year: Number(found[1]), month, day: Number(found[3]) };
}

/** `lapkričio 29 d.` · `29 November` */
export function shortDate(date: IsoDate, locale: MailLocale): string {
  const { month, day } = read(date, locale);
  return locale === 'lt' ? `${month} ${day} d.` : `${day} ${month}`;
}

/** `2026 m. gruodžio 1–24 d.` · `1–24 December 2026` */
export function period(startsOn: IsoDate, endsOn: IsoDate, locale: MailLocale): string {
  const from = read(startsOn, locale);
  const to = read(endsOn, locale);
  const oneDay = startsOn === endsOn;
  const oneYear = from.year === to.year;
  const oneMonth = oneYear && from.month === to.month;
  if (locale === 'lt') {
    if (oneMonth) return `${from.year} m. ${from.month} ${oneDay ? from.day : `${from.day}–${to.day}`} d.`;
    const end = `${oneYear ? '' : `${to.year} m. `}${to.month} ${to.day} d.`;
    return `${from.year} m. ${from.month} ${from.day} d. – ${end}`;
  }
  if (oneMonth) return `${oneDay ? from.day : `${from.day}–${to.day}`} ${from.month} ${from.year}`;
  const start = `${from.day} ${from.month}${oneYear ? '' : ` ${from.year}`}`;
  return `${start} – ${to.day} ${to.month} ${to.year}`;
}

export function periodSheet(startsOn: IsoDate, endsOn: IsoDate, locale: MailLocale): DateSheet {
  const from = read(startsOn, locale);
  const to = read(endsOn, locale);
  if (from.year === to.year && from.month === to.month) {
    return {
      above: locale === 'lt' ? `${from.year} m.` : String(from.year),
      day: from.day === to.day ? String(from.day) : `${from.day}–${to.day}`,
      below: from.month,
    };
  }
  return {
    above: locale === 'lt' ? `nuo ${from.month}` : `from ${from.month}`,
    day: String(from.day),
    below: locale === 'lt' ? `iki ${shortDate(endsOn, locale)}` : `to ${shortDate(endsOn, locale)}`,
  };
}

export function deadlineSheet(date: IsoDate, locale: MailLocale): DateSheet {
  const { month, day } = read(date, locale);
  return { above: locale === 'lt' ? 'iki' : 'by', day: String(day), below: month };
}

/** `1 951` · `1,951` */
export function number(value: number, locale: MailLocale): string {
  return new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(value);
}

type Forms = { one: string; few?: string; many?: string; other: string };

const rules = { lt: new Intl.PluralRules('lt'), en: new Intl.PluralRules('en') };

/** The form of the noun that fits the number. */
export function noun(value: number, forms: Forms, locale: MailLocale): string {
  return forms[rules[locale].select(value) as keyof Forms] ?? forms.other;
}

export function counted(value: number, forms: Forms, locale: MailLocale): string {
  return `${number(value, locale)} ${noun(value, forms, locale)}`;
}

/** `Irma Tautvaišienė, direktorė`: a job title is a common noun inside a sentence. */
export function titled(person: { name: string; jobTitle: string | null }): string {
  const title = person.jobTitle?.trim();
  if (!title) return person.name;
  return `${person.name}, ${/^\p{Lu}\p{Ll}/u.test(title) ? lowered(title) : title}`;
}

export function signed(signer: { name: string; jobTitle: string | null; organisation: string }): string[] {
  return [signer.name, signer.jobTitle ?? '', signer.organisation].filter((line) => line.trim() !== '');
}

const clocks = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Vilnius',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Day and time of an instant as the clocks of Vilnius show them. */
function inVilnius(instant: string): { day: IsoDate; time: string } {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) throw new Error(`Not an instant: ${instant}`);
  const [day = '', time = ''] = clocks.format(at).split(' ');
  return { day, time };
}

/** `10:00` */
export const clockOf = (instant: string): string => inVilnius(instant).time;

/** `2026 m. lapkričio 22 d., 04:47` · `22 November 2026, 04:47` */
export function moment(instant: string, locale: MailLocale): string {
  const { day, time } = inVilnius(instant);
  return `${period(day, day, locale)}, ${time}`;
}

/** Whole days as a period; anything else with its times. An end at midnight belongs to the day before. */
export function stretch(from: string, until: string, locale: MailLocale): string {
  const start = inVilnius(from);
  const end = inVilnius(until);
  if (start.time === '00:00' && (end.time === '00:00' || end.time === '23:59')) {
    const last =
      end.time === '00:00' ? inVilnius(new Date(Date.parse(until) - 60_000).toISOString()).day : end.day;
    return period(start.day, last < start.day ? start.day : last, locale);
  }
  return `${moment(from, locale)} – ${moment(until, locale)}`;
}

/** A heading inside a sentence; `Jūs` and `Jūsų` keep their capital. */
export function lowered(heading: string): string {
  return /^J[uū]/.test(heading) ? heading : heading.charAt(0).toLocaleLowerCase('lt') + heading.slice(1);
}

/** What the worker fills in while sending; a letter without it must not leave. */
export function filled(value: string | undefined): string {
  if (!value) throw new Error('The code of the letter is missing');
  return value;
}
