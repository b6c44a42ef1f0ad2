import { useCallback, useEffect, useState } from 'react';
import type { Progress } from '~/flows/updates/read-progress.server';

const soon = 4_000;
const later = 20_000;

export const underWay = ({ total, updated, offered, failed }: Progress) =>
  total - updated - offered - failed > 0;

/**
 * Keeps the progress of a correction true on an open page. The campaign's stream tells of each library that took it; that a library
 * must first agree moves nothing the stream could tell, so the page asks by itself as well: often while work is under way.
 */
export function useLiveProgress(read: Progress | null, live: string): Progress | null {
  const [fresh, setFresh] = useState<Progress | null>(null);
  const shown = fresh && read && fresh.number >= read.number ? fresh : read;
  const often = shown !== null && underWay(shown);
  const watched = read !== null;

  const ask = useCallback(async () => {
    const answer = await fetch(`/resources/corrections${live}`, {
      headers: { Accept: 'application/json' },
      redirect: 'error',
    });
    if (answer.ok) setFresh(await answer.json());
  }, [live]);

  useEffect(() => {
    if (!watched) return;
    const look = () => {
      ask().catch(() => {});
    };
    const timer = setInterval(() => document.visibilityState === 'visible' && look(), often ? soon : later);
    return () => clearInterval(timer);
  }, [ask, often, watched]);

  useEffect(() => {
    if (!(watched && 'EventSource' in window)) return;
    const stream = new EventSource(`/resources/live${live}`);
    stream.addEventListener('moved', () => {
      ask().catch(() => {});
    });
    return () => stream.close();
  }, [ask, live, watched]);

  return shown;
}
