import { normaliseText } from '@sklaida/kernel';
import { z } from 'zod';

export const closeSchema = z.object({
  note: z.string().default('').transform(normaliseText).pipe(z.string().max(500)),
});
