export type Named = { id: string; name: string };
type PostPart = { kind: 'text' | 'name' | 'link'; text: string };

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Longer names first: of two that begin alike the whole one is meant. */
const byLength = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).map(escaped);

/** Whom `@Vardas Pavardė` in a text names, each once. */
export function namedIn(body: string, people: readonly Named[]): Named[] {
  if (people.length === 0 || !body.includes('@')) return [];
  const pattern = new RegExp(
    `@(${byLength(people.map(({ name }) => name)).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const found = new Set([...body.matchAll(pattern)].map((match) => match[1]?.toLocaleLowerCase('lt')));
  return people.filter(({ name }) => found.has(name.toLocaleLowerCase('lt')));
}

/** A post's words with the people it names and its addresses told apart; line breaks stay in the text. */
export function postParts(body: string, names: readonly string[]): PostPart[] {
  const address = String.raw`https?:\/\/[^\s<>"„“]+[^\s<>"„“.,;:!?)\]]`;
  const mention = names.length > 0 ? `@(?:${byLength(names).join('|')})(?![\\p{L}\\p{N}])` : null;
  const pattern = new RegExp([address, mention].filter(Boolean).join('|'), 'giu');
  const parts: PostPart[] = [];
  let from = 0;
  for (const match of body.matchAll(pattern)) {
    if (match.index > from) parts.push({ kind: 'text', text: body.slice(from, match.index) });
    parts.push({ kind: match[0].startsWith('@') ? 'name' : 'link', text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < body.length) parts.push({ kind: 'text', text: body.slice(from) });
  return parts;
}
