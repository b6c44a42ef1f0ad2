import type { MeetingState } from '@sklaida/workgroups';
import { useTranslations } from 'use-intl';
import { Chip } from '~/ui/chip';
import type { StateMark } from '~/ui/state-marks';

export const meetingMarks: Record<MeetingState, StateMark> = {
  planned: { tone: 'idle', icon: 'calendar' },
  agenda_published: { tone: 'go', icon: 'mail' },
  held: { tone: 'go', icon: 'pen' },
  minutes_draft: { tone: 'wait', icon: 'clock' },
  minutes_approved: { tone: 'done', icon: 'checks' },
  cancelled: { tone: 'stop', icon: 'x' },
};

export function MeetingChip({ state }: { state: MeetingState }) {
  const word = useTranslations('meetings.states');
  return <Chip {...meetingMarks[state]}>{word(state)}</Chip>;
}
