import type { DistributionState } from '@sklaida/people';
import { useTranslations } from 'use-intl';
import { Chip } from '~/ui/chip';
import type { StateMark } from '~/ui/state-marks';

const marks: Record<DistributionState, StateMark> = {
  received: { tone: 'idle', icon: 'mail' },
  accepted: { tone: 'go', icon: 'pen' },
  sent: { tone: 'wait', icon: 'send' },
  reported: { tone: 'done', icon: 'checks' },
  declined: { tone: 'idle', icon: 'declined' },
};

/** Late is said instead of the state it is late in. */
export function OrderChip({ state, late }: { state: DistributionState; late: boolean }) {
  const word = useTranslations('states.distribution');
  if (late)
    return (
      <Chip tone="stop" icon="warn">
        {word('late')}
      </Chip>
    );
  return <Chip {...marks[state]}>{word(state)}</Chip>;
}
