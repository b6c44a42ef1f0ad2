import { useTranslations } from 'use-intl';
import { Select } from '~/ui/field';

const kinds = ['no-time', 'not-our-readers', 'own-plans', 'too-late', 'other'] as const;

/** Why not this time, in a few kinds; leaving it unsaid is an answer too. */
export function DeclineReason({ chosen }: { chosen?: string | undefined }) {
  const t = useTranslations('adoption.why');
  return (
    <Select
      name="reasonKind"
      label={t('label')}
      optional
      defaultValue={chosen ?? ''}
      options={[{ value: '', label: t('unsaid') }, ...kinds.map((kind) => ({ value: kind, label: t(kind) }))]}
    />
  );
}
