import type { ReportTable } from '../report';

export type FiledTile = { abbr: string; row: number; col: number; level: 1 | 2 | 3; value: string };

/** A part of a filed report on paper, in the order its author gave it. */
export type FiledPart =
  | { kind: 'text'; title: string; paragraphs: string[] }
  | { kind: 'figures'; items: { label: string; value: string; notes: string[] }[] }
  | {
      kind: 'rows';
      title: string;
      /** What a chart or a map says, in a sentence; empty for a table. */
      says: string;
      bars: { label: string; value: number; text: string }[];
      tiles: FiledTile[];
      notes: string[];
      table: ReportTable | null;
    }
  /** `file` names one of the pictures given beside; without it only its words stand there. */
  | { kind: 'picture'; title: string; file: string | null; alt: string; caption: string };

/** A report as it was filed: every word comes from the caller, already in its language. */
export type FiledReportInput = {
  lang: string;
  kicker: string;
  title: string;
  author: string;
  facts: { label: string; value: string }[];
  /** What a reader should know first, such as how many fields were kept back. */
  notices: string[];
  parts: FiledPart[];
  made: string;
  /** Around the number of the page and the number of pages. */
  pages: [string, string, string];
};

export type FiledPicture = { file: string; bytes: Uint8Array };
