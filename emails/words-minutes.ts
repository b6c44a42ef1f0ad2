import { period, signed } from './forms';
import type { MinutesProps } from './group-mail';
import { type Letter, subjectLine } from './letter';

const words = {
  lt: {
    subject: (day: string) => `protokolas: pastabų laukiame iki ${day}`,
    text: (group: string) =>
      `parengtas darbo grupės „${group}“ protokolas. Perskaitykite, ar viskas užrašyta taip, kaip sutarėte.`,
    until: 'Pastabų laukiame iki',
    number: 'Protokolo numeris',
    silence: 'Jei iki šios dienos nieko neparašysite, laikysime, kad su protokolu sutinkate.',
    action: 'Skaityti protokolą',
    why: (library: string) => `Šį laišką gavote, nes Sklaidoje priklausote darbo grupei (${library}).`,
  },
  en: {
    subject: (day: string) => `minutes: objections until ${day}`,
    text: (group: string) =>
      `the minutes of “${group}” are ready. Please read whether they say what you agreed on.`,
    until: 'Objections until the end of',
    number: 'Number of the minutes',
    silence: 'If you write nothing by that day, you will be taken to agree with the minutes.',
    action: 'Read the minutes',
    why: (library: string) =>
      `You received this letter because you belong to a working group in Sklaida (${library}).`,
  },
};

function minutes(p: MinutesProps, locale: 'lt' | 'en'): Letter {
  const say = words[locale];
  const day = period(p.until, p.until, locale);
  return {
    subject: subjectLine(p.title, say.subject(day)),
    heading: p.title,
    preheader: say.silence,
    sheet: null,
    blocks: [
      { kind: 'text', text: say.text(p.groupName) },
      {
        kind: 'facts',
        rows: [
          { label: say.until, value: day },
          { label: say.number, value: String(p.number) },
        ],
      },
      { kind: 'text', text: say.silence },
    ],
    action: say.action,
    next: [],
    signature: signed(p.signer),
    why: [say.why(p.recipient.libraryName)],
  };
}

export const minutesLt = (p: MinutesProps) => minutes(p, 'lt');
export const minutesEn = (p: MinutesProps) => minutes(p, 'en');
