/** Minutes on paper: every word of it comes from the caller, in Lithuanian. */
export type ProtocolInput = {
  /** Whose minutes they are, over the title: the host and the group. */
  host: string;
  group: string;
  title: string;
  /** Day and number, place: each on a line of its own. */
  lines: string[];
  author: string;
  /** Not approved yet: said under the title. */
  draft: string;
  facts: { label: string; value: string }[];
  agendaTitle: string;
  agenda: string[];
  discussedTitle: string;
  items: {
    title: string;
    /** Who presented it. */
    presenter: string;
    notes: string[];
    /** „NUTARTA“ and what was. */
    decidedLabel: string;
    decisions: { number: string; body: string; who: string }[];
  }[];
  objectionsTitle: string;
  objections: { who: string; body: string }[];
  signatures: { role: string; name: string }[];
  made: string;
  /** Around the number of the page and the number of pages. */
  pages: [string, string, string];
};
