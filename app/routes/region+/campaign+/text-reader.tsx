import { useTranslations } from 'use-intl';
import type { CampaignText } from '~/flows/adoptions/campaign-texts.server';
import { Chip, Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { EmptyState, Section } from '~/ui/page';
import { PlaceholderTable } from './document-parts';
import type { CampaignTextsPage } from './texts-page.server';

/** How a text reads under the longest and the shortest name. */
export function Previews({ of }: { of: CampaignText['previews'] }) {
  const t = useTranslations('campaigns.texts');
  return (
    <details>
      <summary>{t('previews')}</summary>
      {of.length === 0 ? <p className="meta">{t('previewNone')}</p> : null}
      <div className="stack">
        {of.map((one, index) => (
          <div key={one.name} className="prev">
            <div className="bar">
              <span>{t(index === 0 ? 'previewLong' : 'previewShort', { name: one.name })}</span>
              <span className="nb">{t('characters', { n: one.length })}</span>
            </div>
            <div className="in stack-s">
              {one.title ? <h3>{one.title}</h3> : null}
              <p className="pre">{one.body || t('empty')}</p>
            </div>
          </div>
        ))}
      </div>
    </details>
  );
}

type Props = { page: CampaignTextsPage; reading: NonNullable<CampaignTextsPage['reading']> };

/** The texts of a campaign that is launched, or somebody else's. */
export function TextsReader({ page, reading: { blocks, school } }: Props) {
  const t = useTranslations('campaigns');
  const modes = useTranslations('templates.modes');
  return (
    <div className="stack-l gap-m">
      {page.launched ? (
        <Note icon="lock">
          <p>{t('errors.launched')}</p>
        </Note>
      ) : null}
      {blocks.length === 0 ? <EmptyState title={t('texts.none')} /> : null}
      {blocks.map((block) => (
        <Section key={block.id} title={t(`channels.${block.channel}`)}>
          <div className="stack">
            <Chip icon={block.mode === 'locked' ? 'lock' : 'pen'} line>
              {modes(block.mode)}
            </Chip>
            {block.title ? (
              <p>
                <strong>{block.title}</strong>
              </p>
            ) : null}
            <p className="pre measure">{block.body}</p>
            <Previews of={block.previews} />
          </div>
        </Section>
      ))}
      {school ? (
        <Section title={t('texts.school')}>
          <Facts
            items={[
              { label: t('texts.minutes'), value: school.minutes },
              { label: t('texts.post'), value: <span className="pre">{school.post}</span> },
              { label: t('texts.activity'), value: <span className="pre">{school.activity}</span> },
            ]}
          />
        </Section>
      ) : null}
      <Section title={t('texts.placeholders')}>
        <PlaceholderTable rows={page.placeholders} />
      </Section>
    </div>
  );
}
