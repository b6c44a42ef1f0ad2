import type { SaveReply } from './use-autosave';

/** What came of a save, of handing the texts in, or of going back to the region's words. */
export type TextsReply =
  | SaveReply
  | { kind: 'unfilled' }
  | { kind: 'reset'; itemId: string; previous: Record<string, string> };
