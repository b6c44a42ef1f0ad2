import { deadlineSheet, shortDate } from './forms';
import { type Letters, oneLine, subjectLine } from './letter';

type Bulletin = Letters<'bulletin'>['bulletin'];

const lt = {
  new: {
    message: 'pranešimas, kurį būtina perskaityti',
    text: 'Jūsų bibliotekoje paskelbtas pranešimas. Perskaitę patvirtinkite.',
  },
  changed: {
    message: 'pranešimas pakeistas',
    text: 'pranešimas, kurį skaitėte, pakeistas. Perskaitykite jį dar kartą.',
  },
  reminder: {
    message: 'pranešimas laukia, kol perskaitysite',
    text: 'primename pranešimą, kurio dar neperskaitėte.',
  },
};
const en = {
  new: {
    message: 'a notice that must be read',
    text: 'A notice was published in your library. Please confirm when you have read it.',
  },
  changed: {
    message: 'a notice has changed',
    text: 'A notice you had read has changed. Please read it again.',
  },
  reminder: {
    message: 'a notice waits to be read',
    text: 'This is a reminder of a notice you have not read yet.',
  },
};

export const bulletinLt: Bulletin = (p) => ({
  subject: subjectLine(p.title, lt[p.what].message),
  heading: oneLine(p.title),
  preheader: lt[p.what].text,
  sheet: p.untilOn ? deadlineSheet(p.untilOn, 'lt') : null,
  blocks: [
    { kind: 'text', text: lt[p.what].text },
    {
      kind: 'facts',
      rows: [
        { label: 'Paskelbė', value: p.authorName },
        ...(p.untilOn ? [{ label: 'Galioja iki', value: shortDate(p.untilOn, 'lt') }] : []),
      ],
    },
  ],
  action: 'Skaityti pranešimą',
  next: [],
  signature: [],
  why: [`Šį laišką gavote, nes pranešimas skirtas ir Jums (${p.recipient.libraryName}).`],
});

export const bulletinEn: Bulletin = (p) => ({
  subject: subjectLine(p.title, en[p.what].message),
  heading: oneLine(p.title),
  preheader: en[p.what].text,
  sheet: p.untilOn ? deadlineSheet(p.untilOn, 'en') : null,
  blocks: [
    { kind: 'text', text: en[p.what].text },
    {
      kind: 'facts',
      rows: [
        { label: 'Published by', value: p.authorName },
        ...(p.untilOn ? [{ label: 'In force until', value: shortDate(p.untilOn, 'en') }] : []),
      ],
    },
  ],
  action: 'Read the notice',
  next: [],
  signature: [],
  why: [`You received this letter because the notice is for you too (${p.recipient.libraryName}).`],
});
