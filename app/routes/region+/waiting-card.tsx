import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Waiting } from '~/flows/read-members.server';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Sheet } from '~/ui/page';

const namesShown = 5;

/** „Pasvalio r., Molėtų r. ir dar 3“ */
function useNames() {
  const t = useTranslations('region.members');
  const formats = useFormats();
  return (names: readonly string[]) => {
    if (names.length <= namesShown + 1) return formats.list(names);
    return t('andMore', {
      names: names.slice(0, namesShown).join(', '),
      n: names.length - namesShown,
    });
  };
}

/** Who has not answered, and the one button that reminds them. */
export function WaitingCard({ waiting, problem }: { waiting: Waiting; problem: string | null }) {
  const t = useTranslations('region');
  const named = useNames();
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const silentSchools = waiting.schools.stopped + waiting.schools.unopened;
  const { twice, today } = waiting.skipped;
  return (
    <Sheet title={t('members.waiting', { n: waiting.municipal })}>
      <ul className="names">
        {waiting.stopped.length > 0 ? (
          <li>{t.rich('members.stopped', { names: named(waiting.stopped), b })}</li>
        ) : null}
        {waiting.unopened.length > 0 ? (
          <li>{t.rich('members.unopened', { names: named(waiting.unopened), b })}</li>
        ) : null}
        {silentSchools > 0 ? (
          <li>{t('members.schoolsSilent', { n: silentSchools, stopped: waiting.schools.stopped })}</li>
        ) : null}
      </ul>
      {problem ? (
        <Note tone="stop" icon="stop">
          <span role="alert">{problem}</span>
        </Note>
      ) : null}
      {waiting.remindable > 0 ? (
        <Form method="post" className="stack-s">
          <Button look="main" wide icon="bell" name="intent" value="remind">
            {t('members.remind', { n: waiting.remindable })}
          </Button>
          <p className="meta">{t(waiting.ordinal === 1 ? 'members.first' : 'members.second')}</p>
        </Form>
      ) : (
        <p className="meta">
          {t(today.length > 0 && twice.length === 0 ? 'members.remindedAll' : 'members.nobodyToRemind')}
        </p>
      )}
      {twice.length > 0 ? <p className="meta">{t('members.skippedTwice', { names: named(twice) })}</p> : null}
      {today.length > 0 && waiting.remindable > 0 ? (
        <p className="meta">{t('members.skippedToday', { names: named(today) })}</p>
      ) : null}
      {waiting.letter && waiting.remindable > 0 ? (
        <details>
          <summary>{t('members.preview')}</summary>
          <p className="say letter-text">{waiting.letter}</p>
        </details>
      ) : null}
    </Sheet>
  );
}
