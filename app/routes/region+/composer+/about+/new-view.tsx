import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { NewTemplatePage } from '~/flows/composer/read-new-template.server';
import { Button } from '~/ui/button';
import { RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Select, TextInput } from '~/ui/field';
import { PageHead } from '~/ui/page';
import { useComposerErrors } from '../composer-words';
import type { PlainReply } from '../reply';

export function NewView({ page, reply }: { page: NewTemplatePage; reply: PlainReply | undefined }) {
  const t = useTranslations('composer.new');
  const templates = useTranslations('templates');
  const errors = useComposerErrors(reply?.errors);
  const values: Record<string, string> = reply?.values ?? {};
  return (
    <>
      <PageHead
        crumbs={[{ to: page.base, label: templates('title') }, { label: t('title') }]}
        title={t('title')}
        lead={t('lead')}
      />
      <Form method="post" className="stack measure" noValidate>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="id" value={values.id ?? page.id} />
        <TextInput
          name="title"
          label={t('name')}
          hint={t('nameHint')}
          defaultValue={values.title}
          error={errors.title}
          maxLength={120}
        />
        <Select
          name="occasionId"
          label={t('occasion')}
          defaultValue={values.occasionId ?? page.occasionId}
          error={errors.occasionId}
          options={page.occasions}
        />
        <RadioCards
          name="source"
          label={t('source')}
          defaultValue={values.source ?? page.chosen}
          error={errors.source}
          options={page.sources}
        />
        <Button look="main" icon="plus" name="intent" value="create">
          {t('submit')}
        </Button>
        <p className="meta">{t('note')}</p>
      </Form>
    </>
  );
}
