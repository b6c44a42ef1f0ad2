import { isUuid, normaliseText, uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';
import { subjectKey } from '~/flows/discussions/thread-subject.server';

const newId = z
  .string()
  .refine((id) => isUuid(id))
  .catch(() => uuidv7());

const body = z.string().transform(normaliseText).pipe(z.string().min(1).max(5000));
const mention = z
  .union([z.string().transform((id) => [id]), z.array(z.string())])
  .default([])
  .transform((ids) => [...new Set(ids.filter((id) => id !== ''))])
  .pipe(z.array(z.uuid()).max(200));

export const newThreadSchema = z.object({
  id: newId,
  postId: newId,
  about: z
    .string()
    .default('topic')
    .refine((text) => subjectKey(text) !== null, { error: 'choose' })
    .transform((text) => subjectKey(text) ?? { kind: 'topic' as const, id: null }),
  title: z.string().transform(normaliseText).pipe(z.string().min(1).max(160)),
  body,
  mention,
  mustRead: z
    .string()
    .optional()
    .transform((tick) => tick === 'yes'),
});

const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

/** The buttons of one thread. */
export const threadStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('answer'), postId: newId, body, mention }),
  z.object({ intent: z.literal('change'), postId: z.uuid(), version, body, mention }),
  z.object({ intent: z.literal('remove'), postId: z.uuid() }),
  z.object({ intent: z.literal('return'), postId: z.uuid() }),
  z.object({ intent: z.literal('close') }),
  z.object({ intent: z.literal('reopen') }),
  z.object({ intent: z.literal('confirm') }),
]);
