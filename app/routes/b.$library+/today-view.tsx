import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { DutyLine, LibraryToday } from '~/flows/screens/read-library-today.server';
import { capitalised } from '~/i18n/format';
import { useFormats } from '~/i18n/use-formats';
import { DaySheet } from '~/ui/brand';
import { ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import type { IconName } from '~/ui/icon';
import { type Duty, DutyList } from '~/ui/lists';
import { EmptyState, Section } from '~/ui/page';
import { askedDuties } from '../commitments+/asked-duties';
import { NearMeetings } from '../groups+/near-meetings';
import { CardScript, SchoolCard } from './campaigns+/school+/school-card';
import { NearOccasions, News } from './today-aside';

type Props = { today: LibraryToday };

export function LibraryTodayView({ today }: Props) {
  const shell = useTranslations('shell.today');
  const { greeting, sheet, card, base } = today;
  return (
    <>
      <div className="dayhead">
        <DaySheet {...sheet} />
        <div className="words stack-s">
          <h1>{shell(greeting.part, { name: greeting.name })}</h1>
          <p className="lead">
            <WaitingSentence today={today} />
          </p>
        </div>
      </div>
      <Returned today={today} />
      {card ? (
        <div className="stack-l">
          <SchoolCard card={card} level={2} />
          {today.asked.length > 0 ? (
            <Section title={shell('waiting')}>
              <Duties today={{ ...today, duties: [] }} />
            </Section>
          ) : null}
          <NearOccasions occasions={today.occasions} to={`${base}/occasions`} />
          <CardScript />
        </div>
      ) : (
        <div className="two lanes">
          <Section title={shell('waiting')}>
            <Duties today={today} />
            <Elsewhere today={today} />
          </Section>
          <div className="stack-l side">
            <NearMeetings meetings={today.meetings} />
            <NearOccasions occasions={today.occasions} to={`${base}/occasions`} />
          </div>
          <News today={today} />
        </div>
      )}
    </>
  );
}

/** Offered on the first days after an absence. */
function Returned({ today: { returned } }: Props) {
  const t = useTranslations('today.returned');
  if (!returned) return null;
  return (
    <div className="gap-m">
      <Note tone="go" icon="history">
        {t('offer', { deputy: returned.deputyName })} <Link to={returned.to}>{t('link')}</Link>
      </Note>
    </div>
  );
}

function WaitingSentence({ today: { duties, asked, card } }: Props) {
  const t = useTranslations('today');
  const shell = useTranslations('shell.today');
  const [first] = duties;
  const sooner = asked.some(({ left }) => left !== null && first && left < first.left);
  const n = duties.length + asked.length;
  if (card) return t('oneCard');
  if (n === 0) return `${shell('nothingWaiting')} ${t('restful')}`;
  if (!first || sooner || first.kind === 'review') return shell('waitingCount', { n });
  const due = first.left < 0 ? 'late' : first.left === 0 ? 'now' : 'ahead';
  const words = t('first', { title: first.title, due: t(`firstDue.${due}`, { day: first.due }) });
  return `${shell('waitingCount', { n })} ${words}`;
}

const icons: Record<DutyLine['kind'], IconName> = {
  answer: 'mail',
  choose: 'merge',
  adapt: 'pen',
  correct: 'returned',
  approve: 'check',
  publish: 'campaign',
  remind: 'bell',
  report: 'chart',
  poster: 'download',
  done: 'checks',
  review: 'people',
};

function Duties({ today: { duties, asked, base, everInvited, desk } }: Props) {
  const t = useTranslations('today');
  const { daysLeft } = useFormats();
  const none = duties.length === 0 && asked.length === 0;
  if (none && desk) {
    return (
      <EmptyState
        title={t('desk.title')}
        action={<ButtonLink to={`/region/${desk}`}>{t('desk.open')}</ButtonLink>}
      >
        {t('desk.text')}
      </EmptyState>
    );
  }
  if (none) {
    return (
      <EmptyState
        title={t(everInvited ? 'empty.title' : 'empty.firstTitle')}
        action={<ButtonLink to={`${base}/campaigns`}>{t('empty.campaigns')}</ButtonLink>}
      >
        {t(everInvited ? 'empty.text' : 'empty.firstText')}
      </EmptyState>
    );
  }
  const chipOf = ({ left, due }: DutyLine): Duty['chip'] => {
    if (left < 0) return { tone: 'stop', icon: 'warn', label: t('late') };
    if (left === 0) return { tone: 'wait', icon: 'clock', label: t('dueToday') };
    if (left <= 3) return { tone: 'wait', icon: 'clock', label: capitalised(daysLeft(left)) };
    return { tone: 'idle', icon: 'clock', label: t('dueBy', { day: due }) };
  };
  const wordsOf = (duty: DutyLine) => {
    if (duty.kind === 'review') return { verb: duty.verb, meta: duty.what };
    const { kind, reason } = duty;
    const plain = kind === 'correct' && !reason;
    const what = plain ? t('what.correctPlain') : t(`what.${kind}`, { reason: reason ?? '' });
    return { verb: t(`verbs.${kind}`), meta: `${what} · ${duty.when}` };
  };
  const items = duties.map((duty): Duty => {
    const { verb, meta } = wordsOf(duty);
    return {
      id: duty.id,
      icon: icons[duty.kind],
      title: duty.title,
      to: duty.page,
      meta,
      chip: chipOf(duty),
      action: (
        <ButtonLink
          slim
          to={duty.to}
          reloadDocument={duty.kind === 'poster'}
          aria-label={t('actionName', { verb, title: duty.title })}
        >
          {verb}
        </ButtonLink>
      ),
    };
  });
  return <DutyList items={[...items, ...askedDuties(asked)]} />;
}

/** What is not this person's turn: said, not asked for. */
function Elsewhere({ today: { waiting } }: Props) {
  const t = useTranslations('today');
  if (waiting.length === 0) return null;
  return (
    <ul className="gap-m meta">
      {waiting.map(({ page, title }) => (
        <li key={page}>
          {t('waitingElsewhere')}: <Link to={page}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}
