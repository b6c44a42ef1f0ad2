import { isIsoDate, isUuid, normaliseText, todayIn, uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';
import { timeZone } from '~/i18n/locale';

const words = (max: number) => z.string().default('').transform(normaliseText).pipe(z.string().max(max));
const key = z
  .string()
  .refine((id) => isUuid(id))
  .catch(() => uuidv7());
const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

const day = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || (isIsoDate(text) && text < '2100-01-01'), { error: 'date' })
  .refine((text) => !isIsoDate(text) || text >= todayIn(timeZone, new Date()), { error: 'datePast' })
  .transform((text) => (isIsoDate(text) ? text : null));

const mostFields = 3000;
const fields = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .pipe(z.array(z.string().min(1).max(400)).max(mostFields));

/** The form of a new share, looked at or sent. */
export const newShareSchema = z
  .object({
    intent: z.enum(['preview', 'share']),
    key,
    audience: z.enum(['group', 'person'], { error: 'choose' }),
    groupId: z.string().default(''),
    email: z.string().trim().toLowerCase().max(200).default(''),
    hide: fields,
    note: words(1000),
    expiresOn: day,
    seen: z.string().max(64).default(''),
  })
  .superRefine(({ audience, groupId, email }, found) => {
    if (audience === 'group' && !isUuid(groupId))
      found.addIssue({ code: 'custom', path: ['groupId'], message: 'choose' });
    if (audience === 'person' && !z.email().safeParse(email).success)
      found.addIssue({ code: 'custom', path: ['email'], message: 'email' });
  })
  .transform(({ audience, groupId, email, ...rest }) => ({
    ...rest,
    audience: audience === 'group' ? { groupId } : { email },
  }));

const comment = z.string().refine((id) => isUuid(id), { error: 'unknown' });
const body = z.string().transform(normaliseText).pipe(z.string().min(1).max(2000));

/** The buttons of one share on its own library's page. */
export const shareStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('expiry'), version, expiresOn: day }),
  z.object({ intent: z.literal('withdraw') }),
  z.object({ intent: z.literal('comment'), key, body }),
  z.object({ intent: z.enum(['settle', 'reopen']), comment }),
]);

/** The buttons of a reader. */
export const readerStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['comment', 'ask']), key, body }),
  z.object({ intent: z.enum(['settle', 'reopen']), comment }),
]);
