import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { RegionDutyLine, RegionToday } from '~/flows/screens/read-region-today.server';
import { capitalised } from '~/i18n/format';
import { DaySheet } from '~/ui/brand';
import { ButtonLink } from '~/ui/button';
import type { IconName } from '~/ui/icon';
import { DayList, type Duty, DutyList } from '~/ui/lists';
import { EmptyState, Section } from '~/ui/page';
import { askedDuties } from '../commitments+/asked-duties';
import { NearMeetings } from '../groups+/near-meetings';
import { AliveCard } from './campaign+/alive-card';

const icons: Record<RegionDutyLine['kind'], IconName> = {
  remind: 'campaign',
  review: 'chart',
  close: 'checks',
  invite: 'pen',
  create: 'calendar',
};

/** What waits for the coordinator, what happens in the region, what comes next. */
export function RegionTodayView({ today }: { today: RegionToday }) {
  const t = useTranslations('region.today');
  const shell = useTranslations('shell.today');
  const occasions = useTranslations('occasions');
  const { greeting, sheet, duties, asked, base } = today;
  const [first] = duties;
  const n = duties.length + asked.length;
  return (
    <>
      <div className="dayhead">
        <DaySheet {...sheet} />
        <div className="words stack-s">
          <h1>{shell(greeting.part, { name: greeting.name })}</h1>
          <p className="lead">
            {n === 0 ? shell('nothingWaiting') : shell('waitingCount', { n })}
            {first ? ` ${t('lead', { title: first.title })}` : null}
          </p>
        </div>
        {today.canCreate && !today.alone ? (
          <ButtonLink look="main" icon="plus" to={`${base}/campaigns/new`}>
            {t('do.create')}
          </ButtonLink>
        ) : null}
      </div>
      <div className="two lanes">
        <Section title={shell('waiting')}>
          {n > 0 ? <Duties duties={duties} asked={asked} /> : <EmptyDay today={today} />}
        </Section>
        <div className="stack-l side">
          <NearMeetings meetings={today.meetings} />
          <Section
            title={shell('nextOccasions')}
            aside={
              <span className="row">
                <Link className="small" to={`${base}/occasions`}>
                  {t('allOccasions')}
                </Link>
                {today.year ? (
                  <Link className="small" to={today.year}>
                    {occasions('toYear')}
                  </Link>
                ) : null}
              </span>
            }
          >
            {today.occasions.length > 0 ? (
              <DayList items={today.occasions.map(({ away, ...line }) => ({ ...line, meta: away }))} />
            ) : (
              <p className="meta">{t('noOccasions')}</p>
            )}
          </Section>
        </div>
        <Section
          title={shell('inRegion')}
          aside={
            <Link className="small" to={`${base}/campaigns`}>
              {shell('allCampaigns')}
            </Link>
          }
        >
          {today.alive ? <AliveCard alive={today.alive} /> : <p className="meta">{t('noCampaign')}</p>}
        </Section>
      </div>
    </>
  );
}

function EmptyDay({ today }: { today: RegionToday }) {
  const t = useTranslations('region.today');
  if (today.alone) {
    return (
      <EmptyState
        title={t('alone')}
        action={
          <ButtonLink look="main" to={`${today.base}/libraries/import`}>
            {t('addLibraries')}
          </ButtonLink>
        }
      >
        {t('aloneText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty')}
      action={<ButtonLink to={`${today.base}/occasions`}>{t('allOccasions')}</ButtonLink>}
    >
      {t('emptyText')}
    </EmptyState>
  );
}

function Duties({ duties, asked }: Pick<RegionToday, 'duties' | 'asked'>) {
  const t = useTranslations('region.today');
  const sayWhat = ({ kind, waits, starts }: RegionDutyLine) => {
    switch (kind) {
      case 'remind':
        return t('unanswered', { n: waits, date: starts });
      case 'review':
        return t('owing', { n: waits });
      case 'close':
        return waits > 0 ? t('owing', { n: waits }) : t('complete');
      case 'invite':
        return t('draft', { date: starts });
      case 'create':
        return t('occasion', { date: starts });
    }
  };
  const chipOf = ({ kind, due, late, left }: RegionDutyLine): Duty['chip'] => {
    if (kind === 'close' || late)
      return { tone: 'wait', icon: 'clock', label: t(late ? 'late' : 'until', { date: due }) };
    if (kind === 'review') return { tone: 'idle', icon: 'clock', label: t('until', { date: due }) };
    return { tone: 'idle', icon: 'clock', label: capitalised(left) };
  };
  const items = duties.map(
    (duty): Duty => ({
      id: `${duty.kind}-${duty.id}`,
      icon: icons[duty.kind],
      title: duty.title,
      to: duty.to,
      meta: sayWhat(duty),
      chip: chipOf(duty),
      action: {
        label: t(`do.${duty.kind}`),
        to: duty.to,
        name: t(`name.${duty.kind}`, { title: duty.title }),
      },
    }),
  );
  return <DutyList items={[...items, ...askedDuties(asked)]} />;
}
