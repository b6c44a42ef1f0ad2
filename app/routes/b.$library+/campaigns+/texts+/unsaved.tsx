import { createContext, useContext, useMemo, useRef, useState } from 'react';

type Editor = { waiting: boolean; stuck: boolean; flush: () => void };
type Unsaved = { tell: (id: string, editor: Editor) => void };

const UnsavedContext = createContext<Unsaved>({ tell: () => {} });

export const useUnsaved = () => useContext(UnsavedContext);
export const UnsavedProvider = UnsavedContext.Provider;

/** Which editors of the page still hold words the server has not seen, so that nothing is handed in without them. */
export function useUnsavedEditors() {
  const editors = useRef(new Map<string, Editor>());
  const [pending, setPending] = useState<string[]>([]);
  const context = useMemo<Unsaved>(
    () => ({
      tell: (id, editor) => {
        editors.current.set(id, editor);
        const held = [...editors.current].filter(([, one]) => one.waiting || one.stuck).map(([key]) => key);
        setPending((before) => (before.join() === held.join() ? before : held));
      },
    }),
    [],
  );
  const flushAll = () => {
    for (const editor of editors.current.values()) editor.flush();
  };
  const firstStuck = () => [...editors.current].find(([, one]) => one.stuck)?.[0];
  return { context, pending, flushAll, firstStuck };
}
