/** Printing inks of the posters: paper, not screen, so they do not follow the theme. */
export const inks = {
  linen: '#F3EBD8',
  flax: '#1D3B73',
  night: '#16305F',
  pale: '#C9D8F0',
  amber: '#E9B44C',
  berry: '#D9707F',
  deep: '#8F2B45',
  rue: '#86B39A',
  fir: '#2C5A46',
  straw: '#D3A968',
} as const;

export type PosterDesign = 'windows' | 'candle' | 'book' | 'meadow';

export const posterDesigns: readonly PosterDesign[] = ['windows', 'candle', 'book', 'meadow'];

/** Ground, text, rule and the two colours of the band. */
export const schemes: Record<PosterDesign, { ground: string; text: string; rule: string; second: string }> = {
  windows: { ground: inks.flax, text: inks.linen, rule: inks.amber, second: inks.linen },
  candle: { ground: inks.deep, text: inks.linen, rule: inks.amber, second: inks.linen },
  book: { ground: inks.linen, text: inks.night, rule: inks.deep, second: inks.flax },
  meadow: { ground: inks.fir, text: inks.linen, rule: inks.amber, second: inks.rue },
};
