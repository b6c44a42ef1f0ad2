import { signed } from './forms';
import type { SeatProps } from './group-mail';
import { type Letter, subjectLine } from './letter';

const words = {
  lt: {
    subject: 'esate darbo grupėje',
    preheader: 'Susitikimai, protokolai ir sprendimai – vienoje vietoje.',
    text: {
      lead: 'Jūs nuo šiol vadovaujate darbo grupei: kviečiate į susitikimus, pridedate žmonių, tvirtinate protokolus.',
      member:
        'Jūs nuo šiol esate darbo grupėje: matote jos susitikimus, protokolus ir sprendimus, siūlote temas ir rašote kartu su kitais.',
      observer:
        'Jūs nuo šiol stebite darbo grupę: matote jos susitikimus, protokolus ir sprendimus, bet nieko nekeičiate.',
    },
    charter: 'Kam ši grupė',
    action: 'Atverti grupę',
    next: 'Grupės žmonės mato Jūsų vardą, adresą ir biblioteką, bet ne Jūsų bibliotekos darbus. Pasitraukti galite bet kada.',
    why: (library: string) =>
      `Šį laišką gavote, nes Jus į darbo grupę Sklaidoje pridėjo jos vadovas (-ė) (${library}).`,
  },
  en: {
    subject: 'you sit in a working group',
    preheader: 'Meetings, minutes and decisions in one place.',
    text: {
      lead: 'You now lead a working group: you call its meetings, add people and approve minutes.',
      member:
        'You now sit in a working group: you see its meetings, minutes and decisions, propose topics and write together with the others.',
      observer:
        'You now observe a working group: you see its meetings, minutes and decisions and change nothing.',
    },
    charter: 'What the group is for',
    action: 'Open the group',
    next: 'People of the group see your name, address and library, but none of your library’s work. You may leave at any time.',
    why: (library: string) =>
      `You received this letter because the lead of a working group in Sklaida added you to it (${library}).`,
  },
};

function seat(p: SeatProps, locale: 'lt' | 'en'): Letter {
  const said = words[locale];
  return {
    subject: subjectLine(p.groupName, said.subject),
    heading: p.groupName,
    preheader: said.preheader,
    sheet: null,
    blocks: [
      { kind: 'text', text: said.text[p.role] },
      ...(p.charter
        ? [{ kind: 'quote' as const, label: said.charter, text: p.charter, by: p.groupName }]
        : []),
    ],
    action: said.action,
    next: [said.next],
    signature: signed(p.signer),
    why: [said.why(p.recipient.libraryName)],
  };
}

export const seatLt = (p: SeatProps) => seat(p, 'lt');
export const seatEn = (p: SeatProps) => seat(p, 'en');
