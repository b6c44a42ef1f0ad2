import { isIsoDate, normaliseText } from '@sklaida/kernel';
import { instantAt, meetingKinds } from '@sklaida/workgroups';
import type { NewItem } from '@sklaida/workgroups/server';
import { z } from 'zod';
import { timeZone } from '~/i18n/locale';

export const optional = (max: number) =>
  z.string().default('').transform(normaliseText).pipe(z.string().max(max));
export const needed = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max));
const day = z
  .string()
  .trim()
  .refine((value) => isIsoDate(value) && value >= '2000-01-01' && value < '2100-01-01', { error: 'date' });
export const clock = z
  .string()
  .trim()
  .transform((text) => text.replace('.', ':').replace(/^(\d):/, '0$1:'))
  .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), { error: 'time' });
export const lasts = z.coerce.number().int().min(5).max(600);
/** Where people join from afar: a whole web address or nothing. */
export const webAddress = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .refine((text) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)), { error: 'url' })
  .pipe(z.string().max(500));

/** When and where: the fields every form of a meeting has. */
export const meetingFields = {
  title: needed(160),
  kind: z.enum(meetingKinds).catch('meeting'),
  on: day,
  at: clock,
  minutes: lasts,
  place: optional(200),
  link: webAddress,
};
type Written = { [K in keyof typeof meetingFields]: z.infer<(typeof meetingFields)[K]> };

/** A day and an hour on the wall become instants: across the change of the clock the hour stays. */
export function meetingWords({ title, kind, on, at, minutes, place, link }: Written) {
  const startsAt = instantAt(timeZone, on, at);
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  return { title, kind, startsAt, endsAt, place: place || null, link: link || null };
}

const line = /^(?:\d{1,2}[.)]\s+)?(.*?)(?:\s*[–,-]?\s*\(?(\d{1,3})\s*min\.?\)?)?$/u;

/** Lines as people paste them: „2. Plakatai – 15 min.“ is an item of fifteen minutes. */
export function agendaLines(text: string): NewItem[] {
  return text
    .split('\n')
    .map((one) => line.exec(one.trim()))
    .flatMap((found) => {
      const title = found?.[1]?.trim() ?? '';
      const minutes = Number(found?.[2] ?? 0);
      return title ? [{ title: title.slice(0, 200), plannedMinutes: minutes > 0 ? minutes : null }] : [];
    })
    .slice(0, 40);
}
