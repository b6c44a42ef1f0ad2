import type { MetricKey } from '@sklaida/campaigns';
import { useTranslations } from 'use-intl';
import type { AssociationCampaign, RegionLine } from '~/flows/read-association.server';
import { useFormats } from '~/i18n/use-formats';
import { Bars } from '~/ui/bars';
import { Chip } from '~/ui/chip';
import { PageHead, Section } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';
import { type Column, DataTable } from '~/ui/table';

const metrics: MetricKey[] = [
  'events',
  'participants',
  'childrenAndYouth',
  'onlineParticipants',
  'posts',
  'reach',
  'mediaMentions',
];

/** One campaign in each region it reached, with how it was counted. */
export function AssociationCampaignView({ campaign, base }: { campaign: AssociationCampaign; base: string }) {
  const t = useTranslations('association');
  const word = useTranslations('states.campaign');
  const formats = useFormats();
  const { regions, sums, total } = campaign;
  const max = Math.max(0, ...regions.map((one) => one.invited));
  return (
    <>
      <PageHead
        title={campaign.title}
        crumbs={[{ to: base, label: t('title') }, { label: campaign.dates }]}
        meta={<Chip {...stateMarks.campaign[campaign.state]}>{word(campaign.state)}</Chip>}
        lead={t('campaignSentence', { ...sums, participants: formats.number(total.participants) })}
      />
      <div className="stack-l">
        <Section title={t('path')}>
          <Bars
            caption={t('path')}
            head={t('region')}
            series={[
              { id: 'adopted', label: t('adopted'), max },
              { id: 'reported', label: t('reported'), max, pale: true },
            ]}
            rows={regions.map((one) => ({
              id: one.id,
              label: one.region,
              values: [one.adopted, one.reported],
            }))}
          />
        </Section>
        <Section title={t('numbers')}>
          <NumbersTable campaign={campaign} />
        </Section>
        <Section title={t('methodTitle')}>
          <div className="stack-s">
            <p>{t('method')}</p>
            <ul className="names">
              {regions.map(({ id, region, reported, adopted, invited }) => (
                <li key={id}>{t('methodRegion', { name: region, reported, adopted, invited })}</li>
              ))}
            </ul>
            {campaign.hidesSome ? <p className="meta">{t('tooFewNote')}</p> : null}
          </div>
        </Section>
      </div>
    </>
  );
}

function NumbersTable({ campaign }: { campaign: AssociationCampaign }) {
  const t = useTranslations('association');
  const metric = useTranslations('results.metrics');
  const formats = useFormats();
  const { sums, total } = campaign;
  return (
    <DataTable
      caption={t('numbers')}
      rows={campaign.regions}
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
          id: 'counted',
          label: t('counted'),
          kind: 'number',
          cell: ({ reported, adopted }) => t('countedOf', { reported, adopted }),
          total: t('countedOf', sums),
        },
        ...metrics.map(
          (key): Column<RegionLine> => ({
            id: key,
            label: metric(key),
            kind: 'number',
            cell: (row) => {
              if (row.numbers) return formats.number(row.numbers[key]);
              return row.reported > 0 ? t('tooFew') : '–';
            },
            total: formats.number(total[key]),
          }),
        ),
      ]}
    />
  );
}
