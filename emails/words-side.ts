import { deadlineSheet, shortDate, signed } from './forms';
import type { SideReportProps } from './group-mail';
import { type Letter, subjectLine } from './letter';

const words = {
  lt: {
    subject: {
      open: (day: string | null) => (day ? `eilutės laukiame iki ${day}` : 'laukiame Jūsų eilutės'),
      remind: (day: string | null) =>
        day ? `primename: eilutės laukiame iki ${day}` : 'primename: laukiame Jūsų eilutės',
    },
    text: {
      open: 'darbo grupė pradėjo bendrą ataskaitą. Kiekvienas pildo tik savo regiono ar bibliotekos eilutę, niekas kitas jos nekeičia.',
      remind: 'bendroje darbo grupės ataskaitoje dar nėra Jūsų regiono ar bibliotekos eilutės.',
    },
    group: 'Grupė',
    due: 'Laukiame iki',
    how: 'Ką Sklaida jau žino, įrašys pati: patikrinkite, papildykite ir pateikite. Jei skaičiavote kitaip, nei sutarta, parašykite prie skaičiaus. Užtruksite apie 5 minutes.',
    action: 'Atverti ataskaitą',
    why: (library: string) => `Šį laišką gavote, nes Sklaidoje priklausote darbo grupei (${library}).`,
  },
  en: {
    subject: {
      open: (day: string | null) => (day ? `your row is awaited by ${day}` : 'your row is awaited'),
      remind: (day: string | null) =>
        day ? `a reminder: your row is awaited by ${day}` : 'a reminder: your row is awaited',
    },
    text: {
      open: 'the working group began a shared report. Each region or library that fills it writes its own row; nobody else changes it.',
      remind: 'the row of your region or library is still missing in a shared report of the working group.',
    },
    group: 'Group',
    due: 'Awaited by',
    how: 'What Sklaida knows is written in already: check it, complete it and send it. If you counted otherwise than agreed, say so beside the number. It takes about 5 minutes.',
    action: 'Open the report',
    why: (library: string) =>
      `You received this letter because you belong to a working group in Sklaida (${library}).`,
  },
};

function side(p: SideReportProps, locale: 'lt' | 'en'): Letter {
  const say = words[locale];
  const day = p.dueOn && shortDate(p.dueOn, locale);
  const rows = [
    { label: say.group, value: p.groupName },
    { label: say.due, value: day ?? '' },
  ];
  return {
    subject: subjectLine(p.title, say.subject[p.what](day)),
    heading: p.title,
    preheader: p.groupName,
    sheet: p.dueOn ? deadlineSheet(p.dueOn, locale) : null,
    blocks: [
      { kind: 'text', text: say.text[p.what] },
      { kind: 'facts', rows: rows.filter(({ value }) => value !== '') },
      { kind: 'text', text: say.how },
    ],
    action: say.action,
    next: [],
    signature: signed(p.signer),
    why: [say.why(p.recipient.libraryName)],
  };
}

export const sideLt = (p: SideReportProps) => side(p, 'lt');
export const sideEn = (p: SideReportProps) => side(p, 'en');
