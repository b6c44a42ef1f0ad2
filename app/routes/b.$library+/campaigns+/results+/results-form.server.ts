import { MAX_RESULT, metricKeys, type ResultNumbers, resultFormSchema } from '@sklaida/campaigns';
import { normaliseText } from '@sklaida/kernel';
import { z } from 'zod';
import { type FieldErrors, type FormValues, parseFields } from '~/http/form';

export type SentResults = {
  numbers: ResultNumbers;
  shareResults: boolean;
  note: string | null;
  quotable: boolean;
};

const noteSchema = z.object({
  share: z.string().optional(),
  quotable: z.string().optional(),
  note: z
    .string()
    .optional()
    .transform((text) => normaliseText(text ?? ''))
    .pipe(z.string().max(500)),
});

const codes: Record<string, string> = {
  empty: 'required',
  not_a_number: 'number',
  not_whole: 'number',
  negative: 'numberMin:0',
  too_large: `numberMax:${MAX_RESULT}`,
};

/** The seven numbers with the note and the consent; errors by field, doubts beside the fields, everything typed kept. */
export function readResults(
  sent: FormData,
):
  | { ok: true; value: SentResults; values: FormValues }
  | { ok: false; errors: FieldErrors; values: FormValues } {
  const rest = parseFields(sent, noteSchema);
  const typed = Object.fromEntries(metricKeys.map((key) => [key, String(sent.get(key) ?? '')]));
  const numbers = resultFormSchema.safeParse(typed);
  if (numbers.success && rest.ok) {
    const { note, share, quotable } = rest.value;
    const value = {
      numbers: numbers.data,
      shareResults: share === 'yes',
      note: note || null,
      quotable: quotable === 'yes',
    };
    return { ok: true, value, values: rest.values };
  }
  const errors: FieldErrors = rest.ok ? {} : { ...rest.errors };
  for (const issue of numbers.error?.issues ?? []) {
    errors[String(issue.path[0])] ??= codes[issue.message] ?? 'number';
  }
  return { ok: false, errors, values: rest.values };
}
