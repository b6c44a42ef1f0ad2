import { isUuid } from '@sklaida/kernel';
import { z } from 'zod';

const line = (longest: number) => z.string().trim().max(longest);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'date');
const uuid = z.string().refine(isUuid, 'unknown');

const person = {
  email: line(254),
  firstName: line(80),
  lastName: line(80),
  jobTitle: line(120).default(''),
};

export const newLibrarySchema = z.object({
  ...person,
  id: uuid,
  name: line(160).min(1),
  kind: z.enum(['municipal_library', 'school_library'], 'choose'),
  municipality: z.string().min(1, 'choose').max(40),
  invite: z.string().optional().transform(Boolean),
});

export const libraryIntentSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('invite'), ...person }),
  z.object({ intent: z.literal('again'), invitation: uuid }),
  z.object({ intent: z.literal('revoke'), invitation: uuid }),
  z.object({ intent: z.literal('rename'), name: line(160).min(1), shortName: line(60).min(1) }),
  z.object({ intent: z.literal('move'), municipality: z.string().min(1, 'choose').max(40) }),
  z.object({ intent: z.literal('reopen') }),
  z.object({ intent: z.literal('close'), on: day, reason: line(300).min(1) }),
  z.object({ intent: z.literal('close-sure'), on: day, reason: line(300).min(1) }),
  z.object({ intent: z.literal('merge'), into: uuid, on: day, reason: line(300).min(1) }),
  z.object({ intent: z.literal('merge-sure'), into: uuid, on: day, reason: line(300).min(1) }),
]);
export type LibraryIntent = z.infer<typeof libraryIntentSchema>;

const column = z
  .string()
  .transform((text) => (/^\d{1,2}$/.test(text) ? Number(text) : null))
  .optional();

export const importIntentSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('map'),
    sheet: z.coerce.number().int().min(0).max(50).default(0),
    headerRow: z.string().transform((text) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null)),
    name: column,
    kind: column,
    municipality: column,
    email: column,
    firstName: column,
    lastName: column,
    fullName: column,
    jobTitle: column,
    phone: column,
    address: column,
    code: column,
  }),
  z.object({
    intent: z.literal('load'),
    invite: z.string().optional().transform(Boolean),
    accept: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform((value) => [value].flat().map(Number).filter(Number.isSafeInteger)),
  }),
]);
