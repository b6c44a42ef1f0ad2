export const posterDesigns = ['windows', 'candle', 'book', 'meadow', 'letters'] as const;
export type PosterDesign = (typeof posterDesigns)[number];

const seasons: ReadonlyArray<readonly [RegExp, PosterDesign]> = [
  [/kal[eė]d|advent|winter|christmas/i, 'windows'],
  [/siaur|šiaur|[zž]vak|candle/i, 'candle'],
  [/vasar|summer|[sš]eim/i, 'meadow'],
];

/** Advent windows belong to December alone. */
const anySeason = ['candle', 'book', 'meadow'] as const satisfies readonly PosterDesign[];

/** The drawing that belongs to a template: by its season when the key names one, otherwise always the same arbitrary one. */
export function posterDesignFor(key: string): PosterDesign {
  const season = seasons.find(([pattern]) => pattern.test(key));
  if (season) return season[1];
  let sum = 2166136261;
  for (let at = 0; at < key.length; at += 1) sum = Math.imul(sum ^ key.charCodeAt(at), 16777619) >>> 0;
  return anySeason[sum % anySeason.length] ?? 'book';
}
