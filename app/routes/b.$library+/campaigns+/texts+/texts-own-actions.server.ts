import { channelKeys, documentLimits } from '@sklaida/campaigns';
import type { ContentItem } from '@sklaida/content/server';
import { withTenant } from '@sklaida/db/tenancy';
import { normaliseText } from '@sklaida/kernel';
import { z } from 'zod';
import {
  addOwnText,
  offerText,
  restoreText,
  setTextAside,
  takeOfferBack,
} from '~/flows/adoptions/own-texts.server';
import { notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { refuse } from '../refusal.server';
import { type Desk, keySchema, stale } from './texts-actions.server';

const typed = (max: number) => z.string().transform(normaliseText).pipe(z.string().max(max));
const ownSchema = z.object({
  channel: z.enum(channelKeys, { error: 'choose' }),
  title: typed(documentLimits.title).default(''),
  body: z.string().transform(normaliseText).pipe(z.string().min(1).max(documentLimits.body)),
});
const itemSchema = z.object({ itemId: z.uuid() });
const restoreSchema = keySchema.extend({ earlierId: z.uuid() });
const offerSchema = itemSchema.extend({ note: typed(1000).default('') });
const titled = new Set<string>(['website', 'email', 'press']);

/** A hidden field that is not what the page sent belongs to nothing here. */
const foreign = (errors: Record<string, string>, names: string[]) => names.some((name) => name in errors);

export async function addOne({ member, adoptionId, to }: Desk, sent: FormData) {
  const form = parseFields(sent, ownSchema);
  if (!form.ok) return invalid(form);
  const { channel, body } = form.value;
  const title = titled.has(channel) && form.value.title ? form.value.title : null;
  const added = await withTenant(member, (tx) =>
    addOwnText(tx, member, { adoptionId, channel, title, body }),
  );
  if (!added.ok) {
    if (added.error !== 'too-many') return refuse(member, adoptionId, added.error, form.values);
    return invalid({ errors: { body: 'tooManyTexts' }, values: form.values });
  }
  return redirectWithToast(`${to}/texts#b-${added.value.id}`, 'updates.toast.added');
}

export async function asideOne({ member, adoptionId, to }: Desk, sent: FormData) {
  const form = parseFields(sent, itemSchema);
  if (!form.ok) throw notFound();
  const aside = sent.get('intent') === 'aside';
  const { itemId } = form.value;
  const done = await withTenant(member, (tx) => setTextAside(tx, member, { adoptionId, itemId, aside }));
  if (!done.ok) return refuse(member, adoptionId, done.error, {});
  return redirectWithToast(`${to}/texts#b-${itemId}`, `updates.toast.${aside ? 'aside' : 'back'}`);
}

export async function restoreOne({ member, adoptionId, to }: Desk, sent: FormData) {
  const form = parseFields(sent, restoreSchema);
  if (!form.ok) throw notFound();
  const { itemId } = form.value;
  const done = await withTenant(member, (tx) => restoreText(tx, member, { adoptionId, ...form.value }));
  if (!done.ok && done.error === 'stale') {
    const theirs = done.detail as ContentItem;
    return stale(theirs, { itemId, title: theirs.title ?? '', body: theirs.body });
  }
  if (!done.ok) return refuse(member, adoptionId, done.error, {});
  return redirectWithToast(`${to}/texts#b-${itemId}`, 'updates.toast.restored');
}

export async function offerOne({ member, adoptionId, to }: Desk, sent: FormData) {
  const form = parseFields(sent, offerSchema);
  if (!form.ok && foreign(form.errors, ['itemId'])) throw notFound();
  if (!form.ok) return invalid(form);
  const { itemId } = form.value;
  const note = form.value.note || null;
  const sentOff = await withTenant(member, (tx) => offerText(tx, member, { adoptionId, itemId, note }));
  if (!sentOff.ok) return refuse(member, adoptionId, sentOff.error, { note: note ?? '' });
  return redirectWithToast(`${to}/texts#b-${itemId}`, 'updates.toast.offered');
}

export async function unofferOne({ member, adoptionId, to }: Desk, sent: FormData) {
  const offerId = z.uuid().safeParse(sent.get('offerId'));
  if (!offerId.success) throw notFound();
  const input = { adoptionId, offerId: offerId.data };
  const taken = await withTenant(member, (tx) => takeOfferBack(tx, member, input));
  if (!taken.ok) return refuse(member, adoptionId, taken.error, {});
  return redirectWithToast(`${to}/texts`, 'updates.toast.unoffered');
}
