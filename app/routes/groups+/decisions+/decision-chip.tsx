import type { CommitmentState, DecisionState } from '@sklaida/workgroups';
import { useTranslations } from 'use-intl';
import { Chip } from '~/ui/chip';
import type { StateMark } from '~/ui/state-marks';

const marks: Record<DecisionState, StateMark> = {
  open: { tone: 'idle', icon: 'clock' },
  in_progress: { tone: 'go', icon: 'pen' },
  done: { tone: 'done', icon: 'checks' },
  dropped: { tone: 'idle', icon: 'x' },
};

const answers: Record<CommitmentState, StateMark> = {
  offered: { tone: 'wait', icon: 'mail' },
  accepted: { tone: 'go', icon: 'check' },
  countered: { tone: 'wait', icon: 'calendar' },
  declined: { tone: 'idle', icon: 'declined' },
  done: { tone: 'done', icon: 'checks' },
  withdrawn: { tone: 'idle', icon: 'x' },
};

/** Late is said instead of the state it is late in. */
export function DecisionChip({ state, late }: { state: DecisionState; late: boolean }) {
  const t = useTranslations('decisions.states');
  if (late)
    return (
      <Chip tone="stop" icon="warn">
        {t('late')}
      </Chip>
    );
  return <Chip {...marks[state]}>{t(state)}</Chip>;
}

/** What the owner's library says. */
export function AnswerChip({ state, line }: { state: CommitmentState; line?: boolean }) {
  const t = useTranslations('decisions.commitments');
  return (
    <Chip {...answers[state]} {...(line && { line })}>
      {t(state)}
    </Chip>
  );
}
