import { normaliseText, type Permission } from '@sklaida/kernel';
import type { ItemState } from './item-states';

/** How many texts of its own a library may add to one campaign. */
export const maxOwnTexts = 20;

export type ItemText = { title: string | null; body: string };
export type EditRefusal = 'forbidden' | 'locked' | 'wrong-state';
export type EditVerdict = { ok: true } | { ok: false; reason: EditRefusal };

/** *Pakeista mūsų*: the library's text differs from the one it grew from. Spaces at the ends do not count. */
export function textChanged(item: ItemText & { base: ItemText }): boolean {
  return (
    normaliseText(item.body) !== normaliseText(item.base.body) ||
    normaliseText(item.title ?? '') !== normaliseText(item.base.title ?? '')
  );
}

/** A locked block belongs to the region; a text handed in, approved or out in the world stays as it is. */
export function editVerdict(
  item: { mode: 'free' | 'locked' | 'optional'; state: ItemState },
  { permissions }: { permissions: ReadonlySet<Permission> },
): EditVerdict {
  if (!permissions.has('adoption:edit')) return { ok: false, reason: 'forbidden' };
  if (item.mode === 'locked') return { ok: false, reason: 'locked' };
  const open = item.state === 'idea' || item.state === 'draft' || item.state === 'changes_requested';
  return open ? { ok: true } : { ok: false, reason: 'wrong-state' };
}

/** A text put aside goes nowhere: not into previews, not to the approver, not out. */
export const goesOut = (item: { putAsideAt: Date | null }): boolean => item.putAsideAt === null;

/** What a library may leave out: a block the region made optional, one the region itself took away, and its own texts. */
export function maySetAside(item: {
  mode: 'free' | 'locked' | 'optional';
  origin: 'region' | 'own';
  gone: boolean;
}): boolean {
  return item.mode === 'optional' || item.origin === 'own' || item.gone;
}
