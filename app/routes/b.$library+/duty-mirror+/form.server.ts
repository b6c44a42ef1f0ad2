import { isIsoDate, normaliseText, todayIn, uuidv7 } from '@sklaida/kernel';
import { isGatherKey } from '@sklaida/people';
import { z } from 'zod';
import { timeZone } from '~/i18n/locale';

const words = (max: number) => z.string().default('').transform(normaliseText).pipe(z.string().max(max));
const needed = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max));
const id = z.uuid().catch(() => uuidv7());
const pastDay = z
  .string()
  .trim()
  .refine((day) => isIsoDate(day) && day >= '1990-01-01', { error: 'date' })
  .refine((day) => !isIsoDate(day) || day <= todayIn(timeZone, new Date()), { error: 'date' });

const longestDescription = 60_000;

/** The text to read clauses from, and with *save* what it is called. */
export const loadSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('read'),
    text: needed(longestDescription),
    title: words(200),
    approvedOn: z.string().default(''),
  }),
  z.object({
    intent: z.literal('save'),
    id,
    text: needed(longestDescription),
    title: needed(200),
    approvedOn: z.union([z.literal('').transform(() => null), pastDay]).default(null),
  }),
]);

const key = z.string().max(120);

/** The buttons of one clause, each with what its step needs. */
export const clauseStepSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('gather'),
    version: z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 31 - 1),
    gathers: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform((given) => [given].flat())
      .refine((given) => given.every(isGatherKey), { error: 'unknown' })
      .transform((given) => given.filter(isGatherKey)),
  }),
  z.object({ intent: z.literal('add'), id, title: needed(200), on: pastDay, note: words(1000) }),
  z.object({ intent: z.literal('exclude'), key }),
  z.object({ intent: z.literal('restore'), key }),
  z.object({ intent: z.literal('remove'), key }),
]);

export const reportSchema = z.object({
  id,
  title: needed(200),
  /** Empty for a draft that names nobody yet. */
  recipientId: z.union([z.literal('').transform(() => null), z.uuid({ error: 'choose' })]),
  clauses: z.enum(['all', 'shown']).default('all'),
});
