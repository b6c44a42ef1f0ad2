import data from './municipalities.json';

/** One of the sixty municipalities: its names in the cases sentences need, and its tile on the map of the country. */
export type Municipality = {
  id: string;
  name: string;
  nameGenitive: string;
  nameLocative: string;
  short: string;
  abbr: string;
  centre: string;
  region: string;
  /** Row and column from the north-west corner, counted from 0, in a grid of 9 rows and 11 columns. */
  tile: { row: number; col: number };
};

export const municipalities: readonly Municipality[] = data;

export function municipalityById(id: string): Municipality | null {
  return municipalities.find((one) => one.id === id) ?? null;
}
