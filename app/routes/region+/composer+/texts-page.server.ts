import { type CampaignDocument, channelKeys } from '@sklaida/campaigns';
import { uuidv7 } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { openComposer } from '~/flows/composer/read-composer.server';
import { placeholderRows } from '~/flows/composer/read-templates.server';
import { readLocale } from '~/i18n/locale.server';
import { blockStored } from './parts.server';

export async function textsPage(args: GuardedArgs, member: Member) {
  const { document, shared } = await openComposer(args, member, 'texts');
  return {
    ...shared,
    channels: textsByChannel(document),
    placeholders: placeholderRows(readLocale(args.request)),
  };
}

/** Every channel with its texts in their order, and the id a new one would have. */
export function textsByChannel({ blocks }: CampaignDocument) {
  return channelKeys.map((channel) => ({
    channel,
    newId: uuidv7(),
    blocks: blocks
      .filter((one) => one.channel === channel)
      .map((one) => ({ id: one.id, channel, stored: blockStored(one) })),
  }));
}

export type TextsPage = Pick<
  Awaited<ReturnType<typeof textsPage>>,
  'id' | 'editable' | 'year' | 'channels' | 'placeholders'
>;
