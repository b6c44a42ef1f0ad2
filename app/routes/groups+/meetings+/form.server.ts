import { isIsoDate, isUuid, normaliseText, uuidv7 } from '@sklaida/kernel';
import { attendanceAnswers } from '@sklaida/workgroups';
import { z } from 'zod';
import type { AgendaWish, MeetingWish } from '~/flows/meetings/meeting-steps.server';
import {
  clock,
  lasts,
  meetingFields,
  needed,
  optional,
  webAddress,
} from '~/flows/meetings/meeting-words.server';

const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const ownId = z
  .string()
  .refine((id) => isUuid(id))
  .catch(() => uuidv7());
const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);
const agenda = z
  .string()
  .default('')
  .transform((text) => text.normalize('NFC'))
  .pipe(z.string().max(6000));

export const newMeetingSchema = z.object({
  intent: z.enum(['plan', 'publish']).catch('plan'),
  id: ownId,
  ...meetingFields,
  take: several.pipe(z.array(z.string().max(120)).max(200)),
  more: agenda,
});

export const editMeetingSchema = z.object({ version, ...meetingFields });

const item = {
  title: needed(200),
  presenter: optional(120),
  planned: z
    .union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(600)])
    .default(null),
};

export const meetingStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('publish'), version }),
  z.object({ intent: z.literal('hold'), version }),
  z.object({ intent: z.literal('cancel'), version, reason: needed(500) }),
  z.object({
    intent: z.literal('answer'),
    answer: z.enum(attendanceAnswers, { error: 'choose' }),
    deputy: optional(120),
  }),
  z.object({ intent: z.literal('add'), id: ownId, ...item }),
  z.object({ intent: z.literal('take'), take: several.pipe(z.array(z.string().max(120)).max(200)) }),
  z.object({ intent: z.literal('change'), id: z.uuid(), version, ...item }),
  z.object({ intent: z.literal('remove'), id: z.uuid(), version }),
  z.object({ intent: z.literal('up'), id: z.uuid() }),
  z.object({ intent: z.literal('down'), id: z.uuid() }),
]);

type Step = z.infer<typeof meetingStepSchema>;
type Of<Intent extends Step['intent']> = Extract<Step, { intent: Intent }>;

export function stepOf(wish: Of<'publish' | 'hold' | 'cancel'>): MeetingWish {
  const { intent, ...rest } = wish;
  return { step: intent, ...rest } as MeetingWish;
}

export function agendaStepOf(wish: Of<'add' | 'change' | 'remove' | 'up' | 'down'>): AgendaWish {
  if (wish.intent !== 'add' && wish.intent !== 'change') {
    const { intent, ...rest } = wish;
    return { step: intent, ...rest } as AgendaWish;
  }
  const item = { title: wish.title, presenterName: wish.presenter || null, plannedMinutes: wish.planned };
  if (wish.intent === 'add') return { step: 'add', item: { id: wish.id, ...item } };
  return { step: 'change', id: wish.id, version: wish.version, item };
}

export const topicSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('topic'), id: ownId, body: needed(300) }),
  z.object({ intent: z.literal('untopic'), id: z.uuid() }),
  z.object({ intent: z.literal('ahead'), id: z.uuid() }),
  z.object({ intent: z.literal('end'), id: z.uuid() }),
]);

const days = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
  .refine((all) => all.every((one) => isIsoDate(one)), { error: 'date' })
  .pipe(z.array(z.string()).max(200));

export const seriesSchema = z.object({
  id: ownId,
  title: needed(160),
  kind: meetingFields.kind,
  rhythm: z.enum(['month', 'weeks'], { error: 'choose' }),
  every: z.coerce.number().int().min(1).max(12),
  nth: z.coerce
    .number()
    .pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)])),
  weekday: z.coerce.number().int().min(1).max(7),
  from: meetingFields.on,
  until: z.union([z.literal('').transform(() => null), meetingFields.on]).default(null),
  skip: days,
  at: clock,
  minutes: lasts,
  place: optional(200),
  link: webAddress,
  agenda: agenda.transform((text) => normaliseText(text) && text),
  version: z.coerce.number().int().min(0).max(2_000_000_000).catch(0),
});
