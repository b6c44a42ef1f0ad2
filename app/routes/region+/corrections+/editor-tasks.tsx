import { useTranslations } from 'use-intl';
import { Checkbox } from '~/ui/choice';
import { NumberInput, Select, TextInput } from '~/ui/field';
import type { CorrectionsProps, Draft, FormFields } from './correction-props';
import { Part } from './part';

type Props = Pick<CorrectionsProps, 'page'> & { draft: Draft; fields: FormFields };

/** Duties counted from the first day, and a place for one more. */
export function EditorTasks({ page, draft, fields }: Props) {
  const t = useTranslations('corrections.draft');
  const words = useTranslations('composer.tasks');
  const { tasks } = draft.document;
  const wrong = (ids: readonly string[]) => ids.some((name) => fields.error(name));
  const names = tasks.flatMap(({ id }) => [`task-${id}`, `days-${id}`, `side-${id}`, `role-${id}`]);
  const adds = wrong(['addTask', 'addDays']);
  return (
    <Part title={t('tasks')} open={wrong(names) || adds} aside={words('count', { n: tasks.length })}>
      {tasks.map(({ id, title }) => (
        <div key={id} className="blk stack-s">
          <Task
            page={page}
            fields={fields}
            names={[`task-${id}`, `days-${id}`, `side-${id}`, `role-${id}`]}
            fixed={id === 'answer' || id === 'report' ? words(`fixed.${id}`) : undefined}
          />
          <Checkbox
            name={`drop-${id}`}
            value="yes"
            label={t('removeTask', { title })}
            defaultChecked={fields.value(`drop-${id}`) === 'yes'}
          />
        </div>
      ))}
      <div className="blk stack-s">
        <h4>{words('add')}</h4>
        <Task page={page} fields={fields} names={['addTask', 'addDays', 'addSide', 'addRole']} />
      </div>
    </Part>
  );
}

type TaskProps = Pick<CorrectionsProps, 'page'> & {
  fields: FormFields;
  names: readonly [task: string, days: string, side: string, role: string];
  fixed?: string;
};

function Task({ page, fields: { value, error }, names, fixed }: TaskProps) {
  const words = useTranslations('composer.tasks');
  const [task, days, side, role] = names;
  return (
    <>
      <TextInput
        name={task}
        label={words('task')}
        hint={fixed}
        defaultValue={value(task)}
        error={error(task)}
        maxLength={200}
      />
      <div className="task-fields">
        <NumberInput name={days} label={words('days')} defaultValue={value(days)} error={error(days)} />
        <Select
          name={side}
          label={words('side')}
          defaultValue={value(side)}
          error={error(side)}
          options={(['before', 'after'] as const).map((one) => ({ value: one, label: words(one) }))}
        />
        <Select
          name={role}
          label={words('role')}
          defaultValue={value(role) || 'editor'}
          error={error(role)}
          options={page.roles}
        />
      </div>
    </>
  );
}
