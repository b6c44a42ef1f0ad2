import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { ActionBar, Section } from '~/ui/page';
import { DecisionFields } from './decision-fields';

type Props = {
  id: string;
  owners: { value: string; label: string }[];
  reply: { values: FormValues; errors?: FieldErrors; notMember?: boolean } | undefined;
};

export function NewDecisionView({ id, owners, reply }: Props) {
  const t = useTranslations('decisions');
  const errors = {
    ...useErrorTexts(reply?.errors),
    ...(reply?.notMember ? { ownerId: t('form.notMember') } : {}),
  };
  return (
    <Section className="gap-m" title={t('form.new')}>
      <Form method="post" className="stack form-narrow" noValidate>
        <ErrorSummary errors={reply ? errors : null} />
        <input type="hidden" name="id" value={reply?.values.id ?? id} />
        <DecisionFields
          start={{ body: '', ownerId: null, dueOn: null }}
          typed={reply?.values}
          errors={errors}
          owners={owners}
        />
        <ActionBar>
          <Button look="main" name="intent" value="add">
            {t('add')}
          </Button>
        </ActionBar>
      </Form>
    </Section>
  );
}
