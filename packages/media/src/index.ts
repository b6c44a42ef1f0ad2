import type { PosterDesign } from './designs';

export { contrast, isColour, leastContrast } from './colour';
export { type PosterDesign, posterDesignFor, posterDesigns } from './designs';
export {
  type ChannelPicture,
  channelPictureBytes,
  channelPictureKeys,
  channelPictures,
  type SheetKind,
  sheetKinds,
} from './formats';
export { designColour, inksOf, posterColour } from './inks';

export type PosterSize = 'a4' | 'a3';

export type PosterMark = { png: Uint8Array; ratio: number };

export type PosterInput = {
  design: PosterDesign;
  /** A4 unless said. */
  size?: PosterSize;
  /** `#rrggbb` of the library or the region; it is made readable here. Null or absent: the design's own inks. */
  colour?: string | null;
  /** For a printer without colours. */
  grey?: boolean;
  /** The library's mark: a picture file, and its width divided by its height. */
  mark?: PosterMark | null;
  title: string;
  subtitle: string;
  /** Date, time, place: each on a line of its own. */
  lines: string[];
  libraryName: string;
  footer: string;
};

/** What leaflets and reading cards say besides. */
export type SheetInput = PosterInput & {
  /** What it is about, by paragraph. */
  about?: string[];
  /** The labels of what readers fill in. */
  card?: { heading: string; reader: string; book: string; author: string; on: string };
};
export type { KitLetters } from './kit-letters';
export type { ProtocolInput } from './protocol';
export type { ReportInput, ReportTable } from './report';
export type { FiledPart, FiledReportInput } from './reports/filed-report';
