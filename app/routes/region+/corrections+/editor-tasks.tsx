import { useTranslations } from 'use-intl';
import type { FormValues } from '~/http/form';
import { Checkbox } from '~/ui/choice';
import { NumberInput, TextInput } from '~/ui/field';
import type { Draft } from './correction-props';

type Props = {
  tasks: Draft['document']['tasks'];
  values: FormValues;
  errors: Record<string, string | undefined>;
};

export function EditorTasks({ tasks, values, errors }: Props) {
  const t = useTranslations('corrections.draft');
  return (
    <details open={tasks.some(({ id }) => errors[`task-${id}`] ?? errors[`offset-${id}`]) || undefined}>
      <summary>{t('tasks')}</summary>
      <div className="stack">
        {tasks.map(({ id, title, offsetDays }) => (
          <div key={id} className="blk stack-s">
            <div className="fields pair">
              <TextInput
                name={`task-${id}`}
                label={t('task')}
                defaultValue={values[`task-${id}`] ?? title}
                error={errors[`task-${id}`]}
                maxLength={200}
              />
              <NumberInput
                name={`offset-${id}`}
                label={t('offset')}
                defaultValue={values[`offset-${id}`] ?? offsetDays}
                error={errors[`offset-${id}`]}
              />
            </div>
            <Checkbox
              name={`drop-${id}`}
              value="yes"
              label={t('removeTask', { title })}
              defaultChecked={values[`drop-${id}`] === 'yes'}
            />
          </div>
        ))}
      </div>
    </details>
  );
}
