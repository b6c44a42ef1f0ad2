import type { MetricKey } from '@sklaida/campaigns';
import { useTranslations } from 'use-intl';
import type { AssociationCampaign, ComparedRegion } from '~/flows/results/read-association.server';
import { useFormats } from '~/i18n/use-formats';
import { Bars } from '~/ui/bars';
import { ButtonLink } from '~/ui/button';
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

type Props = { campaign: AssociationCampaign; base: string; address: string };

/** One campaign in each region it reached, with how it was counted. */
export function AssociationCampaignView({ campaign, base, address }: Props) {
  const t = useTranslations('association');
  const word = useTranslations('states.campaign');
  const formats = useFormats();
  const { regions, sums, total } = campaign;
  const summary = useTranslations('summary.regions');
  const max = Math.max(0, ...regions.map((one) => one.invited));
  const notes = regions.flatMap((one) => one.notes);
  const perLibrary = regions.map((one) =>
    one.numbers ? Math.round(one.numbers.participants / one.reported) : summary('tooFew'),
  );
  const most = Math.max(0, ...perLibrary.filter((one) => typeof one === 'number'));
  return (
    <>
      <PageHead
        title={campaign.title}
        crumbs={[{ to: base, label: t('title') }, { label: campaign.dates }]}
        meta={<Chip {...stateMarks.campaign[campaign.state]}>{word(campaign.state)}</Chip>}
        lead={t('campaignSentence', { ...sums, participants: formats.number(total.participants) })}
      />
      <div className="stack-l">
        <p className="row no-print">
          <ButtonLink icon="download" reloadDocument to={`${address}/summary.pdf`}>
            {summary('pdf')}
          </ButtonLink>
          <ButtonLink icon="download" reloadDocument to={`${address}/summary.xlsx`}>
            {summary('workbook')}
          </ButtonLink>
        </p>
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
        <Section title={summary('perLibraryTitle')}>
          <div className="stack">
            <p>{summary('perLibraryNote')}</p>
            <Bars
              caption={summary('perLibraryTitle')}
              head={t('region')}
              series={[{ id: 'perLibrary', label: summary('perLibrary'), max: most }]}
              rows={regions.map((one, index) => ({
                id: one.id,
                label: one.region,
                values: [perLibrary[index] ?? 0],
              }))}
            />
          </div>
        </Section>
        <Section title={t('numbers')}>
          <NumbersTable campaign={campaign} />
        </Section>
        <Section title={summary('method.title')}>
          <div className="stack-s">
            <p>{t('method')}</p>
            <ol className="marks">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ol>
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
  const summary = useTranslations('summary.regions');
  const formats = useFormats();
  const { sums, total } = campaign;
  const notes = campaign.regions.flatMap((one) => one.notes);
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
          cell: (row) => (
            <>
              {row.region}
              <span className="mark-no">
                {summary('method.note', {
                  numbers: row.notes.map((note) => notes.indexOf(note) + 1).join(', '),
                })}
              </span>
            </>
          ),
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
          (key): Column<ComparedRegion> => ({
            id: key,
            label: metric(key),
            kind: 'number',
            cell: (row) => {
              if (row.numbers && row.numbers[key] === 0 && row.notAsked.includes(key))
                return summary('notAskedCell');
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
