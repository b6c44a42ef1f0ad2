import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SaveState } from '~/routes/b.$library+/campaigns+/frame';
import { ButtonLink } from '~/ui/button';
import { SaveStatus } from '~/ui/feedback';
import { Section } from '~/ui/page';
import type { ComposerReply } from '../composer+/reply';
import { SchoolView } from '../composer+/school-view';
import { TextsView } from '../composer+/texts-view';
import { SaveFrame } from '../composer+/use-part';
import { Previews, TextsReader } from './text-reader';
import type { CampaignTextsPage } from './texts-page.server';

type Props = { page: CampaignTextsPage; reply: ComposerReply | undefined };

/** Written as a template is, until the campaign is launched; read afterwards. */
export function CampaignTextsView({ page, reply }: Props) {
  const t = useTranslations('campaigns');
  const [save, setSave] = useState<SaveState>({ state: 'idle' });
  const frame = useMemo(() => ({ report: setSave }), []);
  const { reading } = page;
  if (reading) return <TextsReader page={page} reading={reading} />;
  const previews = new Map(page.blocks.map((one) => [one.id, one.previews]));
  const ofList = reply && 'kind' in reply && (reply.kind === 'removed' || reply.kind === 'refused');
  return (
    <SaveFrame.Provider value={frame}>
      <div className="row gap-m">
        <SaveStatus {...save} />
      </div>
      <TextsView page={page} reply={reply} under={(id) => <Previews of={previews.get(id) ?? []} />}>
        <Section title={t('texts.school')}>
          <SchoolView page={page} reply={ofList ? undefined : reply} />
        </Section>
      </TextsView>
      {page.mayInvite ? (
        <p className="gap-m">
          <ButtonLink to={`${page.base}/invite`} icon="send">
            {t('about.nextInvite')}
          </ButtonLink>
        </p>
      ) : null}
    </SaveFrame.Provider>
  );
}
