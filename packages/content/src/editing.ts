import { normaliseText, type Permission } from '@sklaida/kernel';
import type { ItemState } from './item-states';

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
