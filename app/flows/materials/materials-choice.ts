import { isColour, type PosterDesign, posterColour, posterDesigns } from '@sklaida/media';

export const inkChoices = ['design', 'region', 'own'] as const;
export type InkChoice = (typeof inkChoices)[number];

/** How the sheets of one page are to look; said in the address, so that every picture and file of it agrees. */
export type LookChoice = { design: PosterDesign; ink: InkChoice; grey: boolean };

export type LookOffer = {
  /** What the campaign chose, or what its season brings. */
  design: PosterDesign;
  region: string | null;
  own: string | null;
};

/** The campaign's own document says a design by its key; one that is not known any more gives way to the season's. */
export function designOr(key: string | null, season: PosterDesign): PosterDesign {
  return posterDesigns.find((one) => one === key) ?? season;
}

/** What was chosen in the address; what was not is the library's colour, then the region's, then the drawing's. */
export function chosenLook(search: URLSearchParams, offer: LookOffer): LookChoice {
  const design = designOr(search.get('design'), offer.design);
  const wished = inkChoices.find((one) => one === search.get('ink'));
  const usable = (ink: InkChoice) => ink === 'design' || offer[ink] !== null;
  const ink = wished && usable(wished) ? wished : (['own', 'region', 'design'] as const).find(usable);
  return { design, ink: ink ?? 'design', grey: search.get('grey') === '1' };
}

export const colourOf = ({ ink }: LookChoice, offer: LookOffer) => (ink === 'design' ? null : offer[ink]);

export function searchOf({ design, ink, grey }: LookChoice): string {
  return new URLSearchParams({ design, ink, ...(grey ? { grey: '1' } : {}) }).toString();
}

/** A colour somebody chose and the one that can be read; null where nothing was chosen. */
export function swatches(chosen: string | null) {
  return chosen && isColour(chosen) ? { chosen, ...posterColour(chosen) } : null;
}
