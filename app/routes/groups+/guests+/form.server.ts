import { isUuid, uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';
import { needed, optional } from '~/flows/meetings/meeting-words.server';

export const guestsSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('invite'),
    id: z
      .string()
      .refine((id) => isUuid(id))
      .catch(() => uuidv7()),
    name: needed(120),
    email: z.string().trim().max(254).pipe(z.email()),
    organisation: optional(160),
  }),
  z.object({ intent: z.literal('revoke'), id: z.uuid() }),
]);
