import { z } from 'zod';

const email = z.string().trim().max(254).pipe(z.email());
const to = z.string().optional();

export const signInSchema = z.object({
  email,
  password: z.string('password').min(1, 'password').max(200),
  to,
});

export const askCodeSchema = z.object({ email, to });

/** People copy codes with the spaces and hyphens a letter puts between the digits. */
const sixDigits = z
  .string()
  .transform((text) => text.replace(/[\s\u200b-\u200d\ufeff.\-–]/g, ''))
  .pipe(
    z
      .string()
      .min(1)
      .regex(/^\d{6}$/, 'codeShape'),
  );

export const codeSchema = z.object({ code: sixDigits, to });

export const newPasswordSchema = z.object({ newPassword: z.string('password').min(1, 'password').max(200) });

export const givenPasswordSchema = z.object({
  password: z.string('password').min(1, 'password').max(200),
  to,
});
