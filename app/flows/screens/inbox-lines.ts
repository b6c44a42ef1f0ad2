import { daysBetween, type IsoDate } from '@sklaida/kernel';

export type InboxLine = {
  /** Unique among all libraries of the person. */
  id: string;
  library: string;
  title: string;
  what: string;
  /** The day it should be done by; null when there is none. */
  dueOn: IsoDate | null;
  /** Where the thing is, and where its one button leads. */
  page: string;
  to: string;
  verb: string;
};

export const inboxGroups = ['late', 'today', 'week', 'later'] as const;
export type InboxGroup = (typeof inboxGroups)[number];

const groupOf = (dueOn: IsoDate | null, today: IsoDate): InboxGroup => {
  const left = dueOn === null ? Number.POSITIVE_INFINITY : daysBetween(today, dueOn);
  if (left < 0) return 'late';
  if (left === 0) return 'today';
  return left <= 7 ? 'week' : 'later';
};

/** Lines by how soon they are due, the oldest debt first; groups without lines are left out. */
export function groupInbox(
  lines: readonly InboxLine[],
  today: IsoDate,
): { group: InboxGroup; lines: InboxLine[] }[] {
  const sorted = [...lines].sort(
    (a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.title.localeCompare(b.title, 'lt'),
  );
  return inboxGroups
    .map((group) => ({ group, lines: sorted.filter((line) => groupOf(line.dueOn, today) === group) }))
    .filter(({ lines: held }) => held.length > 0);
}
