import { Form } from '@remix-run/react';
import { addDays } from '@sklaida/kernel';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { NumberInput, Select, TextInput } from '~/ui/field';
import { EmptyState, Section } from '~/ui/page';
import { PartConflict } from './part-conflict';
import type { ComposerReply } from './reply';
import { StepNote } from './step-note';
import type { TasksPage } from './tasks-page.server';
import { usePart } from './use-part';

type Props = { page: TasksPage; reply: ComposerReply | undefined };

/** Duties counted from the first day, the earliest first. */
export function TasksView({ page, reply }: Props) {
  const t = useTranslations('composer.tasks');
  return (
    <div className="stack-l gap-m">
      <p className="lead">
        {t('lead')} {page.range ? t('next', { range: page.range }) : null}
      </p>
      <StepNote reply={reply} />
      {page.tasks.length === 0 ? (
        <EmptyState level={2} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <ol className="task-rows">
          {page.tasks.map((task) => (
            <TaskRow key={task.id} page={page} task={task} reply={reply} />
          ))}
        </ol>
      )}
      {page.editable ? (
        <Section title={t('add')}>
          <Form method="post" className="stack measure" key={page.newId}>
            <input type="hidden" name="part" value="task" />
            <input type="hidden" name="newId" value={page.newId} />
            <TextInput name="title" label={t('task')} maxLength={200} required />
            <div className="row">
              <Button slim icon="plus" name="intent" value="add">
                {t('add')}
              </Button>
            </div>
          </Form>
        </Section>
      ) : null}
    </div>
  );
}

function TaskRow({ page, task, reply }: Props & { task: TasksPage['tasks'][number] }) {
  const t = useTranslations('composer.tasks');
  const words = useTranslations('composer');
  const part = usePart({
    documentId: page.id,
    part: 'task',
    id: task.id,
    stored: task.stored,
    reply,
    disabled: !page.editable,
  });
  const title = part.values.title ?? '';
  const fields = [
    ['title', t('task')],
    ['days', t('days')],
    ['side', t('side')],
    ['role', t('role')],
  ] as const;
  return (
    <li id={`b-${task.id}`}>
      <When page={page} id={task.id} days={part.values.days ?? ''} side={part.values.side ?? ''} />
      <Form
        method="post"
        className="stack-s"
        noValidate
        preventScrollReset
        onSubmit={(event) => {
          event.preventDefault();
          part.flush();
        }}
      >
        <input type="hidden" name="part" value="task" />
        <input type="hidden" name="id" value={task.id} />
        {part.conflict ? (
          <PartConflict theirs={part.conflict.theirs} mine={part.values} keep={part.keep} fields={fields} />
        ) : (
          <input type="hidden" name="version" value={part.version} />
        )}
        <TextInput {...part.field('title')} label={t('task')} maxLength={200} />
        <div className="task-fields">
          <NumberInput {...part.field('days')} label={t('days')} />
          <Select
            {...part.field('side')}
            label={t('side')}
            options={(['before', 'after'] as const).map((side) => ({ value: side, label: t(side) }))}
          />
          <Select {...part.field('role')} label={t('role')} options={page.roles} />
        </div>
        {page.editable ? (
          <div className="row">
            <Button slim icon="save" name="intent" value="save" aria-label={`${words('save')}: ${title}`}>
              {words('save')}
            </Button>
            <Button
              slim
              look="bare"
              icon="x"
              form={`remove-${task.id}`}
              name="intent"
              value="remove"
              aria-label={t('removeFor', { title })}
            >
              {t('remove')}
            </Button>
          </div>
        ) : null}
      </Form>
      <Form method="post" id={`remove-${task.id}`}>
        <input type="hidden" name="part" value="task" />
        <input type="hidden" name="id" value={task.id} />
      </Form>
    </li>
  );
}

/** „30 d. prieš pradžią“, and the day that is next time. */
function When({ page, id, days, side }: { page: TasksPage; id: string; days: string; side: string }) {
  const t = useTranslations('composer.tasks');
  const formats = useFormats();
  const n = /^\d{1,3}$/.test(days.trim()) ? Number(days) : null;
  if (id === 'answer' || id === 'report') return <p className="when">{t(`fixed.${id}`)}</p>;
  if (n === null) return <p className="when">–</p>;
  const offset = side === 'before' ? -n : n;
  return (
    <p className="when">
      <strong className="nb">
        {n === 0 ? t('onDay') : t(side === 'before' ? 'beforeLine' : 'afterLine', { n })}
      </strong>
      {page.startsOn ? <span className="meta">{formats.day(addDays(page.startsOn, offset))}</span> : null}
    </p>
  );
}
