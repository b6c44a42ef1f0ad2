import { isIsoDate, normaliseText, uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';

const words = (max: number) => z.string().default('').transform(normaliseText).pipe(z.string().max(max));
const needed = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max));
const orNull = (max: number) => words(max).transform((text) => text || null);
const day = z
  .string()
  .trim()
  .refine((text) => isIsoDate(text) && text >= '2000-01-01' && text < '2100-01-01', { error: 'date' });
const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const id = z.uuid().catch(() => uuidv7());
const block = z.string().regex(/^[a-zA-Z0-9_-]{1,80}$/);
const key = z.string().max(80).default('');

/** The buttons of a submitted report. */
export const reportStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), version }),
  z.object({ intent: z.literal('return'), version, reason: needed(2000) }),
  z.object({ intent: z.literal('archive'), version }),
  z.object({ intent: z.literal('restore'), version }),
]);

const about = z.object({ title: needed(200), from: day, to: day });
const inOrder = { path: ['to'], error: 'dateOrder' };

/** A whole year in one press, or an empty report with a title and days. */
export const newReportSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('year'), id, year: z.string().regex(/^20\d\d$/, { error: 'choose' }) }),
  about.extend({ intent: z.literal('blank'), id }).refine(({ from, to }) => from <= to, inOrder),
]);

/** The buttons of the editor: each saves one part by itself. */
export const editReportSchema = z.discriminatedUnion('intent', [
  about.extend({ intent: z.literal('about'), version }).refine(({ from, to }) => from <= to, inOrder),
  z.object({
    intent: z.literal('add'),
    id: block.catch(() => uuidv7()),
    kind: z.enum(['text', 'metric', 'table', 'chart', 'map', 'picture'], { error: 'choose' }),
    measure: key,
  }),
  z.object({
    intent: z.literal('block'),
    block,
    seen: z.string().max(80).default(''),
    title: orNull(200),
    body: words(20_000),
    measure: key,
    by: key,
    method: orNull(500),
    imageId: z.union([z.uuid(), z.literal('')]).default(''),
    alt: words(500),
    credit: orNull(200),
  }),
  z.object({ intent: z.literal('up'), block }),
  z.object({ intent: z.literal('down'), block }),
  z.object({ intent: z.literal('remove'), block }),
  z.object({ intent: z.literal('undo'), version }),
  z.object({ intent: z.literal('submit'), version, recipientId: z.uuid({ error: 'choose' }) }),
]);

export type EditReport = z.infer<typeof editReportSchema>;
