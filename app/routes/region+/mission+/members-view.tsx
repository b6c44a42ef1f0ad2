import { useTranslations } from 'use-intl';
import type { MissionPage } from '~/flows/campaigns/read-mission.server';
import { useFormats } from '~/i18n/use-formats';
import { ButtonLink } from '~/ui/button';
import { EmptyState, Section } from '~/ui/page';
import { WaitingCard } from '../campaign+/waiting-card';
import { FunnelTable, StandingSentence } from './funnel-table';
import { CampaignLegend, CampaignMap } from './map';
import { MissionList } from './mission-list';
import { Course, DeclineReasons } from './mission-more';
import { MissionSchools } from './mission-schools';
import { useLiveMission } from './use-live-mission';

type MembersProps = {
  page: MissionPage;
  /** '/region/panevezys/campaigns/…' */
  base: string;
  /** '/panevezys/…', under the addresses that tell what has moved. */
  live: string;
};

/** Mission control: who was invited, who stands where, and whom to remind. */
export function MembersView({ page: read, base, live }: MembersProps) {
  const t = useTranslations('region');
  const words = useTranslations('mission');
  const results = useTranslations('results');
  const formats = useFormats();
  const { page, lineOf } = useLiveMission(read, live);
  const { picture } = page;
  if (picture.municipal.invited + picture.schools.invited === 0) {
    return (
      <EmptyState
        level={2}
        title={t('members.empty')}
        action={<ButtonLink to={`${base}/invite`}>{t('invite')}</ButtonLink>}
      >
        {t('members.emptyText')}
      </EmptyState>
    );
  }
  const download = (
    <ButtonLink slim icon="download" reloadDocument to={`${base}/results.xlsx`}>
      {results('download')}
    </ButtonLink>
  );
  return (
    <div className="stack-l gap-m">
      <StandingSentence picture={picture} />
      <div className="mc">
        <Section
          title={t('map')}
          aside={<span className="meta">{words('updated', { time: formats.clock(picture.at) })}</span>}
        >
          <div className="stack">
            <CampaignMap picture={picture} linked />
            <CampaignLegend picture={picture} />
          </div>
        </Section>
        <div className="stack-l">
          {page.waiting ? <WaitingCard waiting={page.waiting} base={base} /> : null}
          <Section title={t('pathToResults')}>
            <FunnelTable picture={picture} />
          </Section>
        </div>
      </div>
      <MissionList page={page} base={base} lineOf={lineOf} aside={download} />
      {picture.schools.invited > 0 && page.query.kind !== 'library' ? (
        <MissionSchools page={page} lineOf={lineOf} />
      ) : null}
      <DeclineReasons reasons={page.reasons} />
      <Course page={page} />
      <p className="meta">{words('privacy')}</p>
    </div>
  );
}
