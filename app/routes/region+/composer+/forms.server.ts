import { documentLimits, metricKeys } from '@sklaida/campaigns';
import { isUuid, normaliseText, roles } from '@sklaida/kernel';
import { z } from 'zod';

const line = (max: number) =>
  z
    .string()
    .transform((text) => normaliseText(text).replace(/\s*\n\s*/g, ' '))
    .pipe(z.string().max(max));
const text = (max: number) => z.string().transform(normaliseText).pipe(z.string().max(max));
const whole = (error: string, min: number, max: number) =>
  z
    .string()
    .trim()
    .refine((typed) => /^\d{1,3}$/.test(typed) && Number(typed) >= min && Number(typed) <= max, { error })
    .transform(Number);
/** A sign of the part as it was read. */
const was = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 48);
const id = z.string().min(1).max(64);
const many = (max: number, tooMany: string, split: RegExp, each: z.ZodType<string, string>) =>
  z
    .string()
    .transform((typed) => [
      ...new Set(
        normaliseText(typed)
          .split(split)
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      ),
    ])
    .pipe(z.array(each).max(max, { error: tooMany }));
const hashtag = z
  .string()
  .max(documentLimits.hashtag)
  .regex(/^#[\p{L}\p{M}\p{N}_]+$/u, { error: 'hashtag' });
const listed = <T extends z.ZodType>(one: T) =>
  z
    .union([one.transform((value) => [value]), z.array(one)])
    .optional()
    .transform((values) => values ?? []);

export const blockFields = z.object({
  id,
  version: was,
  mode: z.enum(['free', 'locked', 'optional']),
  title: line(documentLimits.title).optional(),
  body: text(documentLimits.body),
});

export const aboutFields = z.object({
  version: was,
  keyMessage: line(documentLimits.keyMessage),
  goal: text(documentLimits.goal),
  audiences: many(12, 'tooManyAudiences', /\n/, z.string().max(documentLimits.audience)),
  hashtags: many(8, 'tooManyHashtags', /[\s,;]+/, hashtag),
});

export const schoolFields = z.object({
  version: was,
  minutes: whole('minutes', 1, 240),
  post: text(documentLimits.schoolPost),
  activity: text(documentLimits.schoolActivity),
});

export const taskFields = z.object({
  id,
  version: was,
  title: line(documentLimits.taskTitle).pipe(z.string().min(1)),
  days: whole('days', 0, 365),
  side: z.enum(['before', 'after']),
  role: z.enum(roles),
});

export const lookFields = z.object({
  version: was,
  imageBrief: text(documentLimits.imageBrief),
  design: z.string().max(40),
  colour: z.string().regex(/^(#[0-9a-f]{6})?$/),
  metric: listed(z.enum(metricKeys)),
});

export const themeFields = z.object({
  was: z.string().max(documentLimits.theme),
  theme: line(documentLimits.theme).pipe(z.string().min(1)),
});

const occasion = z
  .string()
  .refine((value) => value === '' || isUuid(value), { error: 'unknown' })
  .transform((value) => (value === '' ? null : value));

export const cardFields = z.object({
  version: z.coerce.number().int().min(0),
  title: line(160).pipe(z.string().min(1)),
  occasionId: occasion,
  leadDays: whole('leadDays', 1, 365),
});

export const newFields = z.object({
  id: z.string().refine(isUuid, { error: 'unknown' }),
  title: line(120).pipe(z.string().min(1)),
  occasionId: occasion,
  source: z
    .string({ error: 'chooseSource' })
    .refine((value) => value === 'blank' || /^(template|campaign):[0-9a-f-]{36}$/.test(value), {
      error: 'chooseSource',
    }),
});

export const publishFields = z.object({
  version: z.coerce.number().int().min(0),
  share: z.enum(['region', 'association']),
  note: line(300),
});
