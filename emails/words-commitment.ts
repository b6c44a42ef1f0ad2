import type { CommitmentProps } from './commitment-mail';
import { deadlineSheet, shortDate } from './forms';
import { type Letter, subjectLine } from './letter';
import type { MailLocale } from './mail';

type Said = Record<CommitmentProps['what'], { subject: string; heading: string; text: string }>;
type Fixed = {
  said: (day: string | null) => Said;
  labels: Record<'decision' | 'group' | 'due' | 'proposed' | 'asks' | 'owner' | 'handedBy', string>;
  words: Record<'propose' | 'decline' | 'finish', string>;
  action: string;
  next: string;
  why: Record<'owner' | 'heir' | 'lead', (library: string) => string>;
};

const lt: Fixed = {
  said: (day) => ({
    offer: {
      subject: day ? `prašome įvykdyti iki ${day}` : 'prašome įvykdyti',
      heading: 'Jums skirtas grupės sprendimas',
      text: 'darbo grupė nusprendė ir prašo Jūsų tai padaryti. Priimkite, pasiūlykite kitą dieną arba atsisakykite, parašydami priežastį.',
    },
    withdraw: {
      subject: 'įvykdyti nebereikia',
      heading: 'Sprendimo vykdyti nebereikia',
      text: 'darbo grupė sprendimą atsiėmė arba pavedė kitam žmogui. Jums daryti nieko nereikia.',
    },
    agree: {
      subject: day ? `grupė sutinka: ${day}` : 'grupė sutinka',
      heading: 'Grupė sutinka su Jūsų diena',
      text: 'darbo grupė sutiko su Jūsų pasiūlyta diena.',
    },
    'hand-on': {
      subject: day ? `perduota vykdyti iki ${day}` : 'perduota vykdyti',
      heading: 'Jums perduotas grupės sprendimas',
      text: 'darbo grupė prašo tai padaryti Jūsų bibliotekos, o kolegė ar kolega sprendimą perdavė Jums. Priimkite, pasiūlykite kitą dieną arba atsisakykite, parašydami priežastį.',
    },
    propose: {
      subject: day ? `siūloma kita diena – ${day}` : 'siūloma kita diena',
      heading: 'Siūloma kita diena',
      text: 'sprendimą vykdysianti biblioteka siūlo kitą dieną. Sutikti arba atsakyti galite sprendimo puslapyje.',
    },
    decline: {
      subject: 'atsisakyta vykdyti',
      heading: 'Sprendimą vykdyti atsisakyta',
      text: 'biblioteka sprendimo vykdyti negali. Jį galite pavesti kitam grupės nariui.',
    },
    finish: {
      subject: 'įvykdyta',
      heading: 'Sprendimas įvykdytas',
      text: 'darbo grupės sprendimas įvykdytas.',
    },
  }),
  labels: {
    decision: 'Sprendimas',
    group: 'Grupė',
    due: 'Terminas',
    proposed: 'Siūloma diena',
    asks: 'Prašo',
    owner: 'Kas vykdo',
    handedBy: 'Perdavė',
  },
  words: { propose: 'Kodėl', decline: 'Priežastis', finish: 'Kaip sekėsi' },
  action: 'Peržiūrėti sprendimą',
  next: 'Grupė matys tik Jūsų atsakymą, dieną ir tai, ką jai parašysite.',
  why: {
    owner: (library) =>
      `Šį laišką gavote, nes Sklaidoje priklausote darbo grupei ir sprendimas skirtas Jums (${library}).`,
    heir: (library) => `Šį laišką gavote, nes Sklaidoje Jums perduotas grupės sprendimas (${library}).`,
    lead: (library) => `Šį laišką gavote, nes Sklaidoje vadovaujate darbo grupei (${library}).`,
  },
};

