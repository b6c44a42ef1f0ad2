import { isIsoDate, normaliseText, uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';

const needed = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max));
const words = (max: number) => z.string().default('').transform(normaliseText).pipe(z.string().max(max));
const day = z
  .string()
  .trim()
  .refine((text) => isIsoDate(text) && text > '2000-01-01' && text < '2100-01-01', { error: 'date' });

export const orderSchema = z
  .object({
    id: z.uuid().catch(() => uuidv7()),
    version: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 31 - 1)
      .catch(0),
    orderedBy: needed(200),
    orderReference: words(100).transform((text) => text || null),
    orderedOn: day,
    title: needed(200),
    body: needed(20_000),
    audience: needed(300),
    responsibleId: z
      .string()
      .refine((id) => id === '' || z.uuid().safeParse(id).success, { error: 'choose' })
      .transform((id) => id || null),
    dueOn: day,
  })
  .refine(({ orderedOn, dueOn }) => dueOn >= orderedOn, { path: ['dueOn'], error: 'dateOrder' });

const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const reached = z
  .string()
  .default('')
  .transform((text) => text.replace(/\s/g, ''))
  .refine((text) => /^\d{0,9}$/.test(text), { error: 'number' })
  .transform((text) => (text === '' ? null : Number(text)));

/** The buttons of one order, each with the fields its step needs. */
export const orderStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), version }),
  z.object({
    intent: z.literal('send'),
    version,
    on: day,
    channel: needed(100),
    where: words(500),
    reached,
  }),
  z.object({ intent: z.literal('report'), version, report: needed(8000) }),
  z.object({ intent: z.literal('decline'), version, reason: needed(1000) }),
]);
