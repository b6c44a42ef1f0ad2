import type { summary as original } from '../lt/summary';
import type { Words } from '../words';

export const summary: Words<typeof original> = {
  title: 'Summary',
  known: {
    texts:
      '{n, plural, =0 {You have not marked any text as published yet.} one {Filled in from # published text.} other {Filled in from # published texts.}}',
    days: 'Filled in from your own days: {names}. If there were more events, correct it.',
    week: 'Filled in from the busiest week of the challenge, beginning {day}. If more people took part, correct it.',
  },
  form: {
    lastYear: 'Last year you reported {n}.',
    noteHint:
      'How did it go, and what would you do differently next year? Nobody outside the library sees this unless you allow it.',
    quotable: 'This sentence may be quoted in the summary',
    quotableHint: 'The name of the library will stand beside it. Please leave out names of people.',
    quoted: 'The region may quote this sentence in its summary.',
    notQuoted: 'Only your library sees this.',
  },
  doubts: {
    town: 'That is a great many for one municipality. Check for a zero too many. If it is right, leave it.',
    school: 'That is a great many for one school. Check for a zero too many. If it is right, leave it.',
    last_year: 'Far more than last year. If it is right, leave it.',
    children_over_participants: 'More children and young people than participants. If it is right, leave it.',
    participants_without_events: 'There are participants, but 0 events. If it is right, leave it.',
  },
  sentences: {
    libraries:
      '{n, plural, one {# library} other {# libraries}} of {of, plural, one {# invited} other {# invited}} took part.',
    schools:
      'Of {of, plural, one {# invited school} other {# invited schools}}, {n, plural, one {# took part} other {# took part}}.',
    reported:
      '{n, plural, one {# participating library} other {# participating libraries}} reported results: {share} of those taking part.',
    nobody: 'No participating library has reported results yet.',
    tooFew: 'Sums are shown once at least three have reported.',
    events:
      '{n, plural, one {# event} other {# events}} with {people, plural, one {# participant} other {# participants}}; children and young people: {children}.',
    online: '{n, plural, one {# person} other {# people}} took part online.',
    posts:
      '{n, plural, one {# post} other {# posts}} published; people reached: {reach}, mentions in the media: {mentions}.',
    goalReached: 'The goal of {goal, plural, one {# participant} other {# participants}} was reached.',
    goalMissing:
      'The goal was {goal, plural, one {# participant} other {# participants}}: {share} of it was reached.',
  },
  places: {
    title: 'How many took part where',
    most: 'Most participants: {names}.',
    one: '{name} – {n}',
    allHidden:
      'Municipalities are not shown singly: the numbers of a single library could be worked out from them.',
    mapLabel: 'Map: participants by municipality. {sentence}',
    tile: '{abbr} – {name}: {n, plural, one {# participant} other {# participants}}',
    tileHidden: '{abbr} – {name}: only in the total',
    tileNone: '{abbr} – {name}: no results',
    upTo: 'up to {n}',
    between: '{from}–{to}',
    over: 'more than {n}',
    hidden: 'only in the total',
    none: 'no results',
    table: 'Municipalities as a table',
    caption: 'Results by municipality',
    place: 'Municipality',
    unknown: 'Not given',
    reporters: 'Reported',
    libraries: 'Libraries',
    schools: 'Schools',
    all: 'Participants in all',
    hiddenNote:
      'The numbers of {n, plural, one {# municipality} other {# municipalities}} are only in the total: alone they would show the results of a single library.',
  },
  weeks: {
    title: 'Participants by week',
    most: 'The most participants – {n} – came in the week beginning {day}',
    only: 'All participants – {n} – came in one week, beginning {day}',
    allHidden: 'Weeks are not shown singly: the numbers of a single library could be worked out from them.',
    from: 'from {day}',
    some: 'The busiest weeks are shown; all of them are in the table.',
    rule: 'The week is that of the day a library chose for its event. Without a day of its own, it is the week the campaign began.',
    table: 'Weeks as a table',
    caption: 'Results by week',
    week: 'Week',
    participants: 'Participants',
  },
  single: 'Numbers of single libraries',
  quotes: {
    title: 'What libraries say',
    who: '– {name}',
  },
  files: {
    pdf: 'Download PDF',
    workbook: 'Download table',
    pdfName: '{title} – summary.pdf',
  },
  paper: {
    pages: 'page {page} of {pages}',
    takers: 'Took part',
    takersSchools: 'School libraries',
  },
  regions: {
    sentence:
      'The campaign ran in {n, plural, one {# region} other {# regions}}. {adopted, plural, one {# library or school} other {# libraries and schools}} of {invited, plural, one {# invited} other {# invited}} took part.',
    participants: 'Participants by region',
    most: 'Most participants: {names}.',
    perLibrary: 'On average per reporting library',
    perLibraryTitle: 'Participants per library that reported',
    perLibraryNote: 'A way to compare regions with different numbers of libraries.',
    tooFew: 'too few reported',
    sameTitle: 'The same occasion in the regions',
    sameText: 'Campaigns of regions grown from the same occasion or template. Open them side by side.',
    together: 'Compare the regions',
    togetherCount: '{n, plural, one {# region} other {# regions}}',
    method: {
      title: 'How the counting differs',
      same: 'All regions asked for the same numbers, on the same days.',
      reported: '{name}: {reported} of {adopted} reported ({share}).',
      fewReported: '{name}: {reported} of {adopted} reported ({share}), so the true number may be higher.',
      days: '{name}: the campaign ran {dates} ({n, plural, one {# day} other {# days}}).',
      notAsked: '{name}: not asked – {names}.',
      open: '{name}: results are still being collected.',
      note: 'notes: {numbers}',
    },
    workbook: 'Download table',
    file: '{title} – regions.xlsx',
    sheet: 'Regions',
    methodSheet: 'Counting',
    region: 'Region',
    remark: 'Note',
    notAskedCell: 'not asked',
  },
};
