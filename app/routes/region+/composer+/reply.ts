import type { FieldErrors } from '~/http/form';
import type { SaveReply } from '~/routes/b.$library+/campaigns+/texts+/use-autosave';

/** What came of a step in the composer. `values` tell by `part` and `id` which form it is about. */
export type ComposerReply =
  | SaveReply
  | { kind: 'removed'; part: 'block' | 'task'; place: number; removed: string }
  | { kind: 'refused'; problem: 'tooMany' | 'tooManyTasks' | 'retired' | 'launched' };

export type PlainReply = { ok: false; errors: FieldErrors; values: Record<string, string> };
