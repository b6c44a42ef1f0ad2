import { useTranslations } from 'use-intl';
import type { CampaignTexts } from '~/flows/adoptions/campaign-texts.server';
import { ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { EmptyState, Section } from '~/ui/page';
import { PlaceholderTable } from './document-parts';
import { SchoolEditor } from './school-editor';
import { TextEditor, TextReader } from './text-editor';
import type { TextsReply } from './texts-actions.server';

type Props = { page: CampaignTexts; reply: TextsReply | undefined };

export function CampaignTextsView({ page, reply }: Props) {
  const t = useTranslations('campaigns');
  const about = (id: string) => (reply?.about === id ? reply : undefined);
  return (
    <div className="stack-l gap-m">
      {page.editable ? (
        <p className="lead">{t('texts.lead')}</p>
      ) : page.launched ? (
        <Note icon="lock">
          <p>{t('errors.launched')}</p>
        </Note>
      ) : null}
      {page.blocks.length === 0 ? <EmptyState title={t('texts.none')} /> : null}
      {page.blocks.map((block) => (
        <Section
          key={block.id}
          title={t(`channels.${block.channel}`)}
          aside={
            <span className="meta" id={`text-${block.id}`}>
              {t('texts.length', { n: block.length, max: block.soft })}
            </span>
          }
        >
          {page.editable ? (
            <TextEditor block={block} reply={about(block.id)} />
          ) : (
            <TextReader block={block} />
          )}
        </Section>
      ))}
      <SchoolEditor page={page} reply={about('school')} />
      <Section title={t('texts.placeholders')}>
        <PlaceholderTable rows={page.placeholders} />
      </Section>
      {page.editable && page.mayInvite ? (
        <p>
          <ButtonLink to={`${page.base}/invite`} icon="send">
            {t('about.nextInvite')}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  );
}
