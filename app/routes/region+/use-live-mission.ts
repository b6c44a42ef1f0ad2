import { useCallback, useEffect, useRef, useState } from 'react';
import type { CampaignPicture } from '~/flows/campaign-picture';
import type { MemberLine, MissionPage } from '~/flows/read-mission.server';

export type MissionMoved = { picture: CampaignPicture; lines: MemberLine[] };

const pollEvery = 15_000;

/**
 * Keeps an open page true: the server says that something has moved, the page asks for the counts and for the lines that did. Where
 * no stream can be had it asks by itself from time to time; signed out, it stops.
 */
export function useLiveMission(page: MissionPage, live: string) {
  const [fresh, setFresh] = useState<CampaignPicture | null>(null);
  const [lines, setLines] = useState<Record<string, MemberLine>>({});
  const since = useRef(page.picture.at);

  const refetch = useCallback(async () => {
    const answer = await fetch(`/resources/members${live}?since=${encodeURIComponent(since.current)}`, {
      headers: { Accept: 'application/json' },
      redirect: 'error',
    });
    if (!answer.ok) return answer.status < 500;
    const moved: MissionMoved = await answer.json();
    since.current = moved.picture.at;
    setFresh(moved.picture);
    setLines((known) => ({ ...known, ...Object.fromEntries(moved.lines.map((line) => [line.id, line])) }));
    return false;
  }, [live]);

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

  const picture = fresh && fresh.at > page.picture.at ? fresh : page.picture;
  return { picture, lineOf: (line: MemberLine) => (picture === fresh ? (lines[line.id] ?? line) : line) };
}
