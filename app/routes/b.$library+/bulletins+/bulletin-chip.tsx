import { useTranslations } from 'use-intl';
import type { BulletinMark } from '~/flows/bulletins/read-bulletins.server';
import { Chip } from '~/ui/chip';
import type { StateMark } from '~/ui/state-marks';

export const bulletinMarks: Record<BulletinMark, StateMark> = {
  read: { tone: 'wait', icon: 'bell' },
  again: { tone: 'wait', icon: 'redo' },
  answer: { tone: 'wait', icon: 'help' },
  fresh: { tone: 'go', icon: 'mail' },
  done: { tone: 'done', icon: 'checks' },
  seen: { tone: 'idle', icon: 'check' },
  past: { tone: 'idle', icon: 'archive' },
  withdrawn: { tone: 'idle', icon: 'returned' },
};

export function BulletinChip({ mark }: { mark: BulletinMark }) {
  const t = useTranslations('bulletins.mark');
  return <Chip {...bulletinMarks[mark]}>{t(mark)}</Chip>;
}
