import { useTranslations } from 'use-intl';
import { Chip } from '~/ui/chip';

const looks = {
  open: { tone: 'done', icon: 'check' },
  over: { tone: 'idle', icon: 'clock' },
  withdrawn: { tone: 'idle', icon: 'returned' },
} as const;

export function ShareChip({ state }: { state: keyof typeof looks }) {
  const t = useTranslations('sharing.states');
  return <Chip {...looks[state]}>{t(state)}</Chip>;
}
