import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { channelKeys } from '@sklaida/campaigns';
import { uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { openComposer } from '~/flows/read-composer.server';
import { placeholderRows } from '~/flows/read-templates.server';
import { readLocale } from '~/i18n/locale.server';
import { saveOrStay } from '~/routes/b.$library+/campaigns+/offline-save';
import { compose } from './actions.server';
import { unlessSavedByItself } from './again';
import { benchOf } from './bench.server';
import { blockStored } from './parts.server';
import { TextsView } from './texts-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const { document, shared } = await openComposer(args, member, 'texts');
  return {
    ...shared,
    channels: channelKeys.map((channel) => ({
      channel,
      newId: uuidv7(),
      blocks: document.blocks
        .filter((one) => one.channel === channel)
        .map((one) => ({ id: one.id, channel, stored: blockStored(one) })),
    })),
    placeholders: placeholderRows(readLocale(args.request)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return compose(benchOf(args, member, '/texts'), await args.request.formData());
}

export const clientAction = (args: ClientActionFunctionArgs) => saveOrStay(args);
export const shouldRevalidate = unlessSavedByItself;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];
export type TextsPage = Awaited<ReturnType<typeof loader>>;

export default function ComposerTexts() {
  return <TextsView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
