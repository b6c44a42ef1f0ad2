import { notificationKinds } from '@sklaida/people';
import { z } from 'zod';

const hour = z
  .union([z.literal(''), z.coerce.number().int().min(0).max(23)])
  .transform((value) => (value === '' ? null : value));

export const wishesSchema = z
  .object({
    digestHour: hour,
    quietFrom: hour,
    quietUntil: hour,
    kinds: z
      .union([z.enum(notificationKinds).transform((one) => [one]), z.array(z.enum(notificationKinds))])
      .optional(),
  })
  .superRefine(({ quietFrom, quietUntil }, context) => {
    if ((quietFrom === null) !== (quietUntil === null))
      context.addIssue({
        code: 'custom',
        path: [quietFrom === null ? 'quietFrom' : 'quietUntil'],
        message: 'both',
      });
    else if (quietFrom !== null && quietFrom === quietUntil)
      context.addIssue({ code: 'custom', path: ['quietUntil'], message: 'same' });
  })
  .transform(({ kinds = [], ...hours }) => ({
    ...hours,
    muted: notificationKinds.filter((kind) => !kinds.includes(kind)),
  }));
