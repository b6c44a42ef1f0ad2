import { isUuid, normaliseText, uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';

/** The two buttons of a letter's page. */
export const answerLinkSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('answer'),
    postId: z
      .string()
      .refine((id) => isUuid(id))
      .catch(() => uuidv7()),
    body: z.string().transform(normaliseText).pipe(z.string().min(1).max(5000)),
  }),
  z.object({ intent: z.literal('confirm') }),
]);
