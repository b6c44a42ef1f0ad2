import type { CampaignDocument } from '../templates/document';
import { parseText } from './placeholders';

/**
 * Gives a campaign another theme: everywhere its texts name the old one, also in capitals on the poster or with a small
 * first letter inside a sentence. Placeholders, hashtags, dates, tasks and everything else stay.
 */
export function replaceTheme(
  document: CampaignDocument,
  oldTheme: string,
  newTheme: string,
): CampaignDocument {
  const from = oldTheme.trim().normalize('NFC');
  const to = newTheme.trim().normalize('NFC');
  const change = from === '' ? (text: string) => text : replacer(from, to);
  return {
    ...document,
    theme: to,
    keyMessage: change(document.keyMessage),
    goal: change(document.goal),
    blocks: document.blocks.map((block) => ({
      ...block,
      title: block.title === null ? null : change(block.title),
      body: change(block.body),
    })),
    school: document.school && {
      ...document.school,
      post: change(document.school.post),
      activity: change(document.school.activity),
    },
    imageBrief: change(document.imageBrief),
  };
}

function replacer(from: string, to: string): (text: string) => string {
  const variants = new Map([
    [smallFirst(from), smallFirst(to)],
    [capitals(from), capitals(to)],
    [from, to],
  ]);
  const words = [...variants.keys()].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}#])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) =>
    parseText(text)
      .map((piece) =>
        piece.kind === 'placeholder'
          ? piece.raw
          : piece.text.replace(pattern, (found) => variants.get(found) ?? found),
      )
      .join('');
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('lt');
}

/** Names and abbreviations written with two capitals keep them. */
function smallFirst(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase('lt') + text.slice(1) : text;
}
