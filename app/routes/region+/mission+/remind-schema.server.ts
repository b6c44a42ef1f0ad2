import { z } from 'zod';

const ids = z
  .union([z.string(), z.array(z.string())])
  .transform((sent) => (Array.isArray(sent) ? sent : [sent]));

/** The letter's words, and whom it goes to: a box for each library, or all of them in one field where they are too many for boxes. */
export const remindSchema = z.object({
  about: z.enum(['answer', 'report']),
  subject: z.string().trim().min(1).max(90),
  text: z.string().trim().min(1).max(2000),
  shownSubject: z.string().default(''),
  shownText: z.string().default(''),
  library: ids.default([]),
  libraries: z
    .string()
    .default('')
    .transform((sent) => sent.split(',').filter(Boolean)),
});
