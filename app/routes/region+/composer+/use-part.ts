import { useOutletContext } from '@remix-run/react';
import { createContext, useContext } from 'react';
import type { SaveState } from '~/routes/b.$library+/campaigns+/frame';
import { type Stored, type Typed, useAutosave } from '~/routes/b.$library+/campaigns+/texts+/use-autosave';
import { useComposerErrors } from './composer-words';
import type { ComposerReply } from './reply';

type Frame = { report: (save: SaveState) => void };
const nowhere: Frame = { report: () => {} };

/** Where saving is told of on pages whose head does not tell it. */
export const SaveFrame = createContext<Frame | null>(null);

/** A form of the composer that saves itself: its fields, what is wrong with them, and what a colleague wrote meanwhile. */
export function usePart(input: {
  documentId: string;
  part: string;
  id?: string;
  stored: Stored;
  reply: ComposerReply | undefined;
  disabled?: boolean;
}) {
  const { documentId, part, id, stored, reply: pageReply, disabled } = input;
  const head = useOutletContext<Frame | null | undefined>();
  const { report } = useContext(SaveFrame) ?? head ?? nowhere;
  const own = ownReply(pageReply, part, id);
  const save = useAutosave({
    draftKey: [documentId, part, id].filter(Boolean).join(':'),
    stored,
    typed: own?.values,
    extra: { part, ...(id ? { id } : {}) },
    report,
    disabled: disabled || (own !== undefined && 'kind' in own),
  });
  const reply = save.reply ?? own;
  const conflict = reply && 'kind' in reply && reply.kind === 'conflict' ? reply : null;
  const errors = useComposerErrors(reply && 'errors' in reply ? reply.errors : undefined);
  const field = (name: string) => ({
    name,
    id: `f-${[part, id, name].filter(Boolean).join('-')}`,
    value: save.values[name] ?? '',
    error: errors[name],
    readOnly: disabled,
    onChange: (event: { currentTarget: { value: string } }) => save.change(name, event.currentTarget.value),
  });
  const keep = (which: 'mine' | 'theirs') => {
    if (!conflict) return;
    save.settle(conflict.theirs, which === 'theirs' ? conflict.theirs.values : undefined);
    window.setTimeout(save.flush, 0);
  };
  return { ...save, conflict, errors, field, keep };
}

/** The answer to the whole page, if it is about this form. */
function ownReply(reply: ComposerReply | undefined, part: string, id: string | undefined) {
  if (!reply || !('values' in reply)) return undefined;
  const values = reply.values as Typed;
  return values.part === part && (id === undefined || values.id === id) ? reply : undefined;
}
