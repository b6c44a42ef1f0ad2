import { type ResultNumbers, type RowVerdict, safeSums, sumResults } from '@sklaida/campaigns';
import type { CampaignCell, Mirror } from '@sklaida/campaigns/server';
import type { IsoDate } from '@sklaida/kernel';

type Kind = CampaignCell['kind'];
export type Level = 1 | 2 | 3 | 'hidden' | 'none';
export type PlaceSum = {
  /** Of the municipality; empty for libraries that belong to none. */
  id: string;
  reporters: number;
  /** Null where a sum would tell of single libraries. */
  numbers: ResultNumbers | null;
  libraries: number | null;
  schools: number | null;
  level: Level;
};
type WeekSum = { weekOn: IsoDate; reporters: number; numbers: ResultNumbers | null };
export type RollUps = {
  places: PlaceSum[];
  weeks: WeekSum[];
  /** The upper ends of the paler two of three levels of participants; null where no place is shown. */
  steps: { low: number; middle: number } | null;
};

type Reported = Pick<Mirror, 'id' | 'kind' | 'municipality' | 'weekOn'>;
type Shown = {
  verdicts: ReadonlyMap<string, RowVerdict>;
  kinds: readonly Kind[];
  total: boolean;
};

const keyOf = (kind: string, municipality: string, weekOn: string | null) =>
  `${kind} ${municipality} ${weekOn}`;

/**
 * Sums by municipality and by week, beside the sums by kind and the rows of single libraries that are shown anyway: whatever together
 * with them would tell of fewer than three libraries stays in the total.
 */
export function rollUp(
  cells: readonly CampaignCell[],
  reported: readonly Reported[],
  { verdicts, kinds, total }: Shown,
): RollUps {
  const behind = new Map<string, { all: number; shown: number }>();
  for (const one of reported) {
    const key = keyOf(one.kind, one.municipality ?? '', one.weekOn);
    const now = behind.get(key) ?? { all: 0, shown: 0 };
    const shown = verdicts.get(one.id) === 'shown' ? 1 : 0;
    behind.set(key, { all: now.all + 1, shown: now.shown + shown });
  }
  const hidden = cells.map((cell) => {
    const known = behind.get(keyOf(cell.kind, cell.municipality, cell.weekOn));
    // A library that moved since it was counted: nobody can say who stands behind the cell, so it is guarded as if one did.
    if (known?.all !== cell.libraries) return { hidden: 1 };
    return { hidden: known.all - known.shown };
  });
  const having = (fits: (cell: CampaignCell) => boolean) =>
    cells.flatMap((cell, index) => (fits(cell) ? [index] : []));
  const placeIds = [...new Set(cells.map((cell) => cell.municipality))].map((id) => {
    const all = having((cell) => cell.municipality === id);
    const schools = all.filter((at) => cells[at]?.kind === 'school_library');
    const libraries = all.filter((at) => cells[at]?.kind !== 'school_library');
    return { id, all, schools, libraries };
  });
  const weekDays = [...new Set(cells.map((cell) => cell.weekOn))].sort();
  const weekSums = weekDays.map((weekOn) => ({ weekOn, all: having((cell) => cell.weekOn === weekOn) }));
  const size = (sum: readonly number[]) => sum.reduce((n, at) => n + (cells[at]?.libraries ?? 0), 0);
  const large = (a: readonly number[], b: readonly number[]) => size(b) - size(a);
  const wanted = [
    ...placeIds.map((one) => one.all).sort(large),
    ...weekSums.map((one) => one.all).sort(large),
    ...placeIds.flatMap((one) => [one.schools, one.libraries]).sort(large),
  ];
  const given = [
    ...kinds.map((kind) => having((cell) => cell.kind === kind)),
    ...(total ? [having(() => true)] : []),
  ];
  const verdict = safeSums(hidden, given, wanted);
  const open = new Set(wanted.filter((_, index) => verdict[index]));
  const sumOf = (sum: number[]) =>
    open.has(sum) && sum.length > 0 ? sumResults(sum.flatMap((at) => cells[at]?.numbers ?? [])) : null;
  const sums = placeIds.map((place) => ({ ...place, numbers: sumOf(place.all) }));
  const steps = stepsOf(sums.flatMap((one) => one.numbers?.participants ?? []));
  return {
    places: sums.map(({ id, all, schools, libraries, numbers }) => ({
      id,
      reporters: size(all),
      numbers,
      libraries: sumOf(libraries)?.participants ?? null,
      schools: sumOf(schools)?.participants ?? null,
      level: numbers ? levelOf(numbers.participants, steps) : 'hidden',
    })),
    weeks: weekSums.map(({ weekOn, all }) => ({ weekOn, reporters: size(all), numbers: sumOf(all) })),
    steps,
  };
}

/** Round ends of the lower two thirds. */
function stepsOf(values: readonly number[]): RollUps['steps'] {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  const low = at(1 / 3);
  return { low, middle: Math.max(at(2 / 3), low + 1) };
}

function round(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1) * (value >= 10 ? 5 : 1);
  return Math.max(1, Math.ceil(value / step) * step);
}

function levelOf(value: number, steps: RollUps['steps']): 1 | 2 | 3 {
  if (!steps || value <= steps.low) return 1;
  return value <= steps.middle ? 2 : 3;
}
