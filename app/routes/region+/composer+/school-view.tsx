import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { NumberInput, TextArea } from '~/ui/field';
import { EmptyState } from '~/ui/page';
import { PartConflict } from './part-conflict';
import type { ComposerReply } from './reply';
import type { SchoolPage } from './school-page.server';
import { StepNote } from './step-note';
import { TextChecks } from './text-checks';
import { usePart } from './use-part';

type Props = { page: SchoolPage; reply: ComposerReply | undefined };

/** One post, one activity and how long it takes: all a school gets besides the poster. */
export function SchoolView({ page, reply }: Props) {
  const t = useTranslations('composer.school');
  if (page.present) return <SchoolForm page={page} reply={reply} />;
  return (
    <div className="stack-l gap-m">
      <StepNote reply={reply} />
      <EmptyState
        level={2}
        title={t('none')}
        action={
          page.editable ? (
            <Form method="post">
              <Button look="main" icon="plus" name="intent" value="add-school">
                {t('add')}
              </Button>
            </Form>
          ) : null
        }
      >
        {t('noneText')}
      </EmptyState>
    </div>
  );
}

function SchoolForm({ page, reply }: Props) {
  const t = useTranslations('composer');
  const part = usePart({
    documentId: page.id,
    part: 'school',
    stored: page.school,
    reply,
    disabled: !page.editable,
  });
  const { post = '', activity = '' } = part.values;
  return (
    <div className="stack-l gap-m">
      <p className="lead">{t('school.lead')}</p>
      <StepNote reply={reply} />
      <Form
        method="post"
        className="stack measure"
        noValidate
        preventScrollReset
        onSubmit={(event) => {
          event.preventDefault();
          part.flush();
        }}
      >
        <input type="hidden" name="part" value="school" />
        {part.conflict ? (
          <PartConflict
            theirs={part.conflict.theirs}
            mine={part.values}
            keep={part.keep}
            fields={[
              ['minutes', t('school.minutes')],
              ['post', t('school.post')],
              ['activity', t('school.activity')],
            ]}
          />
        ) : (
          <input type="hidden" name="version" value={part.version} />
        )}
        <NumberInput {...part.field('minutes')} label={t('school.minutes')} />
        <TextArea
          {...part.field('post')}
          label={t('school.post')}
          hint={t('texts.length', { n: [...post].length, max: 600 })}
          rows={5}
          maxLength={600}
        />
        <TextChecks
          name="post"
          text={post}
          year={page.year}
          onFix={(mended) => part.change('post', mended)}
        />
        <TextArea
          {...part.field('activity')}
          label={t('school.activity')}
          hint={t('texts.length', { n: [...activity].length, max: 1000 })}
          rows={6}
          maxLength={1000}
        />
        <TextChecks
          name="activity"
          text={activity}
          year={page.year}
          onFix={(mended) => part.change('activity', mended)}
        />
        {page.editable ? (
          <div className="row">
            <Button slim icon="save" name="intent" value="save">
              {t('save')}
            </Button>
          </div>
        ) : null}
      </Form>
      {page.editable ? (
        <Form method="post">
          <Button slim look="bare" icon="x" name="intent" value="remove-school">
            {t('school.remove')}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}
