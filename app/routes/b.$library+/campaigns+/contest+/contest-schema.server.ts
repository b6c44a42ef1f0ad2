import { contestLimits } from '@sklaida/campaigns';
import type { NewEntry } from '@sklaida/campaigns/server';
import { isUuid, normaliseText } from '@sklaida/kernel';
import { z } from 'zod';
import type { FieldErrors } from '~/http/form';

const line = (max: number) =>
  z
    .string()
    .transform((text) => normaliseText(text).replace(/\s+/g, ' '))
    .pipe(z.string().max(max));
const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes');

export const entrySchema = z.object({
  id: z.string().refine(isUuid, { error: 'unknown' }),
  name: line(contestLimits.name).pipe(z.string().min(1, { error: 'entrant' })),
  contact: line(contestLimits.contact).pipe(z.string().min(1, { error: 'contact' })),
  under14: ticked,
  guardian: line(contestLimits.name),
  consent: ticked,
  ageGroup: line(contestLimits.ageGroup).optional(),
  title: line(contestLimits.title).pipe(z.string().min(1, { error: 'work' })),
  body: z
    .string()
    .transform(normaliseText)
    .pipe(z.string().min(1, { error: 'body' }).max(contestLimits.body)),
  told: ticked,
});

type Sent = z.infer<typeof entrySchema>;

/** For a child somebody answers; and nobody enters without knowing what becomes of the data. */
export function consentErrors(sent: FormData): FieldErrors {
  const errors: FieldErrors = {};
  const said = (name: string) => String(sent.get(name) ?? '').trim();
  const child = said('under14') === 'yes';
  if (child && !said('guardian')) errors.guardian = 'guardian';
  if (child && said('consent') !== 'yes') errors.consent = 'consent';
  if (said('told') !== 'yes') errors.told = 'notice';
  return errors;
}

export function entryOf(sent: Sent): NewEntry {
  const { id, name, contact, guardian, ageGroup, title, body } = sent;
  return { id, name, contact, guardian: guardian || null, ageGroup: ageGroup || null, title, body };
}
