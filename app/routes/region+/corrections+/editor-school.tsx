import { useTranslations } from 'use-intl';
import { NumberInput, TextArea } from '~/ui/field';
import type { Draft, FormFields } from './correction-props';
import { Part } from './part';

export function EditorSchool({ draft, fields: { value, error } }: { draft: Draft; fields: FormFields }) {
  const t = useTranslations('corrections.draft');
  if (!draft.document.school) return null;
  const text = (name: 'post' | 'activity', maxLength: number) => (
    <TextArea
      name={name}
      label={t(name)}
      defaultValue={value(name)}
      error={error(name)}
      rows={4}
      maxLength={maxLength}
    />
  );
  return (
    <Part title={t('school')} open={['minutes', 'post', 'activity'].some(error)}>
      <NumberInput
        name="minutes"
        label={t('minutes')}
        defaultValue={value('minutes')}
        error={error('minutes')}
      />
      {text('post', 600)}
      {text('activity', 1000)}
    </Part>
  );
}
