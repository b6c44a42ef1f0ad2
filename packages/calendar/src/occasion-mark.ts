import { stripDiacritics } from '@sklaida/kernel';

export const occasionMarks = ['holiday', 'memorial', 'international', 'library'] as const;
export type OccasionMark = (typeof occasionMarks)[number];

/** Which of the four marks of the almanac a kind of occasion gets; a kind nobody foresaw is a day of remembrance. */
export function markOf(kind: string): OccasionMark {
  const words = stripDiacritics(kind).toLowerCase();
  if (/nedarbo|holiday/.test(words)) return 'holiday';
  if (/tarptautin|international/.test(words)) return 'international';
  if (/profesin|kampanij|savaite|bibliotek|professional|campaign|library/.test(words)) return 'library';
  return 'memorial';
}
