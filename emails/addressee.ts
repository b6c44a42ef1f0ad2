/** Calendar day, `2026-11-21`. */
export type IsoDate = string;
export type MailLocale = 'lt' | 'en';
/** The library's kind decides the voice: a school hears the short version. */
export type Audience = 'library' | 'school';

export type Recipient = {
  firstName: string;
  /** Lithuanian form of address; empty opens the letter without a name. */
  vocative: string | null;
  libraryName: string;
};

export type Person = { name: string; jobTitle: string | null };
export type Signer = Person & { organisation: string };
