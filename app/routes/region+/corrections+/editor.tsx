import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { TextArea } from '~/ui/field';
import { Section } from '~/ui/page';
import { Clashes } from './clashes';
import { type CorrectionsProps, type Draft, formId } from './correction-props';
import { EditorAbout } from './editor-about';
import { EditorSchool } from './editor-school';
import { EditorTasks } from './editor-tasks';
import { EditorTexts } from './editor-texts';
import { TemplateConflicts } from './template-conflicts';
import { useFormFields } from './use-form-fields';

/** The whole correction as one form, saved together and seen by nobody until it is published. */
export function Editor({ page, draft, reply }: CorrectionsProps & { draft: Draft }) {
  const t = useTranslations('corrections.draft');
  const p = useTranslations('corrections.publish');
  const fields = useFormFields(draft, reply);
  const version = reply?.values.version ?? String(draft.version);
  return (
    <Section title={t('title')}>
      <div className="stack-l" id="draft">
        {draft.behind ? (
          <Note tone="stop" icon="info">
            <p>{t('behind')}</p>
          </Note>
        ) : null}
        <Form method="post" className="stack-l" noValidate id={formId} key={version}>
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="read" value={reply?.values.read ?? draft.signs} />
          {reply && reply.clashes.length > 0 ? <Clashes draft={draft} clashes={reply.clashes} /> : null}
          <TemplateConflicts page={page} draft={draft} fields={fields} />
          <EditorTexts page={page} draft={draft} fields={fields} />
          <div className="stack">
            <EditorAbout draft={draft} fields={fields} />
            <EditorSchool draft={draft} fields={fields} />
            <EditorTasks page={page} draft={draft} fields={fields} />
          </div>
          <div className="sheet stack">
            <TextArea
              name="note"
              label={p('note')}
              defaultValue={fields.value('note')}
              error={fields.error('note')}
              rows={3}
              maxLength={1000}
              optional
            />
            <Checkbox
              name="urgent"
              value="yes"
              label={p('urgent')}
              hint={p('urgentText')}
              defaultChecked={reply ? reply.values.urgent === 'yes' : draft.urgent}
            />
            <p>
              <Button look="main" icon="save" name="intent" value="save">
                {t('save')}
              </Button>
            </p>
          </div>
        </Form>
      </div>
    </Section>
  );
}
