import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { requireMember } from '~/auth/guards.server';
import { readCampaignHead } from '~/flows/campaigns/read-campaign.server';
import { Chip } from '~/ui/chip';
import { PageHead, Tabs } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  return readCampaignHead(args, member);
}

export { unlessOffline as shouldRevalidate } from '~/routes/b.$library+/campaigns+/texts+/offline-save';

export default function Campaign() {
  const head = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const t = useTranslations();
  return (
    <>
      <PageHead
        crumbs={[{ to: head.base, label: t('campaigns.title') }, { label: head.month }]}
        title={head.title}
        meta={
          <>
            <Chip {...stateMarks.campaign[head.state]}>{t(`states.campaign.${head.state}`)}</Chip>
            <span className="meta">{[head.when, head.left].filter(Boolean).join(' · ')}</span>
            {head.ofAssociation ? (
              <Chip icon="people" line>
                {t('campaigns.ofAssociation')}
              </Chip>
            ) : null}
          </>
        }
        lead={head.keyMessage ? <q className="key">{head.keyMessage}</q> : null}
      />
      <Tabs
        label={t('campaigns.tabsLabel')}
        items={head.tabs.map(({ key, to }) => ({
          to,
          label: t(`campaigns.tabs.${key}`),
          current: pathname.replace(/\/$/, '') === to,
        }))}
      />
      <Outlet />
    </>
  );
}
