import { municipalityById } from '../libraries/municipalities';
import { distance, fold } from './text';

const dropped = new Set(['biblioteka', 'bibliotekos', 'library', 'viesoji', 'viesosios', 'ir']);
const places = new Set(['r', 'm', 'raj', 'rajono', 'miesto', 'sav', 'savivaldybes']);
const stems = [
  'progimnazij',
  'gimnazij',
  'mokykl',
  'pagrindin',
  'pradin',
  'vidurin',
  'licej',
  'lopsel',
  'darzel',
  'centr',
  'daugiafunkc',
];

/** A name as it is compared: „… progimnazijos biblioteka“ and „… progimnazija“ are one. */
export type NameKey = {
  /** Everything that tells it from others, in one line. */
  key: string;
  /** The same without the words of its municipality. */
  words: string[];
};

export function nameKey(name: string, municipality: string): NameKey {
  const place = municipalityById(municipality);
  const local = new Set(fold(`${place?.name ?? ''} ${place?.centre ?? ''}`).split(' '));
  const words = fold(name)
    .split(' ')
    .filter((word) => word !== '' && !dropped.has(word))
    .map((word) => stems.find((stem) => word.startsWith(stem)) ?? word);
  const own = words.filter((word) => !places.has(word) && !local.has(word));
  return { key: words.join(' ') || fold(name), words: own.length > 0 ? own : words };
}

/** One word differs by a slip of the hand or an initial; a number or a letter of its own never does. */
function nearlySame(one: string, other: string): boolean {
  if (/\d/.test(one + other)) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.length > 2 && long.startsWith(short);
  if (short.length < 5 || stems.includes(one) || stems.includes(other)) return false;
  return distance(one, other, 2) <= (short.length < 10 ? 1 : 2);
}

export type NameIndex<T> = { add: (key: NameKey, value: T) => void; find: (key: NameKey) => T | null };

/** Finds a name that is nearly another one, without comparing each with each. */
export function nameIndex<T>(): NameIndex<T> {
  const whole = new Map<string, T>();
  const gaps = new Map<string, { word: string; value: T }[]>();
  const gapsOf = ({ words }: NameKey) =>
    words.map((word, at) => ({
      word,
      rest: words.map((each, index) => (index === at ? '*' : each)).join(' '),
    }));
  return {
    add(key, value) {
      const joined = key.words.join('');
      if (!whole.has(joined)) whole.set(joined, value);
      for (const { word, rest } of gapsOf(key)) {
        const list = gaps.get(rest);
        if (list) list.push({ word, value });
        else gaps.set(rest, [{ word, value }]);
      }
    },
    find(key) {
      const same = whole.get(key.words.join(''));
      if (same) return same;
      for (const { word, rest } of gapsOf(key)) {
        const near = gaps.get(rest)?.find((one) => nearlySame(one.word, word));
        if (near) return near.value;
      }
      return null;
    },
  };
}
