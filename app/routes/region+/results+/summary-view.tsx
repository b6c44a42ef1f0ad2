import { Link } from '@remix-run/react';
import type { AdoptionState } from '@sklaida/campaigns';
import type { IsoDate } from '@sklaida/kernel';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CampaignPicture } from '~/flows/materials/campaign-picture';
import type { Figures } from '~/flows/results/read-figures.server';
import type { ResultsPage } from '~/flows/results/read-results.server';
import { useFormats } from '~/i18n/use-formats';
import { Sash } from '~/ui/brand';
import { Button, ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { EmptyState, Section } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';
import { CampaignLegend, CampaignMap } from '../mission+/map';
import { PlacesFigure, Quotes, WeeksFigure } from './figures-view';
import { SumsTable } from './results-tables';
import { GoalPicture } from './results-view';

type SummaryProps = {
  base: string;
  organiser: string;
  made: IsoDate;
  campaign: {
    title: string;
    startsOn: IsoDate;
    endsOn: IsoDate;
    goal: string;
    keyMessage: string;
    closingNote: string | null;
  };
  picture: CampaignPicture;
  figures: Figures;
  sentences: string[];
  results: Pick<ResultsPage, 'groups' | 'total' | 'reported' | 'goal'>;
  libraries: { id: string; name: string; state: AdoptionState }[];
  schools: string[];
};

function PrintButton() {
  const t = useTranslations('results.summary');
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return scripted ? (
    <Button type="button" icon="print" onClick={() => window.print()}>
      {t('print')}
    </Button>
  ) : (
    <p className="meta">{t('howToPrint')}</p>
  );
}

/** One or two sheets of A4: what was done, who took part, how much came of it. */
export function SummaryView({
  base,
  organiser,
  made,
  campaign,
  picture,
  figures,
  sentences,
  results,
  libraries,
  schools,
}: SummaryProps) {
  const t = useTranslations('results');
  const summary = useTranslations('summary');
  const word = useTranslations('states.adoption');
  const formats = useFormats();
  const took = libraries.length + schools.length > 0;
  return (
    <article className="stack-l summary">
      <div className="row no-print">
        <ButtonLink look="main" icon="download" reloadDocument to={`${base}/summary.pdf`}>
          {summary('files.pdf')}
        </ButtonLink>
        <ButtonLink icon="download" reloadDocument to={`${base}/results.xlsx`}>
          {summary('files.workbook')}
        </ButtonLink>
        <PrintButton />
        <Link to={`${base}/results`}>{t('summary.back')}</Link>
      </div>
      <header className="stack-s">
        <Sash />
        <p className="meta">{t('summary.title')}</p>
        <h1>{campaign.title}</h1>
        <p className="key">{campaign.keyMessage}</p>
      </header>
      <Facts
        items={[
          { label: t('summary.period'), value: formats.longRange(campaign.startsOn, campaign.endsOn) },
          { label: t('summary.goal'), value: campaign.goal },
          { label: t('summary.organiser'), value: organiser },
        ]}
      />
      <div className="stack-s">
        <p className="lead">{sentences.join(' ')}</p>
        <GoalPicture page={results} />
      </div>
      {results.total ? (
        <Section title={t('overview.sums')}>
          <SumsTable groups={results.groups} total={results.total} />
        </Section>
      ) : null}
      {results.total ? (
        <>
          <PlacesFigure figures={figures} />
          <WeeksFigure figures={figures} />
        </>
      ) : null}
      <Quotes quotes={figures.quotes} />
      {took ? (
        <>
          <Section title={t('summary.map')}>
            <div className="stack">
              <CampaignMap picture={picture} />
              <CampaignLegend picture={picture} />
            </div>
          </Section>
          <Section title={t('summary.who')}>
            <div className="stack">
              <ul className="takers">
                {libraries.map((one) => (
                  <li key={one.id}>
                    {one.name} <Chip {...stateMarks.adoption[one.state]}>{word(one.state)}</Chip>
                  </li>
                ))}
              </ul>
              {schools.length > 0 ? (
                <p>{t('summary.schools', { n: schools.length, names: formats.list(schools) })}</p>
              ) : null}
            </div>
          </Section>
        </>
      ) : (
        <EmptyState level={2} title={t('summary.nobody')} />
      )}
      {campaign.closingNote ? (
        <Section title={t('overview.lesson')}>
          <p>{campaign.closingNote}</p>
        </Section>
      ) : null}
      <p className="meta">{t('summary.made', { date: formats.longDay(made) })}</p>
    </article>
  );
}
