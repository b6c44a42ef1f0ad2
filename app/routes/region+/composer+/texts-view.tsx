import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Section } from '~/ui/page';
import { PlaceholderTable } from '../campaign+/document-parts';
import { BlockEditor } from './block-editor';
import type { ComposerReply } from './reply';
import { StepNote } from './step-note';
import type { TextsPage } from './texts-page.server';

type Props = {
  page: TextsPage;
  reply: ComposerReply | undefined;
  /** What stands under a text, by its id. */
  under?: (id: string) => ReactNode;
  /** Between the texts and the places Sklaida fills. */
  children?: ReactNode;
};

/** All texts by channel. A few stand open; of many only the first words show until one is opened. */
export function TextsView({ page, reply, under, children }: Props) {
  const t = useTranslations('composer.texts');
  const names = useTranslations('campaigns.channels');
  const total = page.channels.reduce((sum, one) => sum + one.blocks.length, 0);
  return (
    <div className="stack-l gap-m">
      <p className="lead">{t('lead')}</p>
      <StepNote reply={reply} />
      {page.channels.map(({ channel, blocks, newId }) => (
        <Section
          key={channel}
          title={names(channel)}
          aside={<span className="meta">{t('count', { n: blocks.length })}</span>}
        >
          {blocks.length === 0 ? <p className="meta">{t('none')}</p> : null}
          {blocks.map((block, index) => (
            <BlockEditor
              key={block.id}
              page={page}
              block={block}
              heading={
                blocks.length === 1 ? names(channel) : t('part', { channel: names(channel), n: index + 1 })
              }
              first={index === 0}
              last={index === blocks.length - 1}
              open={total <= 8}
              alone={blocks.length === 1}
              reply={reply}
              under={under?.(block.id)}
            />
          ))}
          {page.editable ? (
            <Form method="post" className="add-block">
              <input type="hidden" name="newId" value={newId} />
              <input type="hidden" name="channel" value={channel} />
              <Button
                slim
                icon="plus"
                name="intent"
                value="add"
                aria-label={t('addFor', { channel: names(channel) })}
              >
                {t('add')}
              </Button>
            </Form>
          ) : null}
        </Section>
      ))}
      {children}
      <Section title={t('places')}>
        <PlaceholderTable rows={page.placeholders} />
      </Section>
    </div>
  );
}
