import { campaignKinds, documentLimits } from '@sklaida/campaigns';
import { answerDay, type CampaignRow } from '@sklaida/campaigns/server';
import { addDays, type IsoDate, isIsoDate, isUuid, normaliseText } from '@sklaida/kernel';
import { z } from 'zod';

const uuid = (error: string) => z.string({ error }).refine(isUuid, { error });

export const newCampaignSchema = z.object({
  id: uuid('unknown'),
  occasionId: uuid('chooseOccasion'),
  source: z.string({ error: 'chooseSource' }).refine(isSource, { error: 'chooseSource' }),
  kind: z.enum(campaignKinds, { error: 'unknown' }).optional(),
  theme: z
    .string()
    .optional()
    .transform((text) => normaliseText(text ?? '').replace(/\s+/g, ' '))
    .pipe(z.string().max(documentLimits.theme)),
  year: z
    .string()
    .regex(/^20\d{2}$/, { error: 'unknown' })
    .transform(Number)
    .optional(),
});

function isSource(value: string): boolean {
  const [kind = '', id = ''] = value.split(':');
  return (kind === 'template' || kind === 'campaign') && isUuid(id);
}

const line = (max: number) =>
  z
    .string()
    .transform((text) => normaliseText(text).replace(/\s+/g, ' '))
    .pipe(z.string().max(max));
const text = (max: number) => z.string().transform(normaliseText).pipe(z.string().max(max));
const day = z.string().refine(isIsoDate, { error: 'date' });
const version = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);

export const aboutSchema = z.object({
  version,
  title: line(160).pipe(z.string().min(1)),
  theme: line(documentLimits.theme).pipe(z.string().min(1)),
  keyMessage: line(documentLimits.keyMessage),
  goal: text(documentLimits.goal),
  goalParticipants: z
    .string()
    .transform((value) => value.replace(/\s/g, ''))
    .refine((value) => value === '' || /^\d{1,7}$/.test(value), { error: 'number' })
    .transform((value) => (value === '' ? null : Number(value))),
  startsOn: day,
  endsOn: day,
  answerBy: day,
  reportBy: day,
});

type Dates = Pick<CampaignRow, 'startsOn' | 'endsOn' | 'answerBy' | 'reportBy'>;

/** What is wrong with the days of a campaign, by field, as keys of `campaigns.errors`. A draft may wait; the past may not be its future. */
export function dateErrors(dates: Dates, today: IsoDate): Record<string, string> {
  const errors: Record<string, string> = {};
  const latestAnswer = latestAnswerDay(dates, today);
  if (dates.startsOn > addDays(today, 1200)) errors.startsOn = 'tooFar';
  if (dates.endsOn < dates.startsOn) errors.endsOn = 'endBeforeStart';
  else if (dates.endsOn < today) errors.endsOn = 'endPast';
  else if (dates.endsOn > addDays(dates.startsOn, 400)) errors.endsOn = 'tooFar';
  if (dates.answerBy < today) errors.answerBy = 'answerPast';
  else if (!errors.endsOn && dates.answerBy > latestAnswer) errors.answerBy = 'answerLate';
  if (!errors.endsOn && dates.reportBy <= dates.endsOn) errors.reportBy = 'reportEarly';
  else if (!errors.endsOn && dates.reportBy > addDays(dates.endsOn, 400)) errors.reportBy = 'tooFar';
  return errors;
}

/** The first day of the campaign; for one that begins within a week, a few days more. */
export function latestAnswerDay(dates: Pick<Dates, 'startsOn' | 'endsOn'>, today: IsoDate): IsoDate {
  const [, latest = dates.startsOn] = [answerDay(dates, today), dates.startsOn].sort();
  return latest;
}

export const inviteSchema = z.object({
  library: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .optional()
    .transform((ids = []) => [...new Set(ids)])
    .pipe(z.array(uuid('unknown')).max(500)),
});
