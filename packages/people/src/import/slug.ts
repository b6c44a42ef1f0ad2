import { stripDiacritics } from '@sklaida/kernel';

const longest = 48;

/** The address of a library made of its name: „Biržų „Apaščios“ gimnazija“ → birzu-apascios-gimnazija. */
export function slugOf(name: string): string {
  const words = stripDiacritics(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = words.length <= longest ? words : words.slice(0, longest + 1).replace(/-[^-]*$/, '');
  return short.slice(0, longest) || 'biblioteka';
}

/** The first free address of a name, noted as taken. */
export function freeSlug(name: string, taken: Set<string>): string {
  const wanted = slugOf(name);
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  taken.add(slug);
  return slug;
}
