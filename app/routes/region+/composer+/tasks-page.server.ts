import { uuidv7 } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { openComposer } from '~/flows/composer/read-composer.server';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { taskStored } from './parts.server';

const doers = [
  'regional_coordinator',
  'editor',
  'approver',
  'channel_admin',
  'director',
  'school_librarian',
] as const;

export async function tasksPage(args: GuardedArgs, member: Member) {
  const { document, shared } = await openComposer(args, member, 'tasks');
  const roles = translatorFor(readLocale(args.request), 'shell');
  const present = document.tasks.map((one) => one.role);
  return {
    ...shared,
    newId: uuidv7(),
    tasks: [...document.tasks]
      .sort((a, b) => a.offsetDays - b.offsetDays)
      .map((one) => ({ id: one.id, stored: taskStored(one) })),
    roles: [...new Set([...doers, ...present])].map((role) => ({
      value: role,
      label: roles(`roles.${role}`),
    })),
  };
}

export type TasksPage = Awaited<ReturnType<typeof tasksPage>>;
