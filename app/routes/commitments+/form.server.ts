import { isIsoDate, normaliseText, todayIn } from '@sklaida/kernel';
import { z } from 'zod';
import { timeZone } from '~/i18n/locale';

const words = (max: number) => z.string().default('').transform(normaliseText).pipe(z.string().max(max));
const needed = z.string().transform(normaliseText).pipe(z.string().min(1).max(1000));
const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

const day = z
  .string()
  .trim()
  .refine((text) => isIsoDate(text) && text < '2100-01-01', { error: 'date' })
  .refine((text) => !isIsoDate(text) || text >= todayIn(timeZone, new Date()), { error: 'datePast' });

/** The buttons of one commitment, each with the words its step needs. */
export const commitmentStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), version }),
  z.object({ intent: z.literal('propose'), version, on: day, words: words(1000) }),
  z.object({ intent: z.literal('decline'), version, words: needed }),
  z.object({ intent: z.literal('progress'), version, words: needed }),
  z.object({ intent: z.literal('finish'), version, words: words(1000) }),
  z.object({ intent: z.literal('hand-on'), version, to: z.uuid({ error: 'choose' }), words: words(1000) }),
]);
