import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { ButtonLink } from '~/ui/button';
import { Icon, type IconName } from '~/ui/icon';
import { WelcomePage } from './welcome-page';
import { WelcomeSteps } from './welcome-steps';

type ReadyProps = {
  school: boolean;
  /** Looks after a region. */
  leads: boolean;
  home: string;
  next: { title: string; startsOn: string; endsOn: string } | null;
  demo: boolean;
};

/** The end of the first steps: a short map of the place, or, for a school without a campaign, what comes next. */
export function ReadyView(props: ReadyProps) {
  return (
    <WelcomePage demo={props.demo}>{props.school ? <Soon {...props} /> : <Tour {...props} />}</WelcomePage>
  );
}

function Soon({ next, home }: ReadyProps) {
  const t = useTranslations('joining.soon');
  const formats = useFormats();
  return (
    <div className="door">
      <div className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      <div className="sheet stack">
        {next ? (
          <div className="stack-s">
            <p className="meta">{t('next')}</p>
            <h2>{next.title}</h2>
            <p>{formats.range(next.startsOn, next.endsOn)}</p>
          </div>
        ) : null}
        <ButtonLink look="main" wide to={home} reloadDocument>
          {t('toToday')}
        </ButtonLink>
      </div>
    </div>
  );
}

function Tour({ leads, home }: ReadyProps) {
  const t = useTranslations('joining.tour');
  const places: { key: 'today' | 'campaigns' | 'occasions' | 'region'; icon: IconName }[] = [
    { key: 'today', icon: 'today' },
    leads ? { key: 'region', icon: 'people' } : { key: 'campaigns', icon: 'campaign' },
    { key: 'occasions', icon: 'calendar' },
  ];
  return (
    <div className="door">
      <div className="stack">
        <WelcomeSteps at="tour" />
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      <div className="sheet stack">
        <ul className="places">
          {places.map(({ key, icon }) => (
            <li key={key}>
              <Icon name={icon} />
              <div>
                <h2>{t(`${key}.title`)}</h2>
                <p>{t(`${key}.text`)}</p>
              </div>
            </li>
          ))}
        </ul>
        <ButtonLink look="main" wide to={home} reloadDocument>
          {t('start')}
        </ButtonLink>
      </div>
    </div>
  );
}
