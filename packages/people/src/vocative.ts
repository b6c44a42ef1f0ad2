/** Endings of first names in the nominative, longest first, and what they become in the form of address (glossary §8). */
const endings: readonly [string, string][] = [
  ['jas', 'jau'],
  ['as', 'ai'],
  ['is', 'i'],
  ['ys', 'y'],
  ['us', 'au'],
  ['ė', 'e'],
];

/** „Onutė Rasa“ → „Onute Rasa“. A name that ends otherwise stays as it is: the person may mend it. */
export function suggestVocative(firstName: string): string {
  return firstName
    .normalize('NFC')
    .trim()
    .replace(/[^\s-]+/g, (part) => {
      const found = endings.find(([ending]) => part.length > ending.length && part.endsWith(ending));
      return found ? part.slice(0, -found[0].length) + found[1] : part;
    });
}
