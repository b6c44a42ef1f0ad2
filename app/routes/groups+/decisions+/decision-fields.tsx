import { useTranslations } from 'use-intl';
import type { FormValues } from '~/http/form';
import { DateInput, Select, TextArea } from '~/ui/field';

type Props = {
  start: { body: string; ownerId: string | null; dueOn: string | null };
  typed: FormValues | undefined;
  errors: Record<string, string | undefined>;
  owners: { value: string; label: string }[];
};

export function DecisionFields({ start, typed, errors, owners }: Props) {
  const t = useTranslations('decisions.form');
  return (
    <>
      <TextArea
        name="body"
        label={t('body')}
        hint={t('bodyHint')}
        rows={3}
        maxLength={1000}
        defaultValue={typed?.body ?? start.body}
        error={errors.body}
      />
      <div className="fields pair">
        <Select
          name="ownerId"
          label={t('owner')}
          options={[{ value: '', label: t('nobody') }, ...owners]}
          defaultValue={typed?.ownerId ?? start.ownerId ?? ''}
          error={errors.ownerId}
        />
        <DateInput
          name="dueOn"
          label={t('due')}
          optional
          defaultValue={typed?.dueOn ?? start.dueOn ?? ''}
          error={errors.dueOn}
        />
      </div>
      <p className="hint">{t('ownerHint')}</p>
    </>
  );
}
