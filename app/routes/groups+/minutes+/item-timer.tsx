import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** How long an item has been talked about; once its minutes are over it says so. */
export function ItemTimer({ planned }: { planned: number | null }) {
  const t = useTranslations('minutes');
  const [since, setSince] = useState<number | null>(null);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (since === null) return;
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [since]);
  if (since === null)
    return (
      <Button type="button" slim look="bare" icon="clock" onClick={() => setSince(Date.now())}>
        {t('timer')}
      </Button>
    );
  const over = planned !== null && seconds > planned * 60;
  return (
    <Chip tone={over ? 'wait' : 'go'} icon="clock">
      <time>{clock(seconds)}</time>
      {over ? ` – ${t('timerOver')}` : null}
    </Chip>
  );
}
