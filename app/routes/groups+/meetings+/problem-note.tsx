import { useTranslations } from 'use-intl';
import { Note } from '~/ui/chip';

/** Why a step was refused, told at once. */
export function ProblemNote({ problem }: { problem: string }) {
  const t = useTranslations('meetings.problem');
  return (
    <div role="alert">
      <Note tone="stop" icon="warn">
        {t.has(problem as 'stale') ? t(problem as 'stale') : t('wrong-state')}
      </Note>
    </div>
  );
}
