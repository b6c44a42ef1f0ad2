import { useRevalidator } from '@remix-run/react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CampaignPicture } from '~/flows/campaign-picture';
import type { MembersPage } from '~/flows/read-members.server';
import { ButtonLink } from '~/ui/button';
import { EmptyState, Section } from '~/ui/page';
import { CampaignLegend, CampaignMap } from './campaign-map';
import { FunnelTable, StandingSentence } from './funnel-table';
import { LibrariesTable, MemberFilters, SchoolsTable } from './members-table';
import { WaitingCard } from './waiting-card';

const LiveMembers = lazy(() => import('./live-members'));

type MembersProps = {
  page: MembersPage;
  /** '/region/panevezys/campaigns/…' */
  base: string;
  /** Where the picture is asked for again. */
  live: string;
  problem: string | null;
};

const withoutTime = (picture: CampaignPicture) => JSON.stringify({ ...picture, at: null });

export function MembersView({ page, base, live, problem }: MembersProps) {
  const t = useTranslations('region');
  const results = useTranslations('results');
  const [fresh, setFresh] = useState<CampaignPicture | null>(null);
  const [up, setUp] = useState(false);
  useEffect(() => setUp(true), []);
  const { revalidate } = useRevalidator();
  const onPicture = useCallback(
    (next: CampaignPicture) => {
      setFresh(next);
      // The names, the reminder and the tables come from the page itself: asked for again only when something has moved.
      if (next.at > page.picture.at && withoutTime(next) !== withoutTime(page.picture)) revalidate();
    },
    [page.picture, revalidate],
  );
  const picture = fresh && fresh.at > page.picture.at ? fresh : page.picture;
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
  return (
    <div className="stack-l gap-m">
      <StandingSentence picture={picture} />
      <div className="mc">
        <Section
          title={t('map')}
          aside={
            <span className="meta">
              {up ? (
                <Suspense fallback={null}>
                  <LiveMembers address={live} onPicture={onPicture} />
                </Suspense>
              ) : null}
            </span>
          }
        >
          <div className="stack">
            <CampaignMap picture={picture} linked />
            <CampaignLegend picture={picture} />
          </div>
        </Section>
        <div className="stack-l">
          {page.waiting ? <WaitingCard waiting={page.waiting} problem={problem} /> : null}
          <Section title={t('pathToResults')}>
            <FunnelTable picture={picture} />
          </Section>
        </div>
      </div>
      <Section
        title={t('libraries')}
        aside={
          <ButtonLink slim icon="download" reloadDocument to={`${base}/results.xlsx`}>
            {results('download')}
          </ButtonLink>
        }
      >
        <div className="stack">
          <MemberFilters current={page.filter} />
          <LibrariesTable rows={page.libraries} />
        </div>
      </Section>
      {picture.schools.invited > 0 ? (
        <Section title={t('schools')}>
          <SchoolsTable groups={page.schools} open={page.filter !== 'all'} />
        </Section>
      ) : null}
      <p className="meta">{t('members.privacy')}</p>
    </div>
  );
}
