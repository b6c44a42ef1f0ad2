const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of the text in UTF-8, as 64 small hexadecimal digits; the same in a browser and on a server. */
export async function sha256(text: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

const ascending = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

type Lot = { code: string; lot: string };

/** The codes in the order of the draw: by SHA-256 of „seed:code“. Source: `carry.decide_contest` computes the same in the database. */
export async function drawOrder(seed: string, codes: readonly string[]): Promise<Lot[]> {
  const lots = await Promise.all(codes.map(async (code) => ({ code, lot: await sha256(`${seed}:${code}`) })));
  return lots.sort((a, b) => ascending(a.lot, b.lot) || ascending(a.code, b.code));
}

export type ContestOutcome = { codes: string[]; winners: string[]; points?: Record<string, number> };
type DrawCheck = { seedKept: boolean; winnersRight: boolean };

/**
 * Computes a decided contest again: is the seed the promised one, and do the winners follow from it? With points, those of every winner
 * and of everybody equal to the last of them are known, and equals stand in the order of the lot.
 */
export async function checkDraw(contest: {
  seed: string;
  seedHash: string;
  outcome: ContestOutcome;
}): Promise<DrawCheck> {
  const { codes, winners, points } = contest.outcome;
  const order = await drawOrder(contest.seed, points ? Object.keys(points) : codes);
  const ranked = points ? [...order].sort((a, b) => (points[b.code] ?? 0) - (points[a.code] ?? 0)) : order;
  const expected = ranked.slice(0, winners.length).map((one) => one.code);
  return {
    seedKept: (await sha256(contest.seed)) === contest.seedHash,
    winnersRight: winners.length > 0 && winners.every((code, at) => code === expected[at]),
  };
}
