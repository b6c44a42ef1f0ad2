import type { challenges as original } from '../lt/challenges';
import type { Words } from '../words';

export const challenges: Words<typeof original> = {
  title: 'Reading challenge',
  lead: 'Two numbers a week: how many people read, and how many books. It takes a minute.',
  weeks: 'Our weeks',
  week: '{range}',
  current: 'this week',
  readers: 'Readers',
  books: 'Books read',
  save: 'Save',
  saveFor: 'Save the week {range}',
  saved: 'Week saved',
  zero: 'A week of noughts is not counted.',
  notBegun: 'The challenge has not begun. Weeks appear here from its first day.',
  notOpen: 'No more numbers can be written: the campaign is closed.',
  answerFirst: 'You can write numbers once you have answered the invitation.',
  streak:
    '{n, plural, =0 {Write a week whenever it suits you.} one {# week in a row.} other {# weeks in a row.}}',
  own: '{n, plural, =0 {No books written down yet.} one {Your readers have read # book.} other {Your readers have read # books.}}',
  region: {
    halfTitle: 'Half-way',
    soFarTitle: 'The region so far',
    endTitle: 'The whole challenge',
    half: 'Half-way, the region had read <b>{books}</b> {n, plural, one {book;} other {books;}} in an average week {readers} read.',
    all: 'Altogether the region has read <b>{books}</b> {n, plural, one {book;} other {books;}} in an average week {readers} read.',
    waiting: 'Half-way is {day}. Then you will see what the region has read together.',
    few: 'The sum of the region appears once at least three libraries have told the same week.',
    readersCount: '{n, plural, one {# person} other {# people}}',
    method:
      'Only weeks told by at least three libraries count. Readers of different weeks are often the same people, so they are not added up.',
  },
  table: {
    title: 'Weeks',
    caption: 'Sums of the region by week',
    week: 'Week',
    books: 'Books',
    readers: 'Readers',
    libraries: 'Libraries',
    hidden: 'fewer than three libraries',
    none: 'not told yet',
    empty: 'No weeks yet: the challenge has not begun.',
  },
  errors: {
    closed: 'No numbers can be written: the campaign is closed, or you do not take part.',
    tooEarly: 'This week has not begun.',
    noSuchWeek: 'The challenge has no such week.',
    moreReaders: 'Too many: check the number.',
  },
};
