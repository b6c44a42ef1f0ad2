import { isIsoDate, isUuid, normaliseText, uuidv7 } from '@sklaida/kernel';
import { instantAt, stances } from '@sklaida/workgroups';
import type { NewBallot } from '@sklaida/workgroups/server';
import { z } from 'zod';
import { clock, lasts, needed } from '~/flows/meetings/meeting-words.server';
import type { FormValues } from '~/http/form';
import { timeZone } from '~/i18n/locale';
import { slotsOffered } from './slots';

const ownId = z
  .string()
  .refine((id) => isUuid(id))
  .catch(() => uuidv7());
const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const tick = z
  .string()
  .optional()
  .transform((value) => value !== undefined);
const day = z
  .string()
  .trim()
  .refine((text) => isIsoDate(text) && text >= '2000-01-01' && text < '2100-01-01', { error: 'date' });
const maybeDay = z.union([z.literal('').transform(() => null), day]).default(null);
const quorum = z
  .union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(500)])
  .default(null);
const lines = z
  .string()
  .default('')
  .transform((text) => [...new Set(text.split('\n').map(normaliseText).filter(Boolean))])
  .pipe(z.array(z.string().max(200)).max(20));
const atLeastTwo = (own: string[], free: boolean) => own.length >= 2 || (free && own.length === 0);

const common = { id: ownId, question: needed(300) };
const decided = {
  secret: tick,
  quorum,
  options: lines.refine((own) => atLeastTwo(own, true), { error: 'few' }),
};

const newBallot = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('poll'),
    ...common,
    secret: tick,
    many: tick,
    closesOn: maybeDay,
    options: lines.refine((own) => atLeastTwo(own, false), { error: 'few' }),
  }),
  z.object({ kind: z.literal('written'), ...common, ...decided, closesOn: day }),
  z.object({ kind: z.literal('vote'), ...common, ...decided, meetingId: z.uuid(), itemId: z.uuid() }),
  z.object({
    kind: z.literal('dates'),
    id: ownId,
    question: needed(160),
    closesOn: maybeDay,
    minutes: lasts,
  }),
]);

/** A new ballot of any kind. */
export const newBallotSchema = newBallot;
type Written = z.infer<typeof newBallot>;

const stanced = stances.map((stance) => ({ label: stance, stance }));

/** The ballot a form asks for; of days, the fields that are wrong when they are. */
export function ballotOf(
  form: Written,
  typed: FormValues,
): { ok: true; ballot: NewBallot } | { ok: false; errors: Record<string, string> } {
  const { id, kind, question } = form;
  const plain = { id, kind, question, secret: false, many: false, quorum: null, closesOn: null };
  if (form.kind === 'dates') {
    const slots = slotsOf(typed, form.minutes);
    if (!slots.ok) return slots;
    return {
      ok: true,
      ballot: { ...plain, closesOn: form.closesOn as NewBallot['closesOn'], options: slots.slots },
    };
  }
  const own = form.options.map((label) => ({ label }));
  const options = own.length > 0 ? own : stanced;
  if (form.kind === 'poll') {
    const { secret, many } = form;
    return {
      ok: true,
      ballot: { ...plain, secret, many, closesOn: form.closesOn as NewBallot['closesOn'], options },
    };
  }
  const voted = { ...plain, secret: form.secret, quorum: form.quorum, options };
  if (form.kind === 'written')
    return { ok: true, ballot: { ...voted, closesOn: form.closesOn as NewBallot['closesOn'] } };
  return { ok: true, ballot: { ...voted, meetingId: form.meetingId, itemId: form.itemId } };
}

type Slot = { label: string; startsAt: Date; endsAt: Date };

/** A day and an hour on the wall each; the first three are needed, the rest may stay empty. */
function slotsOf(
  typed: FormValues,
  minutes: number,
): { ok: true; slots: Slot[] } | { ok: false; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const slots: Slot[] = [];
  for (let n = 1; n <= slotsOffered; n += 1) {
    const [on = '', at = ''] = [typed[`on${n}`]?.trim(), typed[`at${n}`]?.trim()];
    if (n > 3 && on === '' && at === '') continue;
    if (!day.safeParse(on).success) errors[`on${n}`] = on === '' ? 'required' : 'date';
    const hour = clock.safeParse(at);
    if (!hour.success) errors[`at${n}`] = at === '' ? 'required' : 'time';
    if (errors[`on${n}`] || !hour.success) continue;
    const startsAt = instantAt(timeZone, on, hour.data);
    if (startsAt < new Date()) errors[`on${n}`] = 'datePast';
    else if (slots.some((one) => one.startsAt.getTime() === startsAt.getTime())) errors[`on${n}`] = 'same';
    slots.push({ label: '', startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) });
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, slots: slots.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()) };
}

const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);
/** Back to the item of the minutes the form stands under. */
const back = { meeting: z.uuid().optional(), item: z.uuid().optional() };

/** The buttons of one ballot. */
export const ballotStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('vote'), option: several.pipe(z.array(z.uuid()).max(20)), ...back }),
  z.object({ intent: z.literal('close'), version, ...back }),
  z.object({ intent: z.literal('cancel'), version, reason: needed(300) }),
  z.object({ intent: z.literal('plan'), version, option: z.uuid() }),
  z.object({
    intent: z.literal('decide'),
    body: needed(1000),
    ownerId: z
      .string()
      .default('')
      .refine((id) => id === '' || isUuid(id), { error: 'choose' })
      .transform((id) => id || null),
    dueOn: maybeDay,
  }),
]);
