import { fail, ok, type Result } from '@sklaida/kernel';
import type { FieldKey, FiledDocument } from '../reports/document';
import { betrayals } from './betrayals';
import { countKeptBack, fieldsOf, keepBack } from './keep-back';
import { secretsOf, tells } from './secrets';

export type ReducedReport = {
  document: FiledDocument;
  /** All fields kept back: those chosen, then those that would have given them away. */
  hidden: FieldKey[];
  also: FieldKey[];
  /** How many fields a reader misses. */
  withheld: number;
};

/**
 * What readers get when these fields of a filed report are kept back. Fields that tell a hidden value by their words, their numbers or
 * a sum go with them, until nothing does. `unknown`: a field the report does not have; `nothing-left`: readers would get an empty
 * page; `words-tell`: `said` (the title, a note) names a hidden row or number.
 */
export function reduceReport(
  filed: FiledDocument,
  chosen: readonly FieldKey[],
  said: readonly (string | null)[] = [],
): Result<ReducedReport, 'unknown' | 'nothing-left' | 'words-tell'> {
  const fields = fieldsOf(filed);
  if (chosen.some((key) => !fields.has(key))) return fail('unknown');
  const hidden = new Set(chosen);
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const key of betrayals(filed, hidden)) hidden.add(key);
  }
  const document = keepBack(filed, hidden);
  if (document.blocks.length === 0) return fail('nothing-left');
  const secrets = secretsOf(filed, hidden);
  if (said.some((text) => tells(text, secrets))) return fail('words-tell');
  const also = [...hidden].filter((key) => !chosen.includes(key));
  return ok({ document, hidden: [...hidden], also, withheld: countKeptBack(filed, hidden) });
}
