import { isUuid, normaliseText, uuidv7 } from '@sklaida/kernel';
import { groupKinds, seatRoles, seatSteps } from '@sklaida/workgroups';
import { z } from 'zod';

const words = (max: number) => z.string().default('').transform(normaliseText).pipe(z.string().max(max));
const name = z.string().transform(normaliseText).pipe(z.string().min(1).max(120));
const about = { name, kind: z.enum(groupKinds), charter: words(4000) };

/** Addresses as people paste them: by lines, commas or semicolons, with names around them. */
const emails = z
  .string()
  .default('')
  .transform((text) => [...new Set(text.toLowerCase().match(/[^\s,;<>()"]+@[^\s,;<>()"]+/g) ?? [])])
  .pipe(z.array(z.string().max(254)).max(60, { error: 'tooManyAddresses' }));

export const newGroupSchema = z.object({
  id: z
    .string()
    .refine((id) => isUuid(id))
    .catch(() => uuidv7()),
  ...about,
  reach: z.enum(['region', 'library', 'association']),
  emails,
});

const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

export const editGroupSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), version, ...about }),
  z.object({ intent: z.literal('end') }),
  z.object({ intent: z.literal('reopen') }),
]);

export const membersSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('seat'),
    emails: emails.refine((all) => all.length > 0, { error: 'required' }),
    role: z.enum(seatRoles),
  }),
  z.object({
    intent: z.literal('change'),
    personId: z.uuid(),
    step: z.enum(seatSteps),
  }),
]);
