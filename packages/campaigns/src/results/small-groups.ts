export type Group = { libraries: number };
export type Suppressed<G extends Group> = {
  shown: G[];
  hidden: G[];
  /** False when the total itself would speak of too few libraries. */
  totalShown: boolean;
};

/**
 * Hides sums of fewer than `minimum` libraries, and then as many of the next smallest groups as it takes that what is
 * hidden cannot be found by subtracting the shown from the total. Groups of nobody tell nothing and are always shown.
 */
export function suppressSmallGroups<G extends Group>(groups: readonly G[], minimum = 3): Suppressed<G> {
  const filled = groups.filter((one) => one.libraries > 0).sort((a, b) => a.libraries - b.libraries);
  const hidden = new Set(filled.filter((one) => one.libraries < minimum));
  for (const next of filled) {
    const count = [...hidden].reduce((sum, one) => sum + one.libraries, 0);
    if (hidden.size === 0 || (hidden.size > 1 && count >= minimum)) break;
    hidden.add(next);
  }
  const total = filled.reduce((sum, one) => sum + one.libraries, 0);
  return {
    shown: groups.filter((one) => !hidden.has(one)),
    hidden: groups.filter((one) => hidden.has(one)),
    totalShown: total === 0 || total >= minimum,
  };
}
