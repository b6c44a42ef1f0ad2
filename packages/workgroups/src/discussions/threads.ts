import { stripDiacritics } from '@sklaida/kernel';

export const threadSubjects = ['topic', 'agenda_item', 'decision', 'template', 'report'] as const;
export type ThreadSubject = (typeof threadSubjects)[number];

/** So many posts stand on one page; the last page is opened first. */
export const postsPerPage = 50;

export const pagesOf = (posts: number) => Math.max(1, Math.ceil(posts / postsPerPage));
export const pageOfPost = (number: number) => Math.max(1, Math.ceil(number / postsPerPage));

type Who = { personId: string; lead: boolean; writes: boolean };

/** Its starter and the lead of the group close a thread and open it again. */
export const mayCloseThread = (thread: { authorId: string }, { personId, lead, writes }: Who) =>
  writes && (lead || thread.authorId === personId);

/** Words change only under the hand that wrote them, and while the thread is open. */
export const mayChangePost = (
  post: { authorId: string },
  thread: { closedAt: Date | null },
  { personId, writes }: Omit<Who, 'lead'>,
) => writes && thread.closedAt === null && post.authorId === personId;

/** Beginnings of the words somebody looks for, without marks and endings: „Plakatų“ finds „plakatai“. */
export function searchStems(text: string): string[] {
  const words = stripDiacritics(text.toLocaleLowerCase('lt')).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.slice(0, 8).map(stemOf))];
}

function stemOf(word: string): string {
  if (word.length < 5) return word;
  const stem = word.replace(/(?:i?[aoueiy]+(?:s|ms|mi)?)$/, '');
  return stem.length >= 3 ? stem : word;
}
