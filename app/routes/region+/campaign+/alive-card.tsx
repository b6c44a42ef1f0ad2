import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AliveCampaign } from '~/flows/screens/read-region-today.server';
import { useFormats } from '~/i18n/use-formats';
import { GoalBar } from '~/ui/bars';
import { Chip } from '~/ui/chip';
import { stateMarks } from '~/ui/state-marks';
import { CampaignMap } from '../mission+/map';

/** The campaign that most happens now: one big number, a sentence, the map. */
export function AliveCard({ alive }: { alive: AliveCampaign }) {
  const t = useTranslations('region.today');
  const members = useTranslations('region.members');
  const word = useTranslations('states.campaign');
  const formats = useFormats();
  const { picture, results, state, title, to } = alive;
  const { total, goal } = results;
  const { municipal, schools } = picture;
  const sentence = total
    ? t('reported', {
        libraries: municipal.reported,
        ofLibraries: municipal.invited,
        schools: schools.reported,
      })
    : members('taking', {
        libraries: municipal.adopted,
        ofLibraries: municipal.invited,
        schools: schools.adopted,
        ofSchools: schools.invited,
      });
  const count = total ? total.participants : municipal.adopted + schools.adopted;
  return (
    <div className="sheet regio">
      <div className="stack-s">
        <h3>
          <Link to={to}>{title}</Link>
        </h3>
        <p>
          <Chip {...stateMarks.campaign[state]}>{word(state)}</Chip>
        </p>
        <p className="bign">
          <span className="big">{formats.number(count)}</span>{' '}
          {t(total ? 'participants' : 'taking', { n: count })}
        </p>
        <p>
          {sentence} {total && goal !== null && total.participants >= goal ? t('goalReached') : null}
        </p>
        {total && goal !== null ? (
          <GoalBar
            value={total.participants}
            goal={goal}
            label={t('goalLabel', { n: formats.number(total.participants), goal: formats.number(goal) })}
            goalLabel={t('goal', { n: formats.number(goal) })}
          />
        ) : null}
        <p>
          <Link to={to}>{t('showTable')}</Link>
        </p>
      </div>
      <div className="minimap">
        <CampaignMap picture={picture} size="small" label={`${title}: ${sentence}`} />
      </div>
    </div>
  );
}
