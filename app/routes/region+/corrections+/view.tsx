import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { type CorrectionsProps, formId } from './correction-props';
import { Editor } from './editor';
import { Offers } from './offers-view';
import { Progress } from './progress';
import { Publish } from './publish-view';
import { TemplateNews } from './template-news';
import { useCorrectionErrors } from './use-correction-errors';
import { useFieldNames } from './use-form-fields';
import { Versions } from './versions-view';

export function CorrectionsView({ page, reply }: CorrectionsProps) {
  const t = useTranslations('corrections');
  const errors = useCorrectionErrors(reply);
  const nameOf = useFieldNames(page.draft);
  const labels = Object.fromEntries(
    Object.keys(errors).flatMap((name) => {
      const label = nameOf(name);
      return label ? [[name, label]] : [];
    }),
  );
  const may = page.editable && page.open;
  return (
    <div className="stack-l gap-m">
      {/* The first button of the form is what Enter presses. */}
      {may && page.draft ? <button type="submit" hidden form={formId} name="intent" value="save" /> : null}
      <p className="lead">{t('lead')}</p>
      {page.open ? null : (
        <Note icon="lock">
          <p>{t('over')}</p>
        </Note>
      )}
      {page.open && !page.editable ? (
        <Note>
          <p>{t('reader')}</p>
        </Note>
      ) : null}
      <Progress page={page} />
      {reply ? <ErrorSummary errors={errors} labels={labels} /> : null}
      {may ? <TemplateNews page={page} /> : null}
      {may && !page.draft ? (
        <Form method="post" className="sheet stack">
          <p className="measure">{t('startText')}</p>
          <p>
            <Button look={page.news ? 'plain' : 'main'} icon="pen" name="intent" value="start">
              {t('start')}
            </Button>
          </p>
        </Form>
      ) : null}
      {may ? <Offers page={page} reply={reply} /> : null}
      {may && page.draft ? (
        <>
          <Editor page={page} draft={page.draft} reply={reply} />
          <Publish page={page} draft={page.draft} />
        </>
      ) : null}
      <Versions page={page} may={may} />
    </div>
  );
}
