/** Which part of the register is shown. */
export const shownSets = ['unfinished', 'late', 'open', 'in_progress', 'done', 'dropped', 'all'] as const;
export type Shown = (typeof shownSets)[number];
