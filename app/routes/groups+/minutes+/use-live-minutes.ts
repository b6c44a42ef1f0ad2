import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { MinutesPage } from '~/flows/minutes/read-minutes.server';
import type { LiveHandle, LiveStatus, Present } from './live-minutes';

export type Mark = { item: string; line: string };
type Live = { status: LiveStatus | 'none'; at: Date | null; here: Present[] };

export const fieldIdOf = (item: string) => `n-${item}`;

/** Writes together with the others as soon as the script is here; until then, and without it, the page is a form. */
export function useLiveMinutes(page: MinutesPage) {
  const [live, setLive] = useState<Live>({ status: 'none', at: null, here: [] });
  const [mark, setMark] = useState<Mark | null>(null);
  const [left, setLeft] = useState<string[]>([]);
  const handle = useRef<LiveHandle | null>(null);
  const first = useRef(page);
  const { revalidate } = useRevalidator();
  const reread = useRef(revalidate);
  reread.current = revalidate;
  const writes = page.may.write;

  useEffect(() => {
    if (!(writes && 'EventSource' in window)) return;
    let gone = false;
    const { path, personId: person, items } = first.current;
    import('./live-minutes').then(({ startMinutes }) => {
      if (gone) return;
      handle.current = startMinutes({
        ...{ address: `${path}/minutes/live`, person, items },
        fieldOf: (item) => document.getElementById(fieldIdOf(item)) as HTMLTextAreaElement | null,
        said: (status) =>
          setLive((was) => ({ ...was, status, at: status === 'saved' ? new Date() : was.at })),
        here: (here) =>
          setLive((was) => ({ ...was, here, status: was.status === 'none' ? 'saved' : was.status })),
        moved: () => reread.current(),
        marked: (item, line) => setMark({ item, line }),
      });
    });
    return () => {
      gone = true;
      setLeft(handle.current?.unsent() ?? []);
      handle.current?.stop();
      handle.current = null;
    };
  }, [writes]);

  useEffect(() => handle.current?.add(page.items), [page.items]);

  return {
    ...live,
    mark,
    /** What was written but not taken any more, since the minutes went round meanwhile. */
    left,
    /** The line has become a decision, or was left as it is. */
    settle(decided: boolean) {
      if (mark && decided) handle.current?.strike(mark.item, mark.line);
      setMark(null);
    },
  };
}
