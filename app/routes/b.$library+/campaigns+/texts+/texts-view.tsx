import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Toast } from '~/ui/feedback';
import { ActionBar, Section } from '~/ui/page';
import { ProblemNote, useFrame } from '../frame';
import { TextBlock } from './text-block';
import { TextsCheck } from './texts-check';
import type { ChannelTexts, TextsPage } from './texts-data.server';
import { AddOwnText, EarlierTexts, TextsAside } from './texts-own';
import { TextsPreview } from './texts-preview';
import type { TextsReply } from './texts-reply';
import { UnsavedProvider, useUnsavedEditors } from './unsaved';

type TextsViewProps = { page: TextsPage; reply: TextsReply | undefined };

export function TextsView({ page, reply }: TextsViewProps) {
  const t = useTranslations('adoption');
  const { to } = useFrame();
  const editors = useUnsavedEditors();
  const general = reply && 'problem' in reply && !reply.values.itemId ? reply : null;
  const reset = reply && 'kind' in reply && reply.kind === 'reset' ? reply : null;
  return (
    <UnsavedProvider value={editors.context}>
      {general ? <ProblemNote reply={general} to={to} /> : null}
      {page.reason ? (
        <Note tone="stop" icon="returned">
          <p className="pre">{t('texts.returned', { reason: page.reason })}</p>
        </Note>
      ) : null}
      {page.open ? null : <Note icon="lock">{t('texts.readOnly')}</Note>}
      {page.open && !page.canEdit ? <Note icon="info">{t('texts.cannot')}</Note> : null}
      <div className="desk">
        <div className="stack-l">
          {page.open && page.canEdit ? (
            <p className="meta">
              {t('texts.minutes', { n: 20 })} {t('texts.braces', { example: '{vieta}' })}
            </p>
          ) : null}
          {page.channels.map((channel) => (
            <ChannelSection key={channel.channel} adoptionId={page.id} channel={channel} reply={reply} />
          ))}
          <EarlierTexts page={page} />
          <TextsAside page={page} />
          {page.open && page.canEdit ? <AddOwnText channels={page.allChannels} reply={reply} /> : null}
        </div>
        <aside className="stack-l">
          <TextsCheck page={page} reply={reply} editors={editors} />
          <TextsPreview page={page} />
        </aside>
      </div>
      {page.canSubmit ? (
        <div className="only-narrow">
          <ActionBar>
            <Button look="main" form="submit">
              {page.approval ? t('submit') : t('texts.submitDirect')}
            </Button>
          </ActionBar>
        </div>
      ) : null}
      {reset ? (
        <Toast
          message={t('texts.resetDone')}
          undo={{ action: `${to}/texts`, fields: { ...reset.previous, intent: 'save' } }}
        />
      ) : null}
    </UnsavedProvider>
  );
}

type ChannelSectionProps = { adoptionId: string; channel: ChannelTexts; reply: TextsReply | undefined };

function ChannelSection({ adoptionId, channel, reply }: ChannelSectionProps) {
  const t = useTranslations('adoption');
  const { length, soft, hard, over } = channel.length;
  const words = {
    none: t('texts.length', { n: length, soft }),
    soft: t('texts.lengthSoft', { n: length, soft }),
    hard: t('texts.lengthHard', { n: length, hard }),
  };
  return (
    <Section
      title={t(`channelTexts.${channel.channel}`)}
      aside={<span className={over === 'none' ? 'meta' : 'meta over'}>{words[over]}</span>}
    >
      {channel.items.map((block, index) => (
        <TextBlock
          key={block.id}
          adoptionId={adoptionId}
          block={block}
          heading={channel.items.length === 1 ? t('texts.whole') : t('texts.part', { n: index + 1 })}
          titleWord={t(channel.channel === 'email' ? 'texts.subject' : 'texts.headline')}
          reply={reply}
        />
      ))}
    </Section>
  );
}
