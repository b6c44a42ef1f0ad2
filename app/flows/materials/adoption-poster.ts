import { fillText, formatDayValue, type PlaceholderValues } from '@sklaida/campaigns';
import type { PosterInput } from '@sklaida/media';
import { posterDesignFor } from '@sklaida/media';

export type PosterFacts = {
  /** Slug of the campaign's template; a campaign without one is drawn by its theme. */
  templateSlug: string | null;
  theme: string;
  startsOn: string;
  endsOn: string;
  library: string;
  /** The poster text, its first line the title; null when the campaign has none. */
  body: string | null;
  values: PlaceholderValues;
};

export type Poster = Pick<PosterInput, 'design' | 'title' | 'subtitle' | 'lines' | 'libraryName'>;

/**
 * A library's poster. What has no value yet leaves with the words that belong to it, and a line that would be left with a gap
 * is not printed; the library's name always stands at the foot, so a line of only that is not repeated.
 */
export function posterOf(facts: PosterFacts): Poster {
  const [first = '', ...rest] = (facts.body ?? '').split('\n').map((line) => line.trim());
  const period = formatDayValue(facts.startsOn, facts.endsOn);
  const values = { ...facts.values, biblioteka: facts.library, data: facts.values.data ?? period };
  const set = rest.flatMap((line) => {
    const filled = fillText(withoutAbsent(line, values), values);
    const plain = filled.plain.replace(/\s+/g, ' ').trim();
    const text = line.startsWith('{data}') ? lowered(plain) : plain;
    const gaps = filled.missing.length + filled.unknown.length;
    return text === '' || text === facts.library || gaps > 0 ? [] : [{ text, plain: line === text }];
  });
  const opening = set[0];
  const asSubtitle = opening?.plain && /^\p{Lu}\D*$/u.test(opening.text) && set.length > 1;
  const lines = set.slice(asSubtitle ? 1 : 0).map((line) => line.text);
  return {
    design: posterDesignFor(facts.templateSlug ?? facts.theme),
    title: titleOf(first, facts.theme, values),
    subtitle: asSubtitle ? opening.text : '',
    lines: lines.some((line) => /\d/.test(line)) ? lines : [`${values.data} d.`, ...lines],
    libraryName: facts.library,
  };
}

/** The first line as the library's own; one that asks for what nobody answered yields to the theme. */
function titleOf(first: string, theme: string, values: PlaceholderValues): string {
  const filled = fillText(withoutAbsent(first, values), values);
  const plain = filled.plain.replace(/\s+/g, ' ').trim();
  const gaps = filled.missing.length + filled.unknown.length;
  return gaps > 0 || sameWords(plain, theme) ? theme : plain;
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('lt') + text.slice(1);
}

function sameWords(a: string, b: string): boolean {
  return a === '' || a.toLocaleLowerCase('lt') === b.toLocaleLowerCase('lt');
}

const companions = {
  laikas: /,?\s*\{laikas\}\s*val\.?/g,
  vieta: /,?\s*\{vieta\},?\s*/g,
} as const;

function withoutAbsent(line: string, values: PlaceholderValues): string {
  let left = line;
  for (const key of ['laikas', 'vieta'] as const) {
    if (!values[key]) left = left.replace(companions[key], '');
  }
  return left;
}
