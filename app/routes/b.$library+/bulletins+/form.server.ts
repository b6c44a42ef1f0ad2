import { isIsoDate, normaliseText, uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';
import type { BulletinForm } from '~/flows/bulletins/bulletin-steps.server';

const needed = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max));
const words = (max: number) => z.string().default('').transform(normaliseText).pipe(z.string().max(max));
const ticked = z.literal('on').optional();
const ids = z
  .union([z.uuid().transform((one) => [one]), z.array(z.uuid()).max(200)])
  .optional()
  .transform((list) => list ?? []);
const count = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);

export const bulletinSchema = z
  .object({
    id: z.uuid().catch(() => uuidv7()),
    version: count.catch(0),
    title: needed(200),
    body: needed(20_000),
    audience: z.enum(['everyone', 'some']).catch('everyone'),
    departments: ids,
    mustRead: ticked,
    minor: ticked,
    untilOn: words(10).refine((day) => day === '' || (isIsoDate(day) && day < '2100-01-01'), {
      error: 'date',
    }),
    question: words(300),
    options: words(2000).transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  })
  .superRefine((form, context) => {
    const bad = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (form.audience === 'some' && form.departments.length === 0) bad('departments', 'chooseSome');
    const { question, options } = form;
    const right = options.length >= 2 && options.length <= 8 && new Set(options).size === options.length;
    if (question ? !right || options.some((one) => one.length > 120) : false) bad('options', 'pollOptions');
    if (!question && options.length > 0) bad('question', 'required');
  });

export function formOf(value: z.infer<typeof bulletinSchema>): BulletinForm {
  const { title, body, question, options, untilOn } = value;
  return {
    ...{ title, body, question, options },
    departments: value.audience === 'some' ? value.departments : [],
    mustRead: value.mustRead === 'on',
    untilOn: isIsoDate(untilOn) ? untilOn : null,
  };
}

const version = count.min(1);

/** The buttons of one notice. */
export const bulletinStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('confirm'), version }),
  z.object({
    intent: z.literal('choose'),
    version,
    choice: z.string({ error: 'choose' }).min(1, 'choose').max(10),
  }),
  z.object({ intent: z.literal('withdraw'), version }),
  z.object({ intent: z.literal('restore'), version }),
  z.object({ intent: z.literal('remind') }),
]);

export const departmentSchema = z.object({
  id: z.uuid(),
  version: count,
  name: needed(160),
  people: ids,
});
