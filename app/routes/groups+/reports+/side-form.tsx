import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { SideFieldsPage } from '~/flows/sides/read-side-fields.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, TextInput } from '~/ui/field';
import { ActionBar, Section } from '~/ui/page';
import { SideColumns } from './side-columns';
import type { SideReply } from './side-reply';

type Props = {
  page: SideFieldsPage & { closed?: boolean };
  /** Of a report that is being begun. */
  newId?: string;
  reply: SideReply | undefined;
};

/** What is counted, by whom and by which day. */
export function SideFormView({ page, newId, reply }: Props) {
  const t = useTranslations('sides');
  const errors = useErrorTexts(reply?.errors);
  const typed = reply?.values;
  const { start, counted } = page;
  if (page.closed) return <Note icon="archive">{t('problem.closed')}</Note>;
  return (
    <Section className="gap-m" title={t(newId ? 'form.new' : 'form.edit')}>
      <Form method="post" className="stack-l form-narrow" noValidate>
        <ErrorSummary
          errors={reply ? errors : null}
          labels={{ title: t('form.title'), from: t('form.from'), to: t('form.to'), dueOn: t('form.due') }}
        />
        {reply?.problem ? (
          <div role="alert">
            <Note tone="stop" icon="warn">
              {t(`problem.${reply.problem}`)}
            </Note>
          </div>
        ) : null}
        {newId ? <input type="hidden" name="id" value={typed?.id ?? newId} /> : null}
        <input type="hidden" name="version" value={start.version} />
        {counted ? <Note icon="lock">{t('form.counted')}</Note> : null}
        <div className="stack">
          <TextInput
            name="title"
            label={t('form.title')}
            hint={t('form.titleHint')}
            maxLength={160}
            defaultValue={typed?.title ?? start.title}
            error={errors.title}
          />
          {counted ? (
            (['from', 'to', 'rowsOf'] as const).map((name) => (
              <input key={name} type="hidden" name={name} value={start[name]} />
            ))
          ) : (
            <>
              <div className="fields pair">
                <DateInput
                  name="from"
                  label={t('form.from')}
                  defaultValue={typed?.from ?? start.from}
                  error={errors.from}
                />
                <DateInput
                  name="to"
                  label={t('form.to')}
                  defaultValue={typed?.to ?? start.to}
                  error={errors.to}
                />
              </div>
              <RadioCards
                name="rowsOf"
                label={t('form.rowsOf')}
                across
                defaultValue={typed?.rowsOf ?? start.rowsOf}
                error={errors.rowsOf}
                options={(['region', 'library'] as const).map((value) => ({
                  value,
                  label: t(`form.rows.${value}`),
                  text: t(`form.rowsText.${value}`),
                }))}
              />
            </>
          )}
          <DateInput
            name="dueOn"
            label={t('form.due')}
            optional
            defaultValue={typed?.dueOn ?? start.dueOn}
            error={errors.dueOn}
          />
        </div>
        <SideColumns page={page} reply={reply} errors={errors} />
        <ActionBar note={newId ? t('form.tellNote') : undefined}>
          <Button look="main" name="intent" value="save">
            {t(newId ? 'form.open' : 'form.save')}
          </Button>
        </ActionBar>
      </Form>
    </Section>
  );
}
