import { type IsoDate, stripDiacritics } from '@sklaida/kernel';

export type BulletinPoll = { question: string; options: { id: string; label: string }[] };

/** A notice of a library to its own people. */
export type Bulletin = {
  id: string;
  title: string;
  body: string;
  /** Ids; none means everybody. */
  departments: string[];
  mustRead: boolean;
  poll: BulletinPoll | null;
  authorId: string;
  authorName: string;
  publishedAt: Date;
  /** The last day it holds; null when it holds until it is withdrawn. */
  untilOn: IsoDate | null;
  withdrawnAt: Date | null;
  textVersion: number;
  version: number;
};

export type BulletinRead = {
  bulletinId: string;
  personId: string;
  personName: string;
  readVersion: number;
  /** Null when she has only opened it. */
  confirmedAt: Date | null;
  choice: string | null;
};

type BulletinPhase = 'live' | 'past' | 'withdrawn';

export function bulletinPhase(one: Pick<Bulletin, 'withdrawnAt' | 'untilOn'>, today: IsoDate): BulletinPhase {
  if (one.withdrawnAt) return 'withdrawn';
  return one.untilOn !== null && one.untilOn < today ? 'past' : 'live';
}

type Read = Pick<BulletinRead, 'readVersion' | 'confirmedAt' | 'choice'> | null | undefined;

/** Whether she confirmed the words as they stand now. */
export const hasConfirmed = (one: Pick<Bulletin, 'textVersion'>, read: Read): boolean =>
  Boolean(read?.confirmedAt) && (read?.readVersion ?? 0) >= one.textVersion;

/** Whether she opened the words as they stand now. */
export const hasOpened = (one: Pick<Bulletin, 'textVersion'>, read: Read): boolean =>
  (read?.readVersion ?? 0) >= one.textVersion;

export const hasAnswered = (one: Pick<Bulletin, 'poll'>, read: Read): boolean =>
  one.poll?.options.some(({ id }) => id === read?.choice) ?? false;

/** What a live notice waits for from one of its readers; null when for nothing. `again`: she had read it before it was changed. */
export function bulletinAsks(
  one: Pick<Bulletin, 'mustRead' | 'poll' | 'textVersion' | 'withdrawnAt' | 'untilOn'>,
  read: Read,
  today: IsoDate,
): 'read' | 'again' | 'answer' | null {
  if (bulletinPhase(one, today) !== 'live') return null;
  if (one.mustRead && !hasConfirmed(one, read)) return read?.confirmedAt ? 'again' : 'read';
  return one.poll && !hasAnswered(one, read) ? 'answer' : null;
}

/** Whom a notice is for, of the people who work in the library now. */
export function readersOf<P extends { id: string }>(
  one: Pick<Bulletin, 'departments'>,
  people: readonly P[],
  departments: readonly { id: string; people: string[] }[],
): P[] {
  if (one.departments.length === 0) return [...people];
  const named = new Set(
    departments.filter(({ id }) => one.departments.includes(id)).flatMap((d) => d.people),
  );
  return people.filter(({ id }) => named.has(id));
}

/** Answers counted by option, in the order of the options; a choice that is no option counts nowhere. */
export function countAnswers(
  poll: BulletinPoll,
  reads: readonly Pick<BulletinRead, 'choice'>[],
): { id: string; label: string; n: number }[] {
  return poll.options.map((option) => ({ ...option, n: reads.filter((r) => r.choice === option.id).length }));
}

const plain = (text: string) =>
  ` ${stripDiacritics(text)
    .toLocaleLowerCase('lt')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`;

/** Every word sought begins a word of the title or the text; marks and case are let go. */
export function bulletinHas(one: Pick<Bulletin, 'title' | 'body'>, sought: string): boolean {
  const text = plain(`${one.title} ${one.body}`);
  return plain(sought)
    .split(' ')
    .every((word) => text.includes(` ${word}`));
}
