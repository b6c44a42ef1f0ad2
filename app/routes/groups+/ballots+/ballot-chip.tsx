import type { BallotState } from '@sklaida/workgroups';
import { useTranslations } from 'use-intl';
import { Chip } from '~/ui/chip';
import type { StateMark } from '~/ui/state-marks';

export const ballotMarks: Record<BallotState, StateMark> = {
  open: { tone: 'go', icon: 'clock' },
  closed: { tone: 'done', icon: 'check' },
  cancelled: { tone: 'idle', icon: 'x' },
};

export function BallotChip({ state }: { state: BallotState }) {
  const t = useTranslations('ballots.states');
  return <Chip {...ballotMarks[state]}>{t(state)}</Chip>;
}
