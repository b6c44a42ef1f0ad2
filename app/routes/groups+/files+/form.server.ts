import { isUuid, uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';

/** What stands beside the file itself. */
export const newFileSchema = z.object({
  id: z
    .string()
    .refine((id) => isUuid(id))
    .catch(() => uuidv7()),
  meeting: z.union([z.literal('').transform(() => null), z.uuid('unknown')]).default(null),
  guests: z.literal('yes').optional(),
});

export const fileStepSchema = z.object({
  intent: z.enum(['remove', 'return', 'show', 'hide']),
  id: z.uuid(),
});
