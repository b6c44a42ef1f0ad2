import type { ActionFunctionArgs } from '@remix-run/node';
import { type IsoDate, isIsoDate } from '@sklaida/kernel';
import { z } from 'zod';
import type { GroupMember } from '~/auth/guards.server';
import { type MinutesStep, takeMinutesStep } from '~/flows/minutes/minutes-steps.server';
import { notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { isDemonstration } from '~/server/env.server';

const id = z.uuid();
const version = z.coerce.number().int();
const people = z
  .union([z.array(id), id.transform((one) => [one])])
  .default([])
  .transform((all) => all.slice(0, 500));
const day = z
  .string()
  .refine((text) => text === '' || isIsoDate(text), 'date')
  .transform((text) => (text === '' ? null : (text as IsoDate)));

const steps = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('write'),
    item: id,
    key: id,
    seq: z.coerce.number().int().min(0),
    notes: z.string().max(60_000).default(''),
  }),
  z.object({
    intent: z.literal('decide'),
    item: id,
    id,
    body: z.string().trim().min(1).max(1000),
    owner: z.union([id, z.literal('')]).default(''),
    due: day.default(null),
  }),
  z.object({ intent: z.enum(['done', 'undone']), item: id, version }),
  z.object({ intent: z.enum(['time', 'pause']), item: id }),
  z.object({ intent: z.literal('tick'), was: z.string().max(20_000).default(''), attended: people }),
  z.object({ intent: z.enum(['begin', 'finish', 'approve']), version }),
  z.object({ intent: z.literal('agree') }),
  z.object({ intent: z.literal('object'), objection: z.string().trim().min(1).max(2000) }),
]);
type Sent = z.infer<typeof steps>;

function stepOf(sent: Sent): MinutesStep {
  switch (sent.intent) {
    case 'write':
      return { step: 'write', itemId: sent.item, key: sent.key, seq: sent.seq, typed: sent.notes };
    case 'decide': {
      const { item: itemId, id, body, owner, due: dueOn } = sent;
      return { step: 'decide', itemId, id, body, ownerId: owner || null, dueOn };
    }
    case 'done':
    case 'undone':
      return { step: 'item', itemId: sent.item, version: sent.version, done: sent.intent === 'done' };
    case 'time':
    case 'pause':
      return { step: sent.intent, itemId: sent.item };
    case 'tick':
      return { step: 'tick', was: sent.was.split(',').filter(Boolean), attended: sent.attended };
    case 'agree':
      return { step: 'answer', objection: null };
    case 'object':
      return { step: 'answer', objection: sent.objection };
    default:
      return { step: sent.intent, version: sent.version };
  }
}

const toasts: Record<Sent['intent'], string> = {
  write: 'minutes.toast.written',
  decide: 'minutes.toast.decided',
  done: 'minutes.toast.done',
  undone: 'minutes.toast.undone',
  time: 'minutes.toast.timed',
  pause: 'minutes.toast.paused',
  tick: 'minutes.toast.ticked',
  begin: 'minutes.toast.begun',
  finish: 'minutes.toast.finished',
  approve: 'minutes.toast.approved',
  agree: 'minutes.toast.agreed',
  object: 'minutes.toast.objected',
};
/** By the refusal of a step: the field it belongs to, and what is said there. */
const refusals: Record<string, Record<string, string>> = {
  closed: { form: 'closed' },
  stale: { form: 'stale' },
  'wrong-state': { form: 'stale' },
  'too-early': { form: 'early' },
  waiting: { form: 'waiting' },
  'unknown-state': { form: 'unknownState' },
  'too-long': { notes: 'tooLong:60000' },
  'not-a-member': { owner: 'unknown' },
};

/** A step sent by a form, with script or without; back to the item it was about. */
export async function takeStep(
  { request, context }: ActionFunctionArgs,
  member: GroupMember,
  meetingId: string,
) {
  const form = parseFields(await request.formData(), steps);
  if (!form.ok) return invalid(form);
  const sent = form.value;
  const taking = { meetingId, now: new Date(), origin: context.origin, demo: isDemonstration() };
  const done = await takeMinutesStep(member, taking, stepOf(sent));
  const at = 'item' in sent ? `#i-${sent.item}` : '';
  if (done.ok && form.values.quiet) return null;
  if (done.ok) {
    const path = `/b/${member.group.slug}/groups/${member.group.id}/meetings/${meetingId}/minutes`;
    return redirectWithToast(`${path}${at}`, toasts[sent.intent]);
  }
  const errors = refusals[done.error];
  if (!errors) throw notFound();
  return invalid({ errors, values: form.values });
}
