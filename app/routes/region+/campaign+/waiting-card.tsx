import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Waiting } from '~/flows/campaigns/read-mission.server';
import { ButtonLink } from '~/ui/button';
import { Sheet } from '~/ui/page';
import { useManyNames } from '../import+/many-names';

/** Who has not answered, and the way to remind them. */
export function WaitingCard({ waiting, base }: { waiting: Waiting; base: string }) {
  const t = useTranslations('mission');
  const named = useManyNames();
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const silentSchools = waiting.schools.stopped + waiting.schools.unopened;
  const { twice, today } = waiting.skipped;
  return (
    <Sheet title={t('waiting', { n: waiting.municipal })}>
      <ul className="names">
        {waiting.stopped.length > 0 ? (
          <li>{t.rich('stopped', { names: named(waiting.stopped), b })}</li>
        ) : null}
        {waiting.unopened.length > 0 ? (
          <li>{t.rich('unopened', { names: named(waiting.unopened), b })}</li>
        ) : null}
        {silentSchools > 0 ? (
          <li>{t('schoolsSilent', { n: silentSchools, stopped: waiting.schools.stopped })}</li>
        ) : null}
      </ul>
      {waiting.remindable > 0 ? (
        <>
          <ButtonLink look="main" wide icon="bell" to={`${base}/members/remind?show=unanswered`}>
            {t('remindSilent', { n: waiting.remindable })}
          </ButtonLink>
          <p className="meta">{t(waiting.ordinal === 1 ? 'firstTime' : 'secondTime')}</p>
        </>
      ) : (
        <p className="meta">{t(today.length > 0 && twice.length === 0 ? 'remindedAll' : 'nobodyToRemind')}</p>
      )}
      {twice.length > 0 ? <p className="meta">{t('skippedTwice', { names: named(twice) })}</p> : null}
      {today.length > 0 && waiting.remindable > 0 ? (
        <p className="meta">{t('skippedToday', { names: named(today) })}</p>
      ) : null}
    </Sheet>
  );
}
