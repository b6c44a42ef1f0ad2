import { isIsoDate, normaliseText, todayIn, uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';
import { timeZone } from '~/i18n/locale';

const words = (max: number) => z.string().default('').transform(normaliseText).pipe(z.string().max(max));
const needed = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max));

export const assignmentSchema = z.object({
  id: z.uuid().catch(() => uuidv7()),
  version: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .catch(0),
  title: needed(200),
  body: words(8000),
  assigneeId: z.uuid({ error: 'choose' }),
  dueOn: z
    .string()
    .trim()
    .refine((day) => isIsoDate(day), { error: 'date' })
    .refine((day) => !isIsoDate(day) || day >= todayIn(timeZone, new Date()), { error: 'datePast' })
    .refine((day) => !isIsoDate(day) || day < '2100-01-01', { error: 'date' }),
});

const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

/** The buttons of one assignment, each with the words its step needs. */
export const assignmentStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), version, text: words(1) }),
  z.object({ intent: z.literal('confirm'), version, text: words(1) }),
  z.object({ intent: z.literal('report'), version, text: needed(8000) }),
  z.object({ intent: z.literal('return'), version, text: needed(1000) }),
  z.object({ intent: z.literal('withdraw'), version, text: words(1000) }),
]);
