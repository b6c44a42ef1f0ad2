import { normaliseText } from '@sklaida/kernel';
import { z } from 'zod';
import { type MetricKey, metricKeys } from '../templates/document';

export type ResultNumbers = Record<MetricKey, number>;

export const MAX_RESULT = 1_000_000;

const countSchema = z
  .number({ error: 'not_a_number' })
  .int({ error: 'not_whole' })
  .min(0, { error: 'negative' })
  .max(MAX_RESULT, { error: 'too_large' });

/** A number as people type it: „1 412“, with any kind of space; never „12,5“ and never a guess. */
const typedCount = (blank: 'refused' | 'zero') =>
  z.string({ error: 'empty' }).transform((typed, context) => {
    const digits = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–]/, '-');
    if (digits === '' && blank === 'zero') return 0;
    const code = digits === '' ? 'empty' : /^-?\d+[.,]\d+$/.test(digits) ? 'not_whole' : null;
    const checked = countSchema.safeParse(/^-?\d+$/.test(digits) ? Number(digits) : Number.NaN);
    if (code === null && checked.success) return checked.data;
    context.addIssue({
      code: 'custom',
      message: code ?? checked.error?.issues[0]?.message ?? 'not_a_number',
    });
    return z.NEVER;
  });

const blankIsZero = typedCount('zero');
const compulsory = typedCount('refused');

/** The seven numbers as they are stored. */
export const resultNumbersSchema = z.strictObject({
  events: countSchema,
  participants: countSchema,
  childrenAndYouth: countSchema,
  onlineParticipants: countSchema,
  posts: countSchema,
  reach: countSchema,
  mediaMentions: countSchema,
});

/** The seven numbers as a form sends them; events and participants are compulsory, an empty field of the rest is 0. */
export const resultFormSchema = z.object({
  events: compulsory,
  participants: compulsory,
  childrenAndYouth: blankIsZero,
  onlineParticipants: blankIsZero,
  posts: blankIsZero,
  reach: blankIsZero,
  mediaMentions: blankIsZero,
});

export const moods = ['hard', 'ok', 'great'] as const;
export type Mood = (typeof moods)[number];

/** The school's four fields as a form sends them. */
export const schoolResultFormSchema = z.object({
  activities: compulsory,
  participants: compulsory,
  mood: z.enum(moods, { error: 'choose' }),
  note: z
    .string()
    .optional()
    .transform((note) => normaliseText(note ?? ''))
    .pipe(z.string().max(500, { error: 'too_long' })),
});
export type SchoolResults = z.infer<typeof schoolResultFormSchema>;

export function noResults(): ResultNumbers {
  return Object.fromEntries(metricKeys.map((key) => [key, 0])) as ResultNumbers;
}

/** A school's participants are its pupils; `posts` is how many of its texts it marked as published. */
export function schoolResultNumbers(
  answer: { activities: number; participants: number },
  { posts }: { posts: number },
): ResultNumbers {
  return {
    ...noResults(),
    events: answer.activities,
    participants: answer.participants,
    childrenAndYouth: answer.participants,
    posts,
  };
}

export function sumResults(results: readonly ResultNumbers[]): ResultNumbers {
  const sum = noResults();
  for (const one of results) {
    for (const key of metricKeys) sum[key] += one[key];
  }
  return sum;
}
