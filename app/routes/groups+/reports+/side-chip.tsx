import { useTranslations } from 'use-intl';
import { Chip } from '~/ui/chip';

type Props = { state: 'open' | 'closed'; late: boolean };

/** Late is said instead of the state it is late in. */
export function SideChip({ state, late }: Props) {
  const t = useTranslations('sides.states');
  if (late)
    return (
      <Chip tone="stop" icon="warn">
        {t('late')}
      </Chip>
    );
  return (
    <Chip tone={state === 'open' ? 'go' : 'done'} icon={state === 'open' ? 'pen' : 'checks'}>
      {t(state)}
    </Chip>
  );
}
