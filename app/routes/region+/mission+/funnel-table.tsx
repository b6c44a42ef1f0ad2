import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { CampaignPicture } from '~/flows/materials/campaign-picture';
import { Bars } from '~/ui/bars';

const steps = ['invited', 'opened', 'adopted', 'approved', 'published', 'reported'] as const;

/** How far libraries and schools have come; schools need no approval. */
export function FunnelTable({ picture }: { picture: CampaignPicture }) {
  const t = useTranslations('region');
  const { municipal, schools } = picture;
  const both = schools.invited > 0;
  const series = [{ id: 'municipal', label: t('libraries'), max: municipal.invited }];
  return (
    <Bars
      caption={t('members.funnel.caption')}
      head={t('members.funnel.step')}
      series={
        both ? [...series, { id: 'schools', label: t('schools'), max: schools.invited, pale: true }] : series
      }
      rows={steps.map((step) => ({
        id: step,
        label: t(`members.funnel.${step}`),
        values: both
          ? [municipal[step], step === 'approved' ? t('members.funnel.notNeeded') : schools[step]]
          : [municipal[step]],
      }))}
    />
  );
}

/** „Dalyvauja 8 iš 12 savivaldybių bibliotekų ir 8 iš 30 mokyklų. Dvi bibliotekos jau paskelbė, keturios dar neatsiliepė.“ */
export function StandingSentence({ picture }: { picture: CampaignPicture }) {
  const t = useTranslations('region.members');
  const { municipal, schools } = picture;
  const numbers = {
    libraries: municipal.adopted,
    ofLibraries: municipal.invited,
    schools: schools.adopted,
    ofSchools: schools.invited,
    b: (chunks: ReactNode) => <strong>{chunks}</strong>,
  };
  const unanswered = t('unansweredTail', { n: municipal.unanswered });
  const rest =
    municipal.published > 0 ? `${t('published', { n: municipal.published })}, ${unanswered}` : unanswered;
  return (
    <p className="lead">
      {t.rich(schools.invited > 0 ? 'adopted' : 'adoptedLibraries', numbers)}{' '}
      {rest.charAt(0).toLocaleUpperCase() + rest.slice(1)}.
    </p>
  );
}
