import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { DateInput, NumberInput, Select, TextArea, TextInput } from '~/ui/field';
import { Section } from '~/ui/page';
import type { CorrectionsProps, Draft } from './correction-props';
import { EditorTasks } from './editor-tasks';
import { useCorrectionErrors } from './use-correction-errors';

const modes = ['free', 'locked', 'optional'] as const;
const dayNames = ['startsOn', 'endsOn', 'answerBy', 'reportBy'] as const;

/** The whole correction as one form, saved together and seen by nobody until it is published. */
export function Editor({ page, draft, reply }: CorrectionsProps & { draft: Draft }) {
  const t = useTranslations('corrections.draft');
  const p = useTranslations('corrections.publish');
  const campaign = useTranslations('campaigns');
  const errors = useCorrectionErrors(reply);
  const typed = (name: string, stored: string | number) => reply?.values[name] ?? stored;
  const { document, days } = draft;
  return (
    <Section title={t('title')}>
      <div className="stack-l" id="draft">
        {draft.behind ? (
          <Note tone="stop" icon="info">
            <p>{t('behind')}</p>
          </Note>
        ) : null}
        <Form method="post" className="stack-l" noValidate key={draft.version}>
          <input type="hidden" name="version" value={draft.version} />
          <TextArea
            name="keyMessage"
            label={t('keyMessage')}
            defaultValue={typed('keyMessage', document.keyMessage)}
            error={errors.keyMessage}
            rows={2}
            maxLength={300}
          />
          <fieldset className="stack">
            <legend>{t('days')}</legend>
            <p className="meta">{t('daysHint')}</p>
            <div className="fields pair">
              {dayNames.map((name) => (
                <DateInput
                  key={name}
                  name={name}
                  label={t(name)}
                  defaultValue={typed(name, days[name])}
                  error={errors[name]}
                />
              ))}
            </div>
          </fieldset>
          {document.blocks.map(({ id, title, body, mode, ...block }) => {
            const channel = campaign(`channels.${block.channel}`);
            return (
              <div key={id} className="blk stack">
                <h3>{channel}</h3>
                {title === null ? null : (
                  <TextInput
                    name={`title-${id}`}
                    label={t('heading', { channel })}
                    defaultValue={typed(`title-${id}`, title)}
                    error={errors[`title-${id}`]}
                    maxLength={120}
                  />
                )}
                <TextArea
                  name={`body-${id}`}
                  label={t('body', { channel })}
                  defaultValue={typed(`body-${id}`, body)}
                  error={errors[`body-${id}`]}
                  rows={Math.min(14, Math.max(4, Math.ceil(body.length / 70) + body.split('\n').length))}
                />
                <Select
                  name={`mode-${id}`}
                  label={t('mode', { channel })}
                  defaultValue={typed(`mode-${id}`, mode)}
                  options={modes.map((one) => ({ value: one, label: campaign(`texts.modes.${one}`) }))}
                />
                <Checkbox
                  name={`remove-${id}`}
                  value="yes"
                  label={t('remove', { channel })}
                  defaultChecked={reply?.values[`remove-${id}`] === 'yes'}
                />
              </div>
            );
          })}
          <div className="blk stack">
            <Select
              name="addChannel"
              label={t('add')}
              defaultValue={typed('addChannel', '')}
              error={errors.blocks}
              options={[
                { value: '', label: t('addNone') },
                ...page.channels.map((one) => ({ value: one, label: campaign(`channels.${one}`) })),
              ]}
            />
            <TextArea
              name="addBody"
              label={t('addBody')}
              defaultValue={typed('addBody', '')}
              rows={4}
              optional
            />
          </div>
          {document.school ? (
            <fieldset className="stack">
              <legend>{t('school')}</legend>
              <NumberInput
                name="minutes"
                label={t('minutes')}
                defaultValue={typed('minutes', document.school.minutes)}
                error={errors.minutes}
              />
              <TextArea
                name="post"
                label={t('post')}
                defaultValue={typed('post', document.school.post)}
                error={errors.post}
                rows={4}
                maxLength={600}
              />
              <TextArea
                name="activity"
                label={t('activity')}
                defaultValue={typed('activity', document.school.activity)}
                error={errors.activity}
                rows={4}
                maxLength={1000}
              />
            </fieldset>
          ) : null}
          <EditorTasks tasks={document.tasks} values={reply?.values ?? {}} errors={errors} />
          <TextArea
            name="note"
            label={p('note')}
            defaultValue={typed('note', draft.note ?? '')}
            error={errors.note}
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
        </Form>
      </div>
    </Section>
  );
}
