import { Form } from '@remix-run/react';
import { contestLimits } from '@sklaida/campaigns';
import { useTranslations } from 'use-intl';
import type { ContestPage } from '~/flows/year/read-contest.server';
import type { RefusedForm } from '~/http/form';
import { Button } from '~/ui/button';
import { RadioCards } from '~/ui/choice';
import { DateInput, NumberInput, TextArea } from '~/ui/field';

type Props = {
  page: ContestPage;
  reply: RefusedForm | undefined;
  errors: Record<string, string | undefined>;
};

export function RulesForm({ page, reply, errors }: Props) {
  const t = useTranslations('contests.rules');
  const values: Record<string, string> = { ...page.values, ...reply?.values };
  const field = (name: keyof typeof page.values) => ({
    name,
    defaultValue: values[name],
    error: errors[name],
  });
  const first = page.phase === null;
  const form = (
    <Form method="post" className="stack measure" noValidate key={page.values.version}>
      <input type="hidden" name="version" value={page.values.version} />
      <TextArea
        {...field('rules')}
        label={t('text')}
        hint={t('textHint')}
        rows={8}
        maxLength={contestLimits.rules}
      />
      <TextArea {...field('ageGroups')} label={t('ageGroups')} hint={t('ageGroupsHint')} rows={4} optional />
      <div className="fields pair">
        <DateInput {...field('entriesUntil')} label={t('entriesUntil')} />
        <DateInput {...field('decidedOn')} label={t('decidedOn')} />
      </div>
      <DateInput {...field('eraseOn')} label={t('eraseOn')} hint={t('eraseHint')} />
      <RadioCards
        across
        {...field('method')}
        label={t('method')}
        options={(['jury', 'lot'] as const).map((value) => ({
          value,
          label: t(value),
          text: t(`${value}Text`),
        }))}
      />
      <NumberInput {...field('winners')} label={t('winners')} />
      <Button look={first ? 'main' : 'plain'} icon="save" name="intent" value="rules">
        {t('save')}
      </Button>
    </Form>
  );
  if (first) return form;
  return (
    <details className="quiet" open={reply ? true : undefined}>
      <summary>{t('edit')}</summary>
      {form}
    </details>
  );
}
