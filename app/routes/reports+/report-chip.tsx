import type { ReportState } from '@sklaida/insights';
import { useTranslations } from 'use-intl';
import { Chip } from '~/ui/chip';
import type { StateMark } from '~/ui/state-marks';

const marks: Record<ReportState, StateMark> = {
  draft: { tone: 'go', icon: 'pen' },
  submitted: { tone: 'wait', icon: 'clock' },
  returned: { tone: 'stop', icon: 'returned' },
  accepted: { tone: 'done', icon: 'checks' },
  archived: { tone: 'idle', icon: 'archive' },
};

export function ReportChip({ state }: { state: ReportState }) {
  const t = useTranslations('reports.states');
  return <Chip {...marks[state]}>{t(state)}</Chip>;
}