const en: Fixed = {
  said: (day) => ({
    offer: {
      subject: day ? `please carry it out by ${day}` : 'please carry it out',
      heading: 'A decision of your group is yours',
      text: 'The working group decided and asks you to carry it out. Accept, propose another day, or decline and say why.',
    },
    withdraw: {
      subject: 'no longer needed',
      heading: 'The decision need not be carried out',
      text: 'The working group took the decision back or gave it to somebody else. There is nothing for you to do.',
    },
    agree: {
      subject: day ? `the group agrees: ${day}` : 'the group agrees',
      heading: 'The group agrees to your day',
      text: 'The working group agreed to the day you proposed.',
    },
    'hand-on': {
      subject: day ? `handed on to you, due ${day}` : 'handed on to you',
      heading: 'A decision of a group was handed on to you',
      text: 'A working group asks your library to do this, and a colleague handed it on to you. Accept, propose another day, or decline and say why.',
    },
    propose: {
      subject: day ? `another day proposed – ${day}` : 'another day proposed',
      heading: 'Another day is proposed',
      text: 'The library that is to carry out the decision proposes another day. Agree or answer on the page of the decision.',
    },
    decline: {
      subject: 'declined',
      heading: 'The decision was declined',
      text: 'The library cannot carry out the decision. You may give it to another member of the group.',
    },
    finish: {
      subject: 'done',
      heading: 'The decision is carried out',
      text: 'The decision of the working group is carried out.',
    },
  }),
  labels: {
    decision: 'Decision',
    group: 'Group',
    due: 'Due',
    proposed: 'Proposed day',
    asks: 'Asked by',
    owner: 'Carried out by',
    handedBy: 'Handed on by',
  },
  words: { propose: 'Why', decline: 'Reason', finish: 'How it went' },
  action: 'See the decision',
  next: 'The group sees only your answer, the day, and what you write to it.',
  why: {
    owner: (library) =>
      `You received this letter because you belong to a working group in Sklaida and the decision is yours (${library}).`,
    heir: (library) =>
      `You received this letter because a decision of a group was handed on to you in Sklaida (${library}).`,
    lead: (library) => `You received this letter because you lead a working group in Sklaida (${library}).`,
  },
};

export const commitmentLt = (p: CommitmentProps) => letterOf(p, lt, 'lt');
export const commitmentEn = (p: CommitmentProps) => letterOf(p, en, 'en');

function letterOf(p: CommitmentProps, fixed: Fixed, locale: MailLocale): Letter {
  const day = (on: string | null) => on && shortDate(on, locale);
  const told = p.what === 'propose' || p.what === 'decline' || p.what === 'finish' ? p.what : null;
  const heir = p.what === 'hand-on';
  const side = told ? 'lead' : heir ? 'heir' : 'owner';
  const { subject, heading, text } = fixed.said(day(p.what === 'propose' ? p.proposedOn : p.dueOn))[p.what];
  const { labels } = fixed;
  const rows = [
    { label: labels.decision, value: p.body },
    { label: labels.group, value: p.groupName },
    { label: labels.due, value: day(p.dueOn) ?? '' },
    { label: labels.proposed, value: p.what === 'propose' ? (day(p.proposedOn) ?? '') : '' },
    { label: heir ? labels.handedBy : told ? labels.owner : labels.asks, value: p.by },
  ];
  return {
    subject: subjectLine(p.body, subject),
    heading,
    preheader: p.groupName,
    sheet: (heir || p.what === 'offer') && p.dueOn ? deadlineSheet(p.dueOn, locale) : null,
    blocks: [
      { kind: 'text', text },
      { kind: 'facts', rows: rows.filter(({ value }) => value !== '') },
      ...(told && p.said
        ? [{ kind: 'quote' as const, label: fixed.words[told], text: p.said, by: p.by }]
        : []),
    ],
    action: fixed.action,
    next: p.what === 'offer' ? [fixed.next] : [],
    signature: [],
    why: [fixed.why[side](p.recipient.libraryName)],
  };
}
