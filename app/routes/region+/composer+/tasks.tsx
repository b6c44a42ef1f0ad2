import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { openComposer } from '~/flows/read-composer.server';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { saveOrStay } from '~/routes/b.$library+/campaigns+/offline-save';
import { compose } from './actions.server';
import { unlessSavedByItself } from './again';
import { benchOf } from './bench.server';
import { taskStored } from './parts.server';
import { TasksView } from './tasks-view';

const doers = [
  'regional_coordinator',
  'editor',
  'approver',
  'channel_admin',
  'director',
  'school_librarian',
] as const;

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
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

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return compose(benchOf(args, member, '/tasks'), await args.request.formData());
}

export const clientAction = (args: ClientActionFunctionArgs) => saveOrStay(args);
export const shouldRevalidate = unlessSavedByItself;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];
export type TasksPage = Awaited<ReturnType<typeof loader>>;

export default function ComposerTasks() {
  return <TasksView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
