import { z } from 'zod';

export const signInSchema = z.object({
  email: z.string().trim().max(254).pipe(z.email()),
  password: z.string('password').min(1, 'password').max(200),
  to: z.string().optional(),
});
