type ReportLevel = 1 | 2 | 3 | 'hidden' | 'none';
export type ReportTable = {
  caption: string;
  columns: string[];
  /** The first column is the row's heading; the others stand to the right. */
  rows: string[][];
  /** The last row is a sum. */
  summed: boolean;
};

/** A summary on paper: every word of it comes from the caller, already in its language. */
export type ReportInput = {
  lang: string;
  kicker: string;
  title: string;
  /** One sentence under the title. */
  message: string;
  author: string;
  facts: { label: string; value: string }[];
  sentences: string[];
  goal: { value: number; goal: number; label: string; goalLabel: string } | null;
  sums: { title: string; tables: ReportTable[] } | null;
  /** What the numbers above do not say by themselves; tables point at an item by its number. */
  notes: { title: string; lead: string; items: string[] } | null;
  places: {
    title: string;
    says: string;
    alt: string;
    tiles: { abbr: string; row: number; col: number; level: ReportLevel; value: string }[];
    legend: { level: ReportLevel; label: string }[];
    note: string;
    table: ReportTable;
  } | null;
  bars: {
    title: string;
    says: string;
    alt: string;
    bars: { label: string; value: number; text: string }[];
    note: string;
    table: ReportTable | null;
  }[];
  quotes: { title: string; items: { body: string; who: string }[] } | null;
  sections: { title: string; text: string }[];
  made: string;
  /** Around the number of the page and the number of pages: „“, „ psl. iš “, „“. */
  pages: [string, string, string];
};
