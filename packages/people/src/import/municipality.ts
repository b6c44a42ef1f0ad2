import { type Municipality, municipalities } from '../libraries/municipalities';
import { distance, fold } from './text';

export type MunicipalityVerdict =
  | { verdict: 'found'; id: string }
  | { verdict: 'ambiguous'; ids: string[] }
  | { verdict: 'unknown'; suggestions: string[] };

type Kind = 'r' | 'm' | null;
type Entry = { id: string; kind: Kind; bases: string[]; abbr: string };

const markers: Record<string, Kind | 'drop'> = {
  r: 'r',
  raj: 'r',
  rajonas: 'r',
  rajono: 'r',
  rajone: 'r',
  district: 'r',
  m: 'm',
  miestas: 'm',
  miesto: 'm',
  mieste: 'm',
  city: 'm',
  town: 'm',
  sav: 'drop',
  savivaldybe: 'drop',
  savivaldybes: 'drop',
  savivaldybeje: 'drop',
  municipality: 'drop',
  of: 'drop',
  lt: 'drop',
};

/** Words without „r.“, „m.“, „sav.“, and what those said; the first word is always a name. */
function split(text: string): { base: string; kind: Kind } {
  let kind: Kind = null;
  const words = fold(text)
    .split(' ')
    .filter((word) => {
      const marker = markers[word];
      if (marker === 'r' || marker === 'm') kind = marker;
      return marker === undefined;
    });
  return { base: words.join(' '), kind };
}

const kindOf = ({ id }: Municipality): Kind => (id.endsWith('-r') ? 'r' : id.endsWith('-m') ? 'm' : null);

function nominatives(one: Municipality): string[] {
  const own = split(one.name).base;
  const stem = /^(.*)os$/.exec(own)?.[1] ?? /^(.*)es$/.exec(own)?.[1];
  const ending = own.endsWith('os') ? 'a' : 'e';
  return stem ? [own, stem + ending] : [own];
}

/** Made when first asked for: the browser, which reads municipalities as well, never pays for it. */
let made: Entry[] | null = null;
function allEntries(): Entry[] {
  made ??= municipalities.map((one) => {
    // The town and the district around it are named alike, and either may be meant by the bare name of the town.
    const family = municipalities.filter((other) => split(other.name).base === split(one.name).base);
    const town = family.find((other) => kindOf(other) === 'm');
    const centres = [one.centre, ...(town ? [town.centre] : [])].map(fold);
    return {
      id: one.id,
      kind: kindOf(one),
      bases: [...new Set([...centres, ...nominatives(one)])],
      abbr: fold(one.abbr),
    };
  });
  return made;
}

function ordered(found: Entry[], kind: Kind): MunicipalityVerdict | null {
  const fitting = kind ? found.filter((one) => one.kind === kind) : found;
  const rest = fitting.length > 0 ? fitting : found;
  const ids = [...new Set(rest.map(({ id }) => id))];
  const [only] = ids;
  if (!only) return null;
  return ids.length === 1 ? { verdict: 'found', id: only } : { verdict: 'ambiguous', ids };
}

/** „Utenos r. sav.“, „Utenos rajono“, „Utena“, „UTE“ are one municipality; „Panevėžys“ may be two and is not guessed. */
export function recogniseMunicipality(text: string): MunicipalityVerdict {
  const folded = fold(text);
  if (folded === '') return { verdict: 'unknown', suggestions: [] };
  const entries = allEntries();
  const byCode = entries.filter((one) => one.abbr === folded || fold(one.id) === folded);
  const named = ordered(byCode, null);
  if (named) return named;
  const { base, kind } = split(text);
  const exact = ordered(
    entries.filter((one) => one.bases.includes(base)),
    kind,
  );
  if (exact) return exact;
  return { verdict: 'unknown', suggestions: nearest(base, kind) };
}

function nearest(base: string, kind: Kind): string[] {
  if (base.length < 4) return [];
  const limit = base.length < 7 ? 1 : 2;
  return allEntries()
    .map((one) => ({
      id: one.id,
      far: Math.min(...one.bases.map((each) => distance(base, each, limit))),
      other: kind !== null && one.kind !== null && one.kind !== kind,
    }))
    .filter(({ far, other }) => far <= limit && !other)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ id }) => id);
}
