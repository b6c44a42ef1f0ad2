import type { ResultNumbers } from './results';
import { suppressSmallGroups } from './small-groups';
import type { LibraryKind } from './summary';

/** A library that reported; `numbers` is null when it did not agree to show them. */
export type ReportedLibrary = { id: string; kind: LibraryKind; numbers: ResultNumbers | null };

/** `private` did not agree to be shown; `joined` agreed, but its row would give a private one away. */
export type RowVerdict = 'shown' | 'private' | 'joined';

/**
 * Which libraries' numbers may stand in a row of their own beside the sums. A sum less the rows shown is the sum of the rows hidden, so
 * behind every sum nobody or at least `minimum` libraries are hidden; where fewer would be, the smallest agreed rows join them.
 */
export function perLibraryRows(
  libraries: readonly ReportedLibrary[],
  totals: readonly { kind: LibraryKind; libraries: number }[],
  minimum = 3,
): Map<string, RowVerdict> {
  const verdicts = new Map<string, RowVerdict>(
    libraries.map((one) => [one.id, one.numbers ? 'shown' : 'private']),
  );
  const { shown, hidden, totalShown } = suppressSmallGroups(totals, minimum);
  // Sums of groups too small to be shown are still found together, by subtracting the shown groups from the total.
  const sums = [
    ...shown.map((group) => [group.kind]),
    ...(totalShown ? [hidden.map((group) => group.kind)] : []),
  ];
  for (const kinds of sums) {
    const behind = libraries.filter((one) => kinds.includes(one.kind));
    const rest = behind
      .filter((one) => one.numbers)
      .sort((a, b) => (a.numbers?.participants ?? 0) - (b.numbers?.participants ?? 0));
    let unseen = behind.length - rest.length;
    if (unseen === 0) continue;
    for (const next of rest) {
      if (unseen >= minimum) break;
      verdicts.set(next.id, 'joined');
      unseen += 1;
    }
  }
  return verdicts;
}
