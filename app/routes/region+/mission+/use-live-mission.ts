import { useCallback, useEffect, useRef, useState } from 'react';
import { missionSearch } from '~/flows/campaigns/mission-filters';
import type {
  MemberLine,
  MissionMoved,
  MissionNumbers,
  MissionPage,
} from '~/flows/campaigns/read-mission.server';

const pollEvery = 15_000;

/**
 * Keeps an open page true: the server says that something has moved, the page asks for the counts and for the lines that did. Where
 * no stream can be had it asks by itself from time to time; signed out, it stops.
 */
export function useLiveMission(page: MissionPage, live: string) {
  const [fresh, setFresh] = useState<MissionNumbers | null>(null);
  const [lines, setLines] = useState<Record<string, MemberLine>>({});
  const since = useRef(page.picture.at);
  const search = missionSearch(page.query);

  const refetch = useCallback(async () => {
    const wish = new URLSearchParams(search);
    wish.set('since', since.current);
    const answer = await fetch(`/resources/members${live}?${wish}`, {
      headers: { Accept: 'application/json' },
      redirect: 'error',
    });
    if (!answer.ok) return answer.status < 500;
    const moved: MissionMoved = await answer.json();
    since.current = moved.picture.at;
    setFresh(moved);
    setLines((known) => ({ ...known, ...Object.fromEntries(moved.lines.map((line) => [line.id, line])) }));
    return false;
  }, [live, search]);

  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const look = () => {
      refetch().then(
        (over) => over && clearInterval(timer),
        () => {},
      );
    };
    const poll = () => {
      timer ??= setInterval(look, pollEvery);
    };
    if (!('EventSource' in window)) {
      poll();
      return () => clearInterval(timer);
    }
    const stream = new EventSource(`/resources/live${live}`);
    stream.addEventListener('moved', look);
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) poll();
    });
    return () => {
      stream.close();
      clearInterval(timer);
    };
  }, [live, refetch]);

  const numbers = fresh && fresh.picture.at > page.picture.at ? fresh : page;
  const lineOf = (line: MemberLine) => (numbers === fresh ? (lines[line.id] ?? line) : line);
  return { page: { ...page, ...only(numbers) }, lineOf };
}

const only = ({ picture, counts, waiting, remindable }: MissionNumbers): MissionNumbers => ({
  picture,
  counts,
  waiting,
  remindable,
});
