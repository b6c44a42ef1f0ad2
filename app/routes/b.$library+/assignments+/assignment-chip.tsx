import type { AssignmentState } from '@sklaida/people';
import { useTranslations } from 'use-intl';
import { Chip } from '~/ui/chip';
import type { StateMark } from '~/ui/state-marks';

const marks: Record<AssignmentState, StateMark> = {
  given: { tone: 'idle', icon: 'mail' },
  accepted: { tone: 'go', icon: 'pen' },
  reported: { tone: 'wait', icon: 'clock' },
  done: { tone: 'done', icon: 'checks' },
  dropped: { tone: 'idle', icon: 'x' },
};

/** Late is said instead of the state it is late in. */
export function AssignmentChip({ state, late }: { state: AssignmentState; late: boolean }) {
  const word = useTranslations('states.assignment');
  if (late)
    return (
      <Chip tone="stop" icon="warn">
        {word('late')}
      </Chip>
    );
  return <Chip {...marks[state]}>{word(state)}</Chip>;
}
