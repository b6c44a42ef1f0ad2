type Answers = { invited: number; days: readonly { day: number; n: number }[] };
type Course = {
  /** A drawing 100 broad and 100 high: steps up to the last day known. */
  path: string;
  /** Where the line ends, in the same measure. */
  end: { x: number; y: number };
};
/** How answers came in, day by day, as two lines of shares and as a table. */
export type AnswersOverTime = {
  /** The last day of the picture, and today's. */
  days: number;
  day: number;
  /** The upper end of the picture, a whole per cent. */
  top: number;
  now: Course;
  before: Course | null;
  rows: { day: number; now: number | null; before: number | null }[];
};

const longest = 60;
const shortest = 14;
const looks = [1, 2, 3, 5, 7, 10, 14, 21, 28, 35, 42, 49, 56];

/** `day` is today's, the first being 1; nothing is drawn past it. Null before anybody has answered. */
export function answersOverTime(
  now: Answers,
  before: Answers | null,
  { day, lasted }: { day: number; lasted: number },
): AnswersOverTime | null {
  const today = Math.min(day, longest);
  const days = Math.min(longest, Math.max(shortest, lasted, today));
  const mine = sumsOf(now, today);
  const past = before && sumsOf(before, days);
  const share = (sums: number[], { invited }: Answers) => (invited > 0 ? Math.max(0, ...sums) / invited : 0);
  const most = Math.max(share(mine, now), past && before ? share(past, before) : 0);
  if (most === 0) return null;
  const top = Math.min(100, Math.ceil((most * 100) / 25) * 25);
  return {
    days,
    day: today,
    top,
    now: courseOf(mine, now, days, top),
    before: past && before ? courseOf(past, before, days, top) : null,
    rows: [...new Set([...looks.filter((one) => one <= days), today, days])]
      .sort((a, b) => a - b)
      .map((one) => ({ day: one, now: mine[one - 1] ?? null, before: past?.[one - 1] ?? null })),
  };
}

function sumsOf({ days }: Answers, until: number): number[] {
  return Array.from({ length: until }, (_, at) =>
    days.reduce((sum, one) => (one.day <= at + 1 ? sum + one.n : sum), 0),
  );
}

function courseOf(sums: number[], { invited }: Answers, days: number, top: number): Course {
  const round = (n: number) => Math.round(n * 10) / 10;
  const height = (sum: number) => round(100 - (invited > 0 ? (sum / invited) * 100 : 0) * (100 / top));
  const steps = sums.map((sum, at) => `V${height(sum)}H${round(((at + 1) / days) * 100)}`);
  const end = { x: round((sums.length / days) * 100), y: height(sums.at(-1) ?? 0) };
  return { path: `M0 100${steps.join('')}`, end };
}
