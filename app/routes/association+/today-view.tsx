import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AskedByGroup } from '~/flows/decisions/waiting-commitments.server';
import type { AssociationToday, CampaignLine, RegionTotal } from '~/flows/results/read-association.server';
import { useFormats } from '~/i18n/use-formats';
import { Bars } from '~/ui/bars';
import { Chip } from '~/ui/chip';
import { DutyList } from '~/ui/lists';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';
import { type Column, DataTable } from '~/ui/table';
import { askedDuties } from '../commitments+/asked-duties';

type Props = { today: AssociationToday; asked: AskedByGroup[]; base: string; name: string };

/** Regions side by side, in sums. */
export function AssociationTodayView({ today, asked, base, name }: Props) {
  const t = useTranslations('association');
  const formats = useFormats();
  const { regions, campaigns, sums } = today;
  if (campaigns.length === 0) {
    return (
      <>
        <PageHead title={name} />
        <Asked asked={asked} />
        <EmptyState level={2} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      </>
    );
  }
  const max = Math.max(0, ...regions.map((one) => one.participants));
  return (
    <>
      <PageHead
        title={name}
        lead={t('sentence', {
          regions: regions.length,
          campaigns: sums.campaigns,
          adopted: sums.adopted,
          reported: sums.reported,
          participants: formats.number(sums.participants),
        })}
      />
      <div className="stack-l">
        <Asked asked={asked} />
        <Section title={t('participantsByRegion')}>
          <Bars
            caption={t('participantsByRegion')}
            head={t('region')}
            series={[{ id: 'participants', label: t('participants'), max }]}
            rows={regions.map((one) => ({ id: one.id, label: one.region, values: [one.participants] }))}
          />
        </Section>
        <Section title={t('regions')}>
          <RegionsTable regions={regions} today={today} />
        </Section>
        <Section title={t('campaigns')}>
          <CampaignsTable campaigns={campaigns} base={base} />
        </Section>
        <div className="stack-s">
          {today.hidesSome ? <p className="meta">{t('tooFewNote')}</p> : null}
          <p className="meta">{t('sharedNote')}</p>
        </div>
      </div>
    </>
  );
}

function RegionsTable({ regions, today }: { regions: RegionTotal[]; today: AssociationToday }) {
  const t = useTranslations('association');
  const formats = useFormats();
  const number = (
    key: 'invited' | 'adopted' | 'published' | 'reported' | 'participants',
  ): Column<RegionTotal> => ({
    id: key,
    label: t(key),
    kind: 'number',
    cell: (row) => formats.number(row[key]),
    total: formats.number(today.sums[key]),
  });
  return (
    <DataTable
      caption={t('regionsCaption')}
      rows={regions}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'region',
          label: t('region'),
          kind: 'heading',
          cell: (row) => row.region,
          total: t('total'),
        },
        {
          id: 'campaigns',
          label: t('campaignsCount'),
          kind: 'number',
          cell: (row) => row.campaigns,
          total: today.sums.campaigns,
        },
        number('invited'),
        number('adopted'),
        number('published'),
        number('reported'),
        number('participants'),
      ]}
    />
  );
}

function CampaignsTable({ campaigns, base }: { campaigns: CampaignLine[]; base: string }) {
  const t = useTranslations('association');
  const word = useTranslations('states.campaign');
  const formats = useFormats();
  return (
    <DataTable
      caption={t('campaignsCaption')}
      rows={campaigns}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'campaign',
          label: t('campaign'),
          kind: 'heading',
          cell: (row) => <Link to={`${base}/campaigns/${row.campaignId}`}>{row.title}</Link>,
        },
        {
          id: 'state',
          label: t('state'),
          kind: 'mark',
          cell: (row) => <Chip {...stateMarks.campaign[row.state]}>{word(row.state)}</Chip>,
        },
        { id: 'region', label: t('region'), cell: (row) => row.region },
        { id: 'dates', label: t('dates'), cell: (row) => row.dates },
        {
          id: 'adopted',
          label: t('adopted'),
          kind: 'number',
          cell: (row) => t('countedOf', { reported: row.adopted, adopted: row.invited }),
        },
        { id: 'reported', label: t('reported'), kind: 'number', cell: (row) => row.reported },
        {
          id: 'participants',
          label: t('participants'),
          kind: 'number',
          cell: (row) => {
            if (row.numbers) return formats.number(row.numbers.participants);
            return row.reported > 0 ? t('tooFew') : '–';
          },
        },
      ]}
    />
  );
}

function Asked({ asked }: Pick<Props, 'asked'>) {
  const shell = useTranslations('shell.today');
  if (asked.length === 0) return null;
  return (
    <Section title={shell('waiting')}>
      <DutyList items={askedDuties(asked)} />
    </Section>
  );
}
