import { type Letter, oneLine } from './letter';
import type { OwnWords } from './mail';

const subjectLimit = 90;

/** What of a letter its sender may write herself: the subject and the paragraphs; dates, the button and the signature stay ours. */
export function ownWordsOf(letter: Letter): OwnWords {
  const paragraphs = letter.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  return { subject: letter.subject, text: paragraphs.join('\n\n') };
}

/** The letter with the sender's paragraphs first and the rest of ours after them; empty words change nothing. */
export function inOwnWords(letter: Letter, words: OwnWords | null | undefined): Letter {
  if (!words) return letter;
  const paragraphs = words.text
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter(Boolean);
  if (paragraphs.length === 0) return letter;
  const texts = paragraphs.map((text) => ({ kind: 'text' as const, text }));
  return {
    ...letter,
    subject: oneLine(words.subject).slice(0, subjectLimit) || letter.subject,
    preheader: oneLine(paragraphs[0] ?? '').slice(0, subjectLimit),
    blocks: [...texts, ...letter.blocks.filter((block) => block.kind !== 'text')],
  };
}
