import { isIsoDate, roles } from '@sklaida/kernel';
import { z } from 'zod';

const day = z.string().refine((value) => value === '' || isIsoDate(value), 'date');
const optionalDay = day.transform((value) => (value === '' ? null : value));
const role = z.enum(roles, 'choose');
const line = (max: number) => z.string().trim().max(max);

/** The forms of one colleague's page, told apart by their button. */
export const personSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('grant'), role, firstDay: optionalDay, lastDay: optionalDay }),
  z.object({ intent: z.literal('end'), role, from: z.iso.datetime({ offset: true }), lastDay: optionalDay }),
  z.object({ intent: z.literal('end-now'), role, from: z.iso.datetime({ offset: true }) }),
  z.object({ intent: z.literal('title'), jobTitle: line(120) }),
]);

export const leaveSchema = z.object({
  when: z.enum(['now', 'day'], 'choose'),
  lastDay: optionalDay,
  heirId: z
    .union([z.uuid(), z.literal('')])
    .default('')
    .transform((value) => value || null),
});

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (given) => (given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]),
    z.array(item),
  );

export const inviteSchema = z.object({
  email: z.email().max(200),
  firstName: line(80).min(1),
  lastName: line(80).min(1),
  jobTitle: line(120),
  roles: list(role).pipe(z.array(role).min(1, 'chooseSome')),
});

export const invitationSchema = z.object({ id: z.uuid(), intent: z.enum(['again', 'revoke']) });

export const accessSchema = z.object({
  id: z.uuid(),
  intent: z.enum(['grant', 'revoke']),
  hours: z.coerce.number().int().min(1).max(72).catch(1),
});
