/** Letters with a QR code each, from one sender to many libraries; all words in the language of the letter. */
export type KitLetters = {
  title: string;
  /** Who writes, at the head of each page. */
  sender: string;
  date: string;
  words: {
    greeting: string;
    invite: string;
    what: string;
    scan: string;
    type: string;
    until: string;
    stranger: string;
    regards: string;
    /** What the picture of the code is, for those who hear the page. */
    alt: string;
  };
  /** Name, post, institution: each on a line of its own. */
  signature: string[];
  /** `qr` is a path on a grid of `size` squares. */
  pages: { library: string; address: string; qr: { size: number; path: string } }[];
};
