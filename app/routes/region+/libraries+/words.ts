import { useTranslations } from 'use-intl';
import type { LibraryLine } from '~/flows/libraries/read-libraries.server';
import type { StateMark } from '~/ui/state-marks';

export const standingMarks: Record<LibraryLine['standing'], StateMark> = {
  joined: { tone: 'done', icon: 'check' },
  invited: { tone: 'go', icon: 'mail' },
  expired: { tone: 'wait', icon: 'clock' },
  nobody: { tone: 'idle', icon: 'declined' },
  closed: { tone: 'stop', icon: 'x' },
};

/** „Dirba“, „Pakviesta“, „Uždaroma gruodžio 1 d.“ */
export function useStandingWords() {
  const t = useTranslations('libraries.standing');
  return (one: Pick<LibraryLine, 'standing' | 'closing' | 'merged'>) => {
    if (one.closing) return t('closing', { day: one.closing });
    return one.standing === 'closed' && one.merged ? t('merged') : t(one.standing);
  };
}
