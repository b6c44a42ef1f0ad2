import { clockOf, period, periodSheet, shortDate, signed } from './forms';
import { type Block, type Letter, subjectLine } from './letter';
import type { MeetingProps } from './meeting-mail';

type What = MeetingProps['what'];
type Said = { subject: (when: string) => string; text: (p: MeetingProps) => string; action: string };

const sitting = (p: MeetingProps) => p.kind === 'sitting';

const lt: Record<What, Said> = {
  invited: {
    subject: (when) => `kviečiame ${when}`,
    text: (p) =>
      `kviečiame į darbo grupės „${p.groupName}“ ${sitting(p) ? 'posėdį' : 'susitikimą'}. Atsakykite, ar dalyvausite, ar Jus kas nors pavaduos.`,
    action: 'Atsakyti į kvietimą',
  },
  changed: {
    subject: () => 'pasikeitė darbotvarkė',
    text: (p) =>
      `darbo grupės „${p.groupName}“ ${sitting(p) ? 'posėdžio' : 'susitikimo'} darbotvarkė pasikeitė.`,
    action: 'Skaityti darbotvarkę',
  },
  moved: {
    subject: (when) => `nauja vieta ar laikas, ${when}`,
    text: (p) =>
      `pasikeitė darbo grupės „${p.groupName}“ ${sitting(p) ? 'posėdžio' : 'susitikimo'} vieta ar laikas. Jei pasikeitė laikas, prašome atsakyti iš naujo.`,
    action: 'Atsakyti į kvietimą',
  },
  cancelled: {
    subject: (when) => `atšaukta, ${when} nesirenkame`,
    text: (p) =>
      `darbo grupės „${p.groupName}“ ${sitting(p) ? 'posėdis atšauktas' : 'susitikimas atšauktas'}.`,
    action: 'Atverti Sklaidoje',
  },
};

const en: Record<What, Said> = {
  invited: {
    subject: (when) => `you are invited, ${when}`,
    text: (p) =>
      `you are invited to a meeting of “${p.groupName}”. Say whether you come or somebody comes for you.`,
    action: 'Answer the invitation',
  },
  changed: {
    subject: () => 'the agenda has changed',
    text: (p) => `the agenda of a meeting of “${p.groupName}” has changed.`,
    action: 'Read the agenda',
  },
  moved: {
    subject: (when) => `new time or place, ${when}`,
    text: (p) =>
      `the time or place of a meeting of “${p.groupName}” has changed. If it is the time, please answer again.`,
    action: 'Answer the invitation',
  },
  cancelled: {
    subject: (when) => `cancelled, no meeting on ${when}`,
    text: (p) => `a meeting of “${p.groupName}” has been cancelled.`,
    action: 'Open in Sklaida',
  },
};

const labels = {
  lt: {
    when: 'Kada',
    place: 'Kur',
    link: 'Prisijungti nuotoliu',
    agenda: 'Darbotvarkė',
    reason: 'Priežastis',
    from: 'nuo',
    minutes: 'min.',
    calendar:
      'Prisegtas kalendoriaus failas: atvėrus jį susitikimas atsiras arba pasikeis Jūsų kalendoriuje.',
    why: (library: string) => `Šį laišką gavote, nes Sklaidoje priklausote darbo grupei (${library}).`,
  },
  en: {
    when: 'When',
    place: 'Where',
    link: 'Join online',
    agenda: 'Agenda',
    reason: 'Reason',
    from: 'from',
    minutes: 'min',
    calendar:
      'A calendar file is attached: opening it puts the meeting into your calendar or changes it there.',
    why: (library: string) =>
      `You received this letter because you belong to a working group in Sklaida (${library}).`,
  },
};

function meeting(p: MeetingProps, locale: 'lt' | 'en'): Letter {
  const said = { lt, en }[locale][p.what];
  const words = labels[locale];
  const hours = `${clockOf(p.startsAt)}–${clockOf(p.endsAt)}`;
  const off = p.what === 'cancelled';
  const facts = [
    { label: words.when, value: `${period(p.on, p.on, locale)}, ${hours}` },
    ...(p.place && !off ? [{ label: words.place, value: p.place }] : []),
    ...(p.link && !off ? [{ label: words.link, value: p.link }] : []),
  ];
  const items = p.agenda.map(({ title, minutes }) =>
    minutes ? `${title} (${minutes} ${words.minutes})` : title,
  );
  const blocks: Block[] = [
    { kind: 'text', text: said.text(p) },
    ...(p.reason ? [{ kind: 'quote' as const, label: words.reason, text: p.reason, by: p.signer.name }] : []),
    { kind: 'facts', rows: facts },
    ...(items.length > 0 && !off ? [{ kind: 'list' as const, title: words.agenda, items }] : []),
  ];
  return {
    subject: subjectLine(p.title, said.subject(shortDate(p.on, locale))),
    heading: p.title,
    preheader: `${period(p.on, p.on, locale)}, ${hours}`,
    sheet: off ? null : periodSheet(p.on, p.on, locale),
    blocks,
    action: said.action,
    next: [words.calendar],
    signature: signed(p.signer),
    why: [words.why(p.recipient.libraryName)],
  };
}

export const meetingLt = (p: MeetingProps) => meeting(p, 'lt');
export const meetingEn = (p: MeetingProps) => meeting(p, 'en');
