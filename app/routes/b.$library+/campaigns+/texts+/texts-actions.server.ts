import { data } from '@remix-run/node';
import { documentLimits } from '@sklaida/campaigns';
import { type ContentItem, findItem } from '@sklaida/content/server';
import { withTenant } from '@sklaida/db/tenancy';
import { normaliseText } from '@sklaida/kernel';
import { z } from 'zod';
import type { Member } from '~/auth/guards.server';
import { saveText } from '~/flows/adoptions/edit-adoption.server';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { readStanding } from '~/flows/adoptions/read-adoption.server';
import { conflict, notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { refuse } from '../refusal.server';

export const keySchema = z.object({
  itemId: z.uuid(),
  version: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
});
const textSchema = keySchema.extend({
  title: z.string().transform(normaliseText).pipe(z.string().max(documentLimits.title)).optional(),
  body: z.string().transform(normaliseText).pipe(z.string().max(documentLimits.body)),
});
const choiceSchema = textSchema.extend({
  keep: z.enum(['theirs', 'mine', 'edited'], { error: 'choose' }),
  editedTitle: z.string().transform(normaliseText).pipe(z.string().max(documentLimits.title)).optional(),
  editedBody: z.string().transform(normaliseText).pipe(z.string().max(documentLimits.body)).optional(),
});

export type Desk = { member: Member; adoptionId: string; to: string; origin: string; demo: boolean };

/** One text, by the person or by the pause between two keys. The same text saved twice is saved once. */
export async function saveOne({ member, adoptionId, to }: Desk, sent: FormData) {
  const form = parseFields(sent, textSchema);
  if (!form.ok) return invalid(form);
  const { itemId, version, body } = form.value;
  const title = form.value.title ?? null;
  const typing = sent.get('intent') === 'autosave';
  const input = { adoptionId, itemId, version, title, body, typing };
  const saved = await withTenant(member, (tx) => saveText(tx, member, input));
  const at = new Date().toISOString();
  const typed = { title: form.values.title ?? '', body: form.values.body ?? '' };
  let now = saved.ok ? saved.value.version : 0;
  if (!saved.ok && saved.error === 'stale') {
    const theirs = saved.detail as ContentItem;
    if (theirs.body !== body || (theirs.title ?? '') !== (title ?? '')) return stale(theirs, form.values);
    now = theirs.version;
  } else if (!saved.ok) return refuse(member, adoptionId, saved.error, form.values);
  if (typing) return data({ kind: 'saved' as const, version: now, at, values: typed });
  return redirectWithToast(`${to}/texts#b-${itemId}`, 'adoption.toast.textSaved');
}

export function stale(
  theirs: ContentItem,
  values: Record<string, string>,
  errors: Record<string, string> = {},
) {
  return conflict({
    kind: 'conflict' as const,
    theirs: { version: theirs.version, values: { title: theirs.title ?? '', body: theirs.body } },
    at: theirs.updatedAt.toISOString(),
    values,
    choice: errors,
  });
}

/** Back to the region's words; what stood here goes along in the answer, so that it can be put back. */
export async function resetOne({ member, adoptionId }: Desk, sent: FormData) {
  const form = parseFields(sent, keySchema);
  if (!form.ok) return invalid(form);
  const { itemId, version } = form.value;
  const key = { tenantId: member.entered.tenant.id, id: itemId };
  const item = await withTenant(member, (tx) => findItem(tx, key));
  if (!item || item.adoptionId !== adoptionId) throw notFound();
  const base = { title: item.baseTitle, body: item.baseBody };
  const saved = await withTenant(member, (tx) =>
    saveText(tx, member, { adoptionId, itemId, version, ...base }),
  );
  if (!saved.ok && saved.error === 'stale')
    return stale(saved.detail as ContentItem, { itemId, title: base.title ?? '', body: base.body });
  if (!saved.ok) return refuse(member, adoptionId, saved.error, {});
  const previous: Record<string, string> = { itemId, version: String(saved.value.version), body: item.body };
  if (item.title !== null) previous.title = item.title;
  return data({ kind: 'reset' as const, itemId, previous });
}

/** One of two texts written at the same time, or a third made of both. */
export async function chooseOne(desk: Desk, sent: FormData) {
  const { member, adoptionId, to } = desk;
  const form = parseFields(sent, choiceSchema);
  if (!form.ok) {
    const key = parseFields(sent, keySchema);
    const id = key.ok ? key.value.itemId : '';
    const theirs = key.ok
      ? await withTenant(member, (tx) => findItem(tx, { tenantId: member.entered.tenant.id, id }))
      : null;
    if (!theirs || theirs.adoptionId !== adoptionId) throw notFound();
    return stale(theirs, form.values, form.errors);
  }
  const { itemId, keep } = form.value;
  if (keep === 'theirs') return redirectWithToast(`${to}/texts#b-${itemId}`, 'adoption.toast.textSaved');
  const chosen = new FormData();
  const { title, body } = form.value;
  const { editedTitle = title, editedBody = body } = form.value;
  chosen.set('itemId', itemId);
  chosen.set('version', String(form.value.version));
  chosen.set('body', keep === 'edited' ? editedBody : body);
  const heading = keep === 'edited' ? editedTitle : title;
  if (heading !== undefined) chosen.set('title', heading);
  return saveOne(desk, chosen);
}

/** Hands all texts in. With gaps nothing happens but a way to the first of them; a second press finds it done. */
export async function submitAll({ member, adoptionId, to, origin, demo }: Desk) {
  const moved = await withTenant(member, (tx) =>
    moveAdoption(tx, member, { adoptionId, action: 'submit', origin, demo }),
  );
  if (moved.ok && moved.value.to === 'approved')
    return redirectWithToast(`${to}/publishing`, 'adoption.toast.approved');
  if (moved.ok) return redirectWithToast(`${to}/approval`, 'adoption.toast.submitted');
  if (moved.error === 'unfilled') return data({ kind: 'unfilled' as const }, { status: 422 });
  const standing = await withTenant(member, (tx) => readStanding(tx, member, adoptionId));
  if (moved.error === 'wrong-state' && standing?.state === 'submitted')
    return redirectWithToast(`${to}/approval`, 'adoption.toast.submitted');
  return refuse(member, adoptionId, moved.error, {});
}
