import { isIsoDate, isUuid, normaliseText, uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';

const day = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || (isIsoDate(text) && text < '2100-01-01' && text >= '2000-01-01'), {
    error: 'date',
  })
  .transform((text) => (text !== '' && isIsoDate(text) ? text : null));

const about = {
  body: z.string().transform(normaliseText).pipe(z.string().min(1).max(1000)),
  ownerId: z
    .string()
    .default('')
    .refine((id) => id === '' || isUuid(id), { error: 'choose' })
    .transform((id) => id || null),
  dueOn: day,
};

const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

export const newDecisionSchema = z.object({
  id: z
    .string()
    .refine((id) => isUuid(id))
    .catch(() => uuidv7()),
  ...about,
});

/** The buttons of one decision. */
export const decisionStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('change'), version, ...about }),
  z.object({ intent: z.literal('agree'), version }),
  z.object({ intent: z.enum(['begin', 'finish', 'reopen', 'drop']), version }),
]);
