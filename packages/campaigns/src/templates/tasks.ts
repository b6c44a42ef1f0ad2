import { addDays, type IsoDate } from '@sklaida/kernel';
import type { TaskRule } from './document';

export type DueTask = TaskRule & { dueOn: IsoDate };

/** The tasks with their days counted from the first day of the campaign, earliest first. */
export function dueTasks(tasks: readonly TaskRule[], startsOn: IsoDate): DueTask[] {
  return tasks
    .map((task) => ({ ...task, dueOn: addDays(startsOn, task.offsetDays) }))
    .sort((a, b) => a.offsetDays - b.offsetDays);
}

/** Late from the day after its day; never once it is done. */
export function isLate(task: { dueOn: IsoDate; done: boolean }, today: IsoDate): boolean {
  return !task.done && task.dueOn < today;
}
