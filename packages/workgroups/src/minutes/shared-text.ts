import * as Y from 'yjs';
import { type TextChange, wordChanges } from './text-changes';

/** The text of an agenda item as several people write it: a document of one text. */
export type SharedText = { doc: Y.Doc; text: Y.Text };

const longestText = 60_000;

export function openText(states: Uint8Array[] = []): SharedText {
  const doc = new Y.Doc();
  for (const state of states) Y.applyUpdate(doc, state, 'kept');
  return { doc, text: doc.getText('notes') };
}

/** Makes the changes in one step and returns it as an update; null where there is nothing to change. */
export function makeChanges({ doc, text }: SharedText, changes: TextChange[]): Uint8Array | null {
  if (changes.length === 0) return null;
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    for (const { at, removed, added } of changes) {
      if (removed > 0) text.delete(at, removed);
      if (added !== '') text.insert(at, added);
    }
  }, 'own');
  return Y.encodeStateAsUpdate(doc, before);
}

/** What a form without script changed in the text it showed, as an update beside those of others. */
export function updateOfForm(shown: Uint8Array[], typed: string): Uint8Array | null {
  const shared = openText(shown);
  return makeChanges(shared, wordChanges(shared.text.toString(), typed));
}

type Folded = { ok: true; state: Uint8Array; notes: string } | { ok: false; error: FoldError };
export type FoldError = 'unreadable' | 'gap' | 'too-long';

/** The state with one more update in it. A gap: the update builds on another that is not here. */
export function foldUpdate(state: Uint8Array | null, update: Uint8Array): Folded {
  const shared = openText(state ? [state] : []);
  try {
    Y.applyUpdate(shared.doc, update);
  } catch {
    return { ok: false, error: 'unreadable' };
  }
  if (shared.doc.store.pendingStructs || shared.doc.store.pendingDs) return { ok: false, error: 'gap' };
  const notes = shared.text.toString();
  if (notes.length > longestText) return { ok: false, error: 'too-long' };
  return { ok: true, state: Y.encodeStateAsUpdate(shared.doc), notes };
}

export const mergeUpdates = (updates: Uint8Array[]): Uint8Array => Y.mergeUpdates(updates);
export const applyUpdate = ({ doc }: SharedText, update: Uint8Array): void =>
  Y.applyUpdate(doc, update, 'heard');
export const stateOf = ({ doc }: SharedText): Uint8Array => Y.encodeStateAsUpdate(doc);
