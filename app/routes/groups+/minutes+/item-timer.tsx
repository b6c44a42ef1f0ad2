import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MinutesPage } from '~/flows/minutes/read-minutes.server';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';

type Item = Pick<MinutesPage['items'][number], 'id' | 'title' | 'planned' | 'spent' | 'timed'>;

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** How long an item has been talked about, the same for everybody in the room; once its minutes are over it says so. */
export function ItemTimer({ item }: { item: Item }) {
  const t = useTranslations('minutes');
  const fetcher = useFetcher();
  const seconds = useSeconds(item);
  const over = item.planned !== null && seconds > item.planned * 60;
  const step = item.timed ? 'pause' : 'time';
  return (
    <span className="row">
      {seconds > 0 || item.timed ? (
        <Chip tone={over ? 'wait' : item.timed ? 'go' : 'idle'} icon="clock">
          <time>{clock(seconds)}</time>
          {over ? ` – ${t('timerOver')}` : null}
        </Chip>
      ) : null}
      <fetcher.Form
        method="post"
        onSubmit={(event) => {
          event.preventDefault();
          // The page stays where it is: only a page without script is sent back to the item.
          fetcher.submit({ intent: step, item: item.id, quiet: '1' }, { method: 'post' });
        }}
      >
        <input type="hidden" name="item" value={item.id} />
        <Button slim look="bare" icon="clock" name="intent" value={step}>
          {t(item.timed ? 'timerStop' : 'timer')}
        </Button>
      </fetcher.Form>
    </span>
  );
}

/** Counts on from what the server said, by this device's clock alone: the clocks of a room differ. */
function useSeconds({ spent, timed }: Pick<Item, 'spent' | 'timed'>): number {
  const [seconds, setSeconds] = useState(spent);
  useEffect(() => {
    setSeconds(spent);
    if (!timed) return;
    const since = Date.now() - spent * 1000;
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [timed, spent]);
  return seconds;
}
