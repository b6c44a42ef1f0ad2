import { type ChannelKey, channelKeys } from '@sklaida/campaigns';
import type { Member } from '~/auth/guards.server';
import type { AdoptionPicture } from '~/flows/adoptions/read-adoption.server';
import { plainOf } from '../texts+/texts-data.server';

export type Outgoing = {
  channel: ChannelKey;
  itemIds: string[];
  /** As it is copied. */
  plain: string;
  title: string | null;
  bodies: { id: string; text: string }[];
  publishedAt: string | null;
  /** It reads otherwise than when it was published. */
  mend: boolean;
  url: string | null;
};

/** What goes out in each channel; texts left empty do not. */
export function outgoing(picture: AdoptionPicture, mend: ReadonlySet<string> = new Set()): Outgoing[] {
  return channelKeys.flatMap((channel) => {
    const own = picture.texts.filter((text) => text.channel === channel && text.body.trim() !== '');
    const [first] = own;
    if (!first) return [];
    const published = own.filter((text) => text.publishedAt !== null);
    return [
      {
        channel,
        itemIds: own.map((text) => text.id),
        plain: plainOf(own),
        title: first.filledTitle?.plain ?? null,
        bodies: own.map((text) => ({ id: text.id, text: text.filledBody.plain })),
        publishedAt: published.length === own.length ? (first.publishedAt?.toISOString() ?? null) : null,
        mend: own.some((text) => mend.has(text.id)),
        url: first.publishedUrl,
      },
    ];
  });
}

export function publishingPage(picture: AdoptionPicture, member: Member, mend: ReadonlySet<string>) {
  const { adoption } = picture;
  return {
    ready: ['approved', 'published', 'reported'].includes(adoption.state),
    canPublish: member.permissions.has('adoption:publish') && !picture.over,
    canReport: picture.open.includes('report'),
    channels: outgoing(picture, mend),
  };
}

export type PublishingPage = ReturnType<typeof publishingPage>;
