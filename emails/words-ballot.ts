import type { BallotProps } from './ballot-mail';
import { clockOf, deadlineSheet, moment, shortDate, signed } from './forms';
import { type Letter, subjectLine } from './letter';

const words = {
  lt: {
    dates: {
      subject: 'kada Jums tinka?',
      text: (group: string) =>
        `darbo grupė „${group}“ ieško visiems tinkamo laiko. Pažymėkite prie kiekvieno, ar jis Jums tinka: užtruksite apie minutę.`,
      action: 'Pažymėti, kada tinka',
      next: 'Prisijungti nereikės. Mygtukas galioja septynias dienas ir atsako tik į šį klausimą.',
    },
    written: {
      subject: (day: string) => `balsuokite iki ${day}`,
      text: (group: string) => `darbo grupė „${group}“ balsuoja raštu, be susitikimo.`,
      action: 'Balsuoti',
      next: 'Balsuojama vieną kartą, prisijungus. Pasibaigus terminui, rezultatą matys visi grupės nariai.',
      secret: 'Balsavimas slaptas: kas kaip balsavo, niekur neįrašoma.',
    },
    slots: 'Siūlomi laikai',
    question: 'Dėl ko balsuojama',
    until: 'Paskutinė diena',
    why: (library: string) => `Šį laišką gavote, nes Sklaidoje priklausote darbo grupei (${library}).`,
  },
  en: {
    dates: {
      subject: 'when does it suit you?',
      text: (group: string) =>
        `The working group “${group}” looks for a time that suits everybody. Mark for each whether it suits you: it takes about a minute.`,
      action: 'Mark what suits you',
      next: 'You need not sign in. The button is valid for seven days and answers this question alone.',
    },
    written: {
      subject: (day: string) => `please vote by ${day}`,
      text: (group: string) => `The working group “${group}” votes in writing, without a meeting.`,
      action: 'Vote',
      next: 'You vote once, signed in. When the time is over, every member of the group sees the result.',
      secret: 'The vote is secret: who chose what is written down nowhere.',
    },
    slots: 'Times offered',
    question: 'What is voted on',
    until: 'Last day',
    why: (library: string) =>
      `You received this letter because you belong to a working group in Sklaida (${library}).`,
  },
};

function ballot(p: BallotProps, locale: 'lt' | 'en'): Letter {
  const say = words[locale];
  const day = p.closesOn ? shortDate(p.closesOn, locale) : '';
  const facts = [
    { label: say.question, value: p.what === 'written' ? p.question : '' },
    { label: say.until, value: day },
  ].filter(({ value }) => value !== '');
  const mine = say[p.what];
  const subject = p.what === 'dates' ? say.dates.subject : say.written.subject(day);
  return {
    subject: subjectLine(p.question, subject),
    heading: p.what === 'dates' ? p.question : p.groupName,
    preheader: mine.text(p.groupName),
    sheet: p.closesOn ? deadlineSheet(p.closesOn, locale) : null,
    blocks: [
      { kind: 'text', text: mine.text(p.groupName) },
      ...(p.slots.length > 0
        ? [
            {
              kind: 'list' as const,
              title: say.slots,
              items: p.slots.map(({ startsAt, endsAt }) => `${moment(startsAt, locale)}–${clockOf(endsAt)}`),
            },
          ]
        : []),
      ...(facts.length > 0 ? [{ kind: 'facts' as const, rows: facts }] : []),
      ...(p.secret ? [{ kind: 'text' as const, text: say.written.secret }] : []),
    ],
    action: mine.action,
    next: [mine.next],
    signature: signed(p.signer),
    why: [say.why(p.recipient.libraryName)],
  };
}

export const ballotLt = (p: BallotProps) => ballot(p, 'lt');
export const ballotEn = (p: BallotProps) => ballot(p, 'en');
