import type { Locale } from './locale';

type CalendarWords = {
  months: readonly string[];
  monthsOf: readonly string[];
  monthsShort: readonly string[];
  weekdays: readonly string[];
  weekdaysShort: readonly string[];
};

const english = [
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
];

/** Weeks begin on Monday. `monthsOf` is the form that stands before a day: „gruodžio 1 d.“ */
export const calendarWords: Record<Locale, CalendarWords> = {
  lt: {
    months: [
      'sausis',
      'vasaris',
      'kovas',
      'balandis',
      'gegužė',
      'birželis',
      'liepa',
      'rugpjūtis',
      'rugsėjis',
      'spalis',
      'lapkritis',
      'gruodis',
    ],
    monthsOf: [
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
    ],
    monthsShort: [
      'saus.',
      'vas.',
      'kov.',
      'bal.',
      'geg.',
      'birž.',
      'liep.',
      'rugpj.',
      'rugs.',
      'spal.',
      'lapkr.',
      'gruod.',
    ],
    weekdays: [
      'pirmadienis',
      'antradienis',
      'trečiadienis',
      'ketvirtadienis',
      'penktadienis',
      'šeštadienis',
      'sekmadienis',
    ],
    weekdaysShort: ['pirmad.', 'antrad.', 'trečiad.', 'ketvirtad.', 'penktad.', 'šeštad.', 'sekmad.'],
  },
  en: {
    months: english,
    monthsOf: english,
    monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
};
