import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { GroupOverview, MeetingLine } from '~/flows/groups/read-group.server';
import { ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { DayList } from '~/ui/lists';
import { Section } from '~/ui/page';
import { OpenBallots } from './ballots+/open-ballots';
import { LatestFiles } from './files+/files-of';
import { GroupCourse } from './group-course';

type Props = { page: GroupOverview };

export function OverviewView({ page }: Props) {
  const t = useTranslations('groups.overview');
  return (
    <div className="stack-l">
      {page.endedOn ? <Note icon="archive">{t('endedNote', { day: page.endedOn })}</Note> : null}
      <div className="two lanes">
        <div className="stack-l">
          <Next page={page} />
          <OpenBallots rows={page.ballots} all={`${page.base}/ballots`} />
          <Decisions page={page} />
        </div>
        <div className="stack-l side">
          <Charter page={page} />
          <People page={page} />
          <Topics page={page} />
          <LatestFiles files={page.files} all={`${page.base}/files`} />
        </div>
        <GroupCourse page={page} />
      </div>
    </div>
  );
}

const dayLine = (one: MeetingLine) => ({
  id: one.id,
  day: one.day,
  under: one.under,
  title: one.title,
  to: one.to,
  meta: [one.weekday, one.hours, one.place].filter(Boolean).join(' · '),
});

function Next({ page }: Props) {
  const t = useTranslations('groups.overview');
  const { next, later, last, base, may } = page;
  return (
    <Section title={t('nextTitle')} aside={<Link to={`${base}/meetings`}>{t('allMeetings')}</Link>}>
      <div className="stack">
        {next ? (
          <div className="sheet next-meeting">
            <p className="leaf" aria-hidden="true">
              <b>{next.day}</b>
              {next.month}
            </p>
            <div className="stack-s">
              <h3>
                <Link to={next.to}>{next.title}</Link>
              </h3>
              <p>
                <time>{next.when}</time>
                <span className="under meta">
                  {[next.place, next.online ? t('online') : null].filter(Boolean).join(' · ')}
                </span>
              </p>
              <p>
                <ButtonLink slim look={may.write ? 'main' : 'plain'} to={next.to}>
                  {t('openMeeting')}
                </ButtonLink>
              </p>
            </div>
          </div>
        ) : (
          <div className="empty stack-s">
            <p>{t('noNext')}</p>
            {may.lead && may.write ? (
              <p>
                <ButtonLink icon="plus" to={`${base}/meetings/new`}>
                  {t('plan')}
                </ButtonLink>
              </p>
            ) : null}
          </div>
        )}
        {later.length > 0 ? <DayList items={later.map(dayLine)} /> : null}
        {last ? (
          <p className="meta">
            {t('last')}: <Link to={last.to}>{last.title}</Link>, {last.when}
          </p>
        ) : null}
      </div>
    </Section>
  );
}

function Decisions({ page: { decisions, base } }: Props) {
  const t = useTranslations('groups.overview');
  return (
    <Section title={t('decisionsTitle')} aside={<Link to={`${base}/decisions`}>{t('allDecisions')}</Link>}>
      {decisions.length === 0 ? (
        <p className="meta">{t('noDecisions')}</p>
      ) : (
        <ol className="course">
          {decisions.map((one) => (
            <li key={one.id} className="decision-line">
              <span>
                <b>{one.number}.</b> {one.body}
                <span className="under meta">
                  {[one.ownerName ?? t('noOwner'), one.ownerLibrary].filter(Boolean).join(', ')}
                </span>
              </span>
              {one.late ? (
                <Chip tone="stop" icon="warn">
                  {t('lateSince', { day: one.due ?? '' })}
                </Chip>
              ) : one.due ? (
                <span className="meta">{t('due', { day: one.due })}</span>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Charter({ page: { charter, base, may } }: Props) {
  const t = useTranslations('groups.overview');
  return (
    <Section
      title={t('charterTitle')}
      aside={may.lead ? <Link to={`${base}/edit`}>{t('change')}</Link> : undefined}
    >
      <p className={charter ? 'notes-text' : 'meta'}>{charter || t('noCharter')}</p>
    </Section>
  );
}

function People({ page: { people, libraries, leads, base } }: Props) {
  const t = useTranslations('groups.overview');
  return (
    <Section title={t('peopleTitle')} aside={<Link to={`${base}/members`}>{t('allPeople')}</Link>}>
      <p>{t('peopleCount', { n: people, libraries })}</p>
      <p className="meta">{t('leads', { names: leads.join(', ') })}</p>
      <p className="row">
        <Link to={`${base}/year`}>{t('toYear')}</Link>
        <Link to={`${base}/handover`}>{t('toHandover')}</Link>
      </p>
    </Section>
  );
}

function Topics({ page: { topics, base, may } }: Props) {
  const t = useTranslations('groups.overview');
  return (
    <Section
      title={t('topicsTitle')}
      aside={may.write ? <Link to={`${base}/meetings`}>{t('propose')}</Link> : undefined}
    >
      {topics.length === 0 ? (
        <p className="meta">{t('noTopics')}</p>
      ) : (
        <ul className="names">
          {topics.map((one) => (
            <li key={one.id}>
              {one.body}
              <span className="under meta">{one.personName}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
