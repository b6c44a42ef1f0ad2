import { isIsoDate, normaliseText, todayIn } from '@sklaida/kernel';
import { z } from 'zod';
import { timeZone } from '~/i18n/locale';

const line = (max: number) =>
  z
    .string()
    .transform((text) => normaliseText(text).replace(/\s*\n\s*/g, ', '))
    .pipe(z.string().max(max))
    .transform((text) => text || null);

const day = z
  .string()
  .trim()
  .refine((text) => text === '' || isIsoDate(text), { error: 'date' })
  .refine((text) => text === '' || !isIsoDate(text) || text >= todayIn(timeZone, new Date()), {
    error: 'datePast',
  })
  .transform((text) => text || null);

const clock = z
  .string()
  .trim()
  .refine((text) => text === '' || /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(text), { error: 'time' })
  .transform((text) => text.replace('.', ':').padStart(5, '0'))
  .transform((text) => (text === '00000' ? null : text));

/** The four answers as they are being written: anything may still be empty. */
export const placeDraftSchema = z.object({
  version: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  place: line(200),
  happensOn: day,
  happensAt: clock,
  contact: line(200),
  responsibleId: z
    .string()
    .refine((id) => id === '' || z.uuid().safeParse(id).success, { error: 'choose' })
    .transform((id) => id || null),
});

/** The answers somebody goes on with: without a place and a day the texts say nothing. */
export const placeSchema = placeDraftSchema.extend({
  place: placeDraftSchema.shape.place.refine((place) => place !== null, { error: 'place' }),
  happensOn: placeDraftSchema.shape.happensOn.refine((on) => on !== null, { error: 'day' }),
});
