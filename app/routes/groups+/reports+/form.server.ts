import { type SideCells, type SideColumn, sideRowKinds } from '@sklaida/insights';
import { isIsoDate, isUuid, normaliseText, uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';
import { ownColumnKeys } from '~/flows/sides/read-side-fields.server';
import type { SideWish } from '~/flows/sides/save-side.server';

const text = (max: number) => z.string().default('').transform(normaliseText).pipe(z.string().max(max));
const isDay = (typed: string) => isIsoDate(typed) && typed >= '2000-01-01' && typed < '2100-01-01';
const day = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .refine(isDay, { error: 'date' })
  .transform((typed) => typed as SideWish['from']);
const dayOrNone = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .refine((typed) => typed === '' || isDay(typed), { error: 'date' })
  .transform((typed) => (typed === '' ? null : (typed as SideWish['from'])));
const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

const ownFields = Object.fromEntries(
  ownColumnKeys.flatMap((key) => [
    [`${key}Label`, text(80)],
    [`${key}Definition`, text(400)],
    [`${key}Unit`, text(20)],
  ]),
) as Record<string, ReturnType<typeof text>>;

/** The form of what is counted: a definition is asked of each own column, since without one nobody counts alike. */
export const sideSchema = z
  .object({
    id: z
      .string()
      .refine((id) => isUuid(id))
      .catch(() => uuidv7()),
    version: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 31 - 1)
      .default(0),
    title: z
      .string()
      .default('')
      .transform(normaliseText)
      .pipe(z.string().min(1, { error: 'required' }).max(160)),
    from: day,
    to: day,
    rowsOf: z.enum(sideRowKinds, { error: 'choose' }),
    dueOn: dayOrNone,
    agreed: several.pipe(z.array(z.string().max(40)).max(20)),
    ...ownFields,
  })
  .superRefine((typed, refuse) => {
    if (typed.from > typed.to) refuse.addIssue({ code: 'custom', path: ['to'], message: 'dateOrder' });
    const fields = typed as unknown as Record<string, string>;
    for (const key of ownColumnKeys) {
      const [label, definition] = [fields[`${key}Label`], fields[`${key}Definition`]];
      if (label && !definition)
        refuse.addIssue({ code: 'custom', path: [`${key}Definition`], message: 'required' });
      if (definition && !label)
        refuse.addIssue({ code: 'custom', path: [`${key}Label`], message: 'required' });
    }
  })
  .transform(({ id, version, title, from, to, rowsOf, dueOn, agreed, ...fields }) => ({
    id,
    version,
    wish: { title, from, to, rowsOf, dueOn, agreed, own: ownOf(fields) } satisfies SideWish,
  }));

function ownOf(fields: Record<string, string>): SideColumn[] {
  return ownColumnKeys.flatMap((key) => {
    const label = fields[`${key}Label`] ?? '';
    if (label === '') return [];
    return [{ key, label, definition: fields[`${key}Definition`] ?? '', unit: fields[`${key}Unit`] || null }];
  });
}

export const sideStepSchema = z.object({ intent: z.enum(['close', 'reopen', 'remind']) });

/** As people type numbers: spaces between thousands, a comma or a point before hundredths. Empty is no number. */
const amount = z
  .string()
  .default('')
  .transform((typed) => typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
  .refine((typed) => typed === '' || /^\d{1,10}(\.\d{1,2})?$/.test(typed), { error: 'number' })
  .transform((typed) => (typed === '' ? null : Number(typed)));

/** The form of one row, by the columns that are asked. */
export const rowSchema = (keys: readonly string[]) =>
  z
    .object({
      version: z.coerce
        .number()
        .int()
        .min(0)
        .max(2 ** 31 - 1)
        .default(0),
      ...Object.fromEntries(keys.map((key) => [`value-${key}`, amount])),
      ...Object.fromEntries(keys.map((key) => [`method-${key}`, text(600)])),
    })
    .transform(({ version, ...fields }) => ({ version, cells: cellsOf(keys, fields) }));

function cellsOf(keys: readonly string[], fields: Record<string, unknown>): SideCells {
  return Object.fromEntries(
    keys.map((key) => {
      const value = fields[`value-${key}`];
      const method = fields[`method-${key}`];
      return [
        key,
        {
          value: typeof value === 'number' ? value : null,
          method: typeof method === 'string' && method !== '' ? method : null,
        },
      ];
    }),
  );
}
