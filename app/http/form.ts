import { data } from '@remix-run/node';
import type { z } from 'zod';

export type FieldErrors = Record<string, string>;
export type FormValues = Record<string, string>;

/**
 * What a refused form carries back: by field a key of the `validation` messages, with its number where it has one
 * (`tooLong:200`), and everything that was typed. `useErrorTexts` turns the codes into sentences.
 */
export type RefusedForm = { ok: false; errors: FieldErrors; values: FormValues };

export type ParsedForm<T> = { ok: true; value: T; values: FormValues } | RefusedForm;

/**
 * Reads a posted form. A name sent several times becomes a list for the schema; empty text stays empty text.
 * Uploaded files are ignored. A schema names its own error by a message that is a key, such as `dateInPast`.
 */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<ParsedForm<z.infer<S>>> {
  return parseFields(await request.formData(), schema);
}

/** As parseForm, for form data that has been read already. */
export function parseFields<S extends z.ZodType>(form: FormData, schema: S): ParsedForm<z.infer<S>> {
  const sent = new Map<string, string[]>();
  // One pass: asking the form for each name again takes a minute when somebody sends thirty thousand of them.
  form.forEach((text, name) => {
    if (typeof text !== 'string') return;
    const clean = text.normalize('NFC').replace(/\r\n?/g, '\n');
    const before = sent.get(name);
    if (before) before.push(clean);
    else sent.set(name, [clean]);
  });
  const given: Record<string, string | string[]> = {};
  const values: FormValues = {};
  for (const [name, texts] of sent) {
    given[name] = texts.length > 1 ? texts : (texts[0] ?? '');
    if (!secretName.test(name)) values[name] = texts.join('\n');
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, value: parsed.data, values };
  const errors: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('.') || 'form';
    errors[field] ??= codeOf(issue, given[String(issue.path[0])]);
  }
  return { ok: false, errors, values };
}

/** 422 with what was typed; shape it yourself only when the form needs more than errors and values. */
export function invalid(form: Pick<RefusedForm, 'errors' | 'values'>) {
  return data({ ok: false as const, errors: form.errors, values: form.values }, { status: 422 });
}

const secretName = /password/i;
const key = /^[a-z][A-Za-z]*$/;
const formats: Record<string, string> = { email: 'email', url: 'url', date: 'date', time: 'time' };

function codeOf(issue: z.core.$ZodIssue, given: unknown): string {
  if (key.test(issue.message)) return issue.message;
  if (given === undefined || given === '') return 'required';
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum);
    case 'too_big':
      return issue.origin === 'string' ? `tooLong:${issue.maximum}` : `numberMax:${issue.maximum}`;
    case 'invalid_format':
      return formats[issue.format] ?? 'unknown';
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'number' : 'unknown';
    default:
      return 'unknown';
  }
}

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin === 'array' || origin === 'set') return 'chooseSome';
  if (origin !== 'string') return `numberMin:${minimum}`;
  return minimum === 1 ? 'required' : `tooShort:${minimum}`;
}
