import { distance, isColour, readableColour } from './colour';
import type { PosterDesign } from './designs';

export type Ink = 'linen' | 'flax' | 'amber' | 'berry' | 'rue';
export type Inks = Record<Ink, string>;

const colours: Inks = {
  linen: '#f3ebd8',
  flax: '#1d3b73',
  amber: '#e9b44c',
  berry: '#9c2c45',
  rue: '#215540',
};

/** Not the greys of these colours, which lie too close, but five steps that a plain printer keeps apart. */
const greys: Inks = { linen: '#ffffff', flax: '#242424', amber: '#c8c8c8', berry: '#565656', rue: '#3b3b3b' };

/** Takes the place of an ink that a library's colour came too near to. */
const spare = '#211e2b';

/** The ink that gives way to a library's or a region's own colour. */
const mainInk = {
  windows: 'flax',
  candle: 'berry',
  book: 'rue',
  meadow: 'rue',
  letters: 'berry',
} as const satisfies Record<PosterDesign, Ink>;

/** What a poster would be printed in had nobody chosen a colour. */
export const designColour = (design: PosterDesign): string => colours[mainInk[design]];

/** A chosen colour as posters print it: readable on linen and carrying linen letters. */
export const posterColour = (chosen: string) => readableColour(chosen, colours.linen);

/** The five inks of a poster. An own colour takes over the main one; what it would run into becomes nearly black. */
export function inksOf(design: PosterDesign, colour: string | null, grey: boolean): Inks {
  if (grey) return greys;
  if (colour === null || !isColour(colour)) return colours;
  const main = mainInk[design];
  const own = posterColour(colour).colour;
  const inks = { ...colours, [main]: own };
  for (const ink of ['flax', 'berry', 'rue'] as const) {
    if (ink !== main && distance(inks[ink], own) < 0.14) inks[ink] = spare;
  }
  return inks;
}
