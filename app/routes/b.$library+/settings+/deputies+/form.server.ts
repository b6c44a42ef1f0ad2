import { addDays, duties, type IsoDate, isIsoDate, normaliseText, uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';

const person = z.uuid({ error: 'choose' });
const day = z.string().trim();
const periods = ['today', 'tomorrow', 'week', 'dates'] as const;

const form = z.object({
  intent: z.enum(['appoint', 'propose']),
  id: z.uuid().catch(() => uuidv7()),
  absentId: person,
  deputyId: person,
  period: z.enum(periods, { error: 'choose' }),
  from: day.default(''),
  until: day.default(''),
  duties: z
    .union([z.array(z.enum(duties)), z.enum(duties).transform((one) => [one])], { error: 'chooseSome' })
    .default([]),
  handover: z.string().default('').transform(normaliseText).pipe(z.string().max(4000)),
});

/** The chosen days: a preset counted from today, or two days of one's own; the end may be left out for a single day. */
export const appointingSchema = (today: IsoDate) =>
  form.transform((sent, context) => {
    const { intent, period, from, until, ...rest } = sent;
    const days = {
      today: { from: today, until: today },
      tomorrow: { from: addDays(today, 1), until: addDays(today, 1) },
      week: { from: today, until: addDays(today, 6) },
      dates: { from, until: until || from },
    }[period];
    for (const name of ['from', 'until'] as const) {
      if (!isIsoDate(days[name])) context.addIssue({ code: 'custom', path: [name], message: 'date' });
    }
    return { ...rest, ...days, proposal: intent === 'propose' };
  });

const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const words = (max: number) => z.string().default('').transform(normaliseText).pipe(z.string().max(max));

/** The buttons of one deputation. */
export const deputationStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('confirm'), version }),
  z.object({ intent: z.literal('start'), version }),
  z.object({ intent: z.literal('revoke'), version, reason: words(500).transform((text) => text || null) }),
  z.object({ intent: z.literal('note'), version, handover: words(4000) }),
]);
