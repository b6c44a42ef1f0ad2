import { groupKinds } from '@sklaida/workgroups';
import { useTranslations } from 'use-intl';
import type { FormValues } from '~/http/form';
import { Select, TextArea, TextInput } from '~/ui/field';

type Props = {
  start: { name: string; kind: string; charter: string };
  typed: FormValues | undefined;
  errors: Record<string, string | undefined>;
};

/** What a group says of itself. */
export function AboutFields({ start, typed, errors }: Props) {
  const t = useTranslations('groups');
  const field = (name: 'name' | 'kind' | 'charter') => ({
    name,
    defaultValue: typed?.[name] ?? start[name],
    error: errors[name],
  });
  return (
    <>
      <TextInput {...field('name')} label={t('form.name')} maxLength={120} autoComplete="off" />
      <Select
        {...field('kind')}
        label={t('form.kind')}
        options={groupKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <TextArea
        {...field('charter')}
        label={t('form.charter')}
        hint={t('form.charterHint')}
        rows={5}
        optional
      />
    </>
  );
}
