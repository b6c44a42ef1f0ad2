import type { CommitmentState } from '@sklaida/workgroups';
import { useTranslations } from 'use-intl';
import { AnswerChip } from '~/routes/groups+/decisions+/decision-chip';
import { Chip } from '~/ui/chip';

/** Late is said instead of the state it is late in. */
export function CommitmentChip({ state, late }: { state: CommitmentState; late: boolean }) {
  const t = useTranslations('decisions.states');
  if (!late) return <AnswerChip state={state} />;
  return (
    <Chip tone="stop" icon="warn">
      {t('late')}
    </Chip>
  );
}
