import { campaignIsOver, textsAreOpen } from '@sklaida/campaigns';
import {
  type AdoptionRow,
  listOfferedTexts,
  lockAdoption,
  offerImprovement,
  withdrawOffer,
} from '@sklaida/campaigns/server';
import { type EditRefusal, maySetAside, textChanged } from '@sklaida/content';
import { addOwnItem, type ContentItem, findItem, findVersion, putItemAside } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, isUuid, ok, type Result } from '@sklaida/kernel';
import { recordHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { saveText } from './edit-adoption.server';

type Key = { adoptionId: string };
type Refusal = 'not-found' | EditRefusal;

/** One more text of the library's own, for a channel of its choice. */
export async function addOwnText(
  tx: TenantTx,
  member: Member,
  input: Key & { channel: string; title: string | null; body: string },
): Promise<Result<{ id: string }, Refusal | 'too-many'>> {
  const { tenant, person } = member.entered;
  const opened = await openTexts(tx, member, input.adoptionId);
  if (!opened.ok) return opened;
  const added = await addOwnItem(tx, { ...input, tenantId: tenant.id, personId: person.id });
  if (!added.ok) return fail('too-many');
  await note(tx, member, added.value.id, 'add', input.channel);
  return added;
}

/** Leaves a text out of everything that goes out, or takes it back. */
export async function setTextAside(
  tx: TenantTx,
  member: Member,
  input: Key & { itemId: string; aside: boolean },
): Promise<Result<ContentItem, Refusal>> {
  const { tenant, person } = member.entered;
  const opened = await openTexts(tx, member, input.adoptionId);
  if (!opened.ok) return opened;
  const item = await itemOf(tx, member, input);
  if (!item) return fail('not-found');
  if (!maySetAside(item)) return fail(item.mode === 'locked' ? 'locked' : 'wrong-state');
  const { changed } = await putItemAside(tx, {
    tenantId: tenant.id,
    id: item.id,
    personId: person.id,
    aside: input.aside,
  });
  if (changed) await note(tx, member, item.id, input.aside ? 'put-aside' : 'bring-back', item.channel);
  return ok(item);
}

/** An earlier text takes the place of the present one, which becomes the earlier. */
export async function restoreText(
  tx: TenantTx,
  member: Member,
  input: Key & { itemId: string; version: number; earlierId: string },
): Promise<Result<{ version: number }, Refusal | 'stale'>> {
  const key = { tenantId: member.entered.tenant.id, id: input.earlierId };
  const earlier = isUuid(input.earlierId) ? await findVersion(tx, key) : null;
  if (!earlier || earlier.itemId !== input.itemId) return fail('not-found');
  const { adoptionId, itemId, version } = input;
  const { title, body } = earlier;
  return saveText(tx, member, { adoptionId, itemId, version, title, body, cause: 'undo' });
}

/** Sends the library's text to the owner of the campaign. The database takes the text itself and leaves private answers out. */
export async function offerText(
  tx: TenantTx,
  member: Member,
  input: Key & { itemId: string; note: string | null },
): Promise<Result<{ id: string }, Refusal>> {
  if (!member.permissions.has('adoption:edit')) return fail('forbidden');
  const adoption = await lockOwn(tx, member, input.adoptionId);
  const item = adoption && (await itemOf(tx, member, input));
  if (!adoption || !item) return fail('not-found');
  if (item.mode === 'locked') return fail('locked');
  const stands = adoption.state !== 'invited' && adoption.state !== 'declined';
  if (!stands || adoption.campaignState !== 'open' || !mayOffer(item)) return fail('wrong-state');
  return ok({ id: await offerImprovement(tx, input) });
}

/** A changed text that the region still has can be an improvement for it; an own one has nothing there to improve. */
export function mayOffer(item: ContentItem): boolean {
  const base = { title: item.baseTitle, body: item.baseBody };
  const theirs = item.origin === 'region' && item.mode !== 'locked' && !item.gone;
  return theirs && item.putAsideAt === null && textChanged({ ...item, base });
}

/** Takes an offer back. `wrong-state` once the region has answered. */
export async function takeOfferBack(
  tx: TenantTx,
  member: Member,
  input: Key & { offerId: string },
): Promise<Result<null, Refusal>> {
  if (!member.permissions.has('adoption:edit')) return fail('forbidden');
  const adoption = await lockOwn(tx, member, input.adoptionId);
  if (!adoption) return fail('not-found');
  const key = { tenantId: member.entered.tenant.id, adoptionId: adoption.id };
  const offer = (await listOfferedTexts(tx, key)).find((one) => one.id === input.offerId);
  if (!offer) return fail('not-found');
  if (offer.state !== 'offered' && offer.state !== 'withdrawn') return fail('wrong-state');
  await withdrawOffer(tx, offer.id);
  return ok(null);
}

async function openTexts(
  tx: TenantTx,
  member: Member,
  adoptionId: string,
): Promise<Result<AdoptionRow, 'not-found' | 'forbidden' | 'wrong-state'>> {
  if (!member.permissions.has('adoption:edit')) return fail('forbidden');
  const adoption = await lockOwn(tx, member, adoptionId);
  if (!adoption) return fail('not-found');
  const open = textsAreOpen(adoption.state) && !campaignIsOver(adoption.campaignState);
  return open ? ok(adoption) : fail('wrong-state');
}

function lockOwn(tx: TenantTx, member: Member, id: string): Promise<AdoptionRow | null> {
  const { tenant, scopes } = member.entered;
  return lockAdoption(tx, { tenantId: tenant.id, scopes, id });
}

async function itemOf(
  tx: TenantTx,
  member: Member,
  { adoptionId, itemId }: Key & { itemId: string },
): Promise<ContentItem | null> {
  if (!isUuid(itemId)) return null;
  const item = await findItem(tx, { tenantId: member.entered.tenant.id, id: itemId });
  return item?.adoptionId === adoptionId ? item : null;
}

function note(tx: TenantTx, member: Member, itemId: string, action: string, channel: string): Promise<void> {
  return recordHistory(tx, {
    tenantId: member.entered.tenant.id,
    subjectKind: 'content_item',
    subjectId: itemId,
    action,
    data: { channel },
  });
}
