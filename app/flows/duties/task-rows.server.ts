import { dueTasks } from '@sklaida/campaigns';
import type { IsoDate, Role } from '@sklaida/kernel';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';

/** Tasks by their distance from the first day, with the real days when these are known. */
export function taskRows(
  tasks: readonly { id: string; offsetDays: number; title: string; role: Role }[],
  startsOn: IsoDate | null,
  locale: Locale,
) {
  const formats = formatsFor(locale);
  const t = translatorFor(locale, 'templates');
  const roles = translatorFor(locale, 'shell');
  return dueTasks(tasks, startsOn ?? '2000-01-01').map((task) => ({
    id: task.id,
    title: task.title,
    when:
      task.offsetDays === 0
        ? t('onDay')
        : task.offsetDays < 0
          ? t('before', { n: -task.offsetDays })
          : t('after', { n: task.offsetDays }),
    day: startsOn ? formats.day(task.dueOn) : null,
    who: roles(`roles.${task.role}`),
  }));
}
