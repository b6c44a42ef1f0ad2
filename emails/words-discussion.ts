import type { DiscussionProps } from './discussion-mail';
import { type Letter, subjectLine } from './letter';

type Fixed = {
  subject: Record<DiscussionProps['what'], string>;
  text: Record<DiscussionProps['what'], string>;
  labels: { group: string };
  said: string;
  action: Record<DiscussionProps['what'], string>;
  next: string;
  why: (library: string) => string;
};

const lt: Fixed = {
  subject: { mention: 'paminėti Jūs', 'must-read': 'prašoma perskaityti' },
  text: {
    mention: 'darbo grupės pokalbyje paminėti Jūs.',
    'must-read': 'šį darbo grupės įrašą prašoma perskaityti kiekvieno nario. Perskaitę tai pažymėkite.',
  },
  labels: { group: 'Grupė' },
  said: 'Įrašas',
  action: { mention: 'Skaityti ir atsakyti', 'must-read': 'Skaityti ir pažymėti' },
  next: 'Nuoroda skirta tik Jums ir galioja septynias dienas: ja atsakysite neprisijungę. Atsakymas bus įrašytas Jūsų vardu, todėl laiško nepersiųskite.',
  why: (library) => `Šį laišką gavote, nes Sklaidoje priklausote darbo grupei (${library}).`,
};

const en: Fixed = {
  subject: { mention: 'you are named', 'must-read': 'please read' },
  text: {
    mention: 'You are named in a discussion of your working group.',
    'must-read': 'Every member of the working group is asked to read this post, and to say so.',
  },
  labels: { group: 'Group' },
  said: 'The post',
  action: { mention: 'Read and answer', 'must-read': 'Read and confirm' },
  next: 'The link is yours alone and works for seven days: with it you answer without signing in. The answer stands in your name, so do not forward this letter.',
  why: (library) => `You received this letter because you belong to a working group in Sklaida (${library}).`,
};

export const discussionLt = (p: DiscussionProps) => letterOf(p, lt);
export const discussionEn = (p: DiscussionProps) => letterOf(p, en);

/** A letter is no place for a whole page: its button leads to the rest. */
const room = 1200;
const shortened = (text: string) =>
  text.length > room ? `${text.slice(0, room).replace(/\s+\S*$/, '')}…` : text;

function letterOf(p: DiscussionProps, fixed: Fixed): Letter {
  return {
    subject: subjectLine(p.title, fixed.subject[p.what]),
    heading: p.title,
    preheader: p.groupName,
    sheet: null,
    blocks: [
      { kind: 'text', text: fixed.text[p.what] },
      { kind: 'quote', label: fixed.said, text: shortened(p.text), by: `${p.by}, ${p.library}` },
      { kind: 'facts', rows: [{ label: fixed.labels.group, value: p.groupName }] },
    ],
    action: fixed.action[p.what],
    next: [fixed.next],
    signature: [],
    why: [fixed.why(p.recipient.libraryName)],
  };
}
