import { contestLimits } from '@sklaida/campaigns';
import type { ContestRules } from '@sklaida/campaigns/server';
import { addDays, type IsoDate, isIsoDate, isUuid, normaliseText } from '@sklaida/kernel';
import { z } from 'zod';
import type { FieldErrors } from '~/http/form';

const day = z.string().refine(isIsoDate, { error: 'date' });
const text = (max: number) => z.string().transform(normaliseText).pipe(z.string().max(max));

export const rulesSchema = z.object({
  version: z.coerce.number().int().min(0),
  rules: text(contestLimits.rules).pipe(z.string().min(1)),
  ageGroups: z
    .string()
    .transform((lines) => [
      ...new Set(
        lines
          .split('\n')
          .map((line) => normaliseText(line))
          .filter(Boolean),
      ),
    ])
    .refine(
      (groups) =>
        groups.length <= contestLimits.ageGroups &&
        groups.every((one) => one.length <= contestLimits.ageGroup),
      { error: 'groups' },
    ),
  entriesUntil: day,
  decidedOn: day,
  eraseOn: day,
  winners: z
    .string()
    .regex(/^\d{1,3}$/, { error: 'winners' })
    .transform(Number)
    .refine((n) => n >= 1 && n <= contestLimits.winners, { error: 'winners' }),
  method: z.enum(['jury', 'lot'], { error: 'chooseSome' }),
});

/** Days that do not follow each other. The last day of entries may be moved, but not into the past. */
export function ruleErrors(rules: ContestRules, before: IsoDate | null, today: IsoDate): FieldErrors {
  const errors: FieldErrors = {};
  if (rules.entriesUntil < today && rules.entriesUntil !== before) errors.entriesUntil = 'untilPast';
  if (rules.decidedOn <= rules.entriesUntil) errors.decidedOn = 'decidedEarly';
  if (rules.eraseOn < rules.decidedOn) errors.eraseOn = 'eraseEarly';
  else if (rules.eraseOn > addDays(rules.decidedOn, 366)) errors.eraseOn = 'eraseLate';
  return errors;
}

export const scoreSchema = z.object({
  entry: z.string().refine(isUuid, { error: 'unknown' }),
  points: z
    .string({ error: 'points' })
    .regex(/^(\d|10)$/, { error: 'points' })
    .transform(Number),
  note: text(contestLimits.note),
});

export const excludeSchema = z.object({
  entry: z.string().refine(isUuid, { error: 'unknown' }),
  reason: text(contestLimits.reason).pipe(z.string().min(1, { error: 'reason' })),
});
