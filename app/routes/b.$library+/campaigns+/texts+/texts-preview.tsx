import { useTranslations } from 'use-intl';
import { Section } from '~/ui/page';
import { PosterPicture } from '~/ui/poster-picture';
import { Filled } from './filled';
import type { ChannelTexts, TextsPage } from './texts-data.server';

/** Each channel as its readers will meet it. */
export function TextsPreview({ page }: { page: TextsPage }) {
  const t = useTranslations('adoption');
  return (
    <Section title={t('texts.preview')} className="no-print">
      <div className="stack">
        {page.channels.map((channel) =>
          channel.channel === 'poster' ? (
            <Poster key="poster" page={page} />
          ) : (
            <Post key={channel.channel} channel={channel} />
          ),
        )}
      </div>
    </Section>
  );
}

function Post({ channel }: { channel: ChannelTexts }) {
  const t = useTranslations('adoption');
  const names = useTranslations('campaigns.channels');
  const picture = channel.channel === 'facebook' || channel.channel === 'instagram';
  return (
    <article className="prev" aria-label={t(`channelTexts.${channel.channel}`)}>
      <p className="bar">
        <span>{names(channel.channel)}</span>
        <span>{t('texts.length', { n: channel.length.length, soft: channel.length.soft })}</span>
      </p>
      {picture ? (
        <div className="picw">
          <PosterPicture src="poster.svg" label={t('texts.pictureAlt')} cut />
        </div>
      ) : null}
      <div className="in stack-s">
        {channel.items.map((item) => (
          <div key={item.id} className="stack-s">
            {item.filledTitle ? (
              <p className="ph1">
                <Filled segments={plain(item.filledTitle)} />
              </p>
            ) : null}
            <p className="pre">
              <Filled segments={plain(item.filledBody)} />
            </p>
          </div>
        ))}
      </div>
    </article>
  );
}

/** In a preview only what is missing stands out. */
function plain(segments: ChannelTexts['items'][number]['filledBody']) {
  return segments.map((one) => (one.kind === 'filled' ? { ...one, kind: 'text' as const } : one));
}

function Poster({ page }: { page: TextsPage }) {
  const t = useTranslations('adoption.texts');
  return <PosterPicture src="poster.svg" label={t('posterAlt', { title: page.campaign })} />;
}
