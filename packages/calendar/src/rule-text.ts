import { stripDiacritics } from '@sklaida/kernel';
import { type DateRule, dateRuleSchema } from './date-rule';

const MONTHS = [
  'sausio',
  'vasario',
  'kovo',
  'balandzio',
  'geguzes',
  'birzelio',
  'liepos',
  'rugpjucio',
  'rugsejo',
  'spalio',
  'lapkricio',
  'gruodzio',
];
const WEEKDAYS = [
  'pirmadienis',
  'antradienis',
  'treciadienis',
  'ketvirtadienis',
  'penktadienis',
  'sestadienis',
  'sekmadienis',
];
const ORDINALS = new Map([
  ['pirmasis', 1],
  ['antrasis', 2],
  ['treciasis', 3],
  ['ketvirtasis', 4],
  ['penktasis', 5],
  ['paskutinis', -1],
]);

/**
 * Reads a rule as people write it in Lithuanian: „03-16“, „04-23/04-29“, „pirmasis gegužės sekmadienis“,
 * „46-oji metų savaitė (ISO)“, „Velykos“, „Velykos + 49“, „nustatoma kasmet“. Diacritics may be missing. Null when it is none of these.
 */
export function parseRuleText(text: string): DateRule | null {
  const words = stripDiacritics(text).toLowerCase().trim().replace(/\s+/g, ' ');
  const rule = dayOrRange(words) ?? nthWeekday(words) ?? isoWeek(words) ?? easter(words) ?? yearly(words);
  const checked = dateRuleSchema.safeParse(rule);
  return checked.success ? checked.data : null;
}

function dayOrRange(words: string): DateRule | null {
  const found = words.match(/^(\d{2})-(\d{2})(?: ?[/–—] ?(\d{2})-(\d{2}))?$/);
  if (!found) return null;
  const [month, day, toMonth, toDay] = found.slice(1).map(Number);
  if (month === undefined || day === undefined) return null;
  if (found[3] === undefined) return { type: 'fixed', month, day };
  return { type: 'range', from: { month, day }, to: { month: toMonth ?? 0, day: toDay ?? 0 } };
}

function nthWeekday(words: string): DateRule | null {
  const [ordinal = '', month = '', day = '', ...rest] = words.split(' ');
  const nth = ORDINALS.get(ordinal);
  if (nth === undefined || rest.length > 0) return null;
  return {
    type: 'nth-weekday',
    month: MONTHS.indexOf(month) + 1,
    weekday: WEEKDAYS.indexOf(day) + 1,
    nth,
  };
}

function isoWeek(words: string): DateRule | null {
  const found = words.match(/^(\d{1,2})-oji metu savaite(?: \(iso\))?(?:, pirmadienis ?[-–] ?sekmadienis)?$/);
  return found ? { type: 'iso-week', week: Number(found[1]) } : null;
}

function easter(words: string): DateRule | null {
  const found = words.match(/^velykos(?: ?([+\-−–]) ?(\d{1,3}))?$/);
  if (!found) return null;
  const days = Number(found[2] ?? 0);
  return { type: 'easter', offset: found[1] === '+' || days === 0 ? days : -days, days: 1 };
}

function yearly(words: string): DateRule | null {
  return words === 'nustatoma kasmet' ? { type: 'yearly', dates: {} } : null;
}
