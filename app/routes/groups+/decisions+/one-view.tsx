import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { DecisionPage } from '~/flows/decisions/read-decision.server';
import { ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { TalkLink } from '../discussions+/talk-link';
import { AnswerChip, DecisionChip } from './decision-chip';
import type { DecisionReply } from './decision-reply';
import { DecisionSteps } from './decision-steps';

type Props = { page: DecisionPage; reply: DecisionReply | undefined };

export function DecisionView({ page, reply }: Props) {
  const t = useTranslations('decisions');
  return (
    <article className="stack-l gap-m" aria-labelledby="decision">
      <div className="stack-s">
        <p className="crumb">
          <Link to={page.base}>{t('title')}</Link> › {t('numbered', { n: page.number })}
        </p>
        <h2 id="decision">{page.body}</h2>
        <p className="row">
          <DecisionChip state={page.state} late={page.late} />
          {page.commitment && page.state !== 'dropped' ? <AnswerChip state={page.commitment} line /> : null}
        </p>
      </div>
      {reply?.problem ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {t(`problem.${reply.problem}`)}
          </Note>
        </div>
      ) : null}
      <Answer page={page} />
      <Facts items={factsOf(page, t)} />
      <TalkLink talk={page.talk} title={page.body} />
      <DecisionSteps key={page.version} page={page} reply={reply} />
    </article>
  );
}

function Answer({ page }: { page: DecisionPage }) {
  const t = useTranslations('decisions.one');
  const why = page.reason ? (
    <span className="under">
      {t('why')}: {page.reason}
    </span>
  ) : null;
  return (
    <>
      {page.own ? (
        <Note icon="person">
          {t('own')}{' '}
          <ButtonLink slim to={page.own}>
            {t('toOwn')}
          </ButtonLink>
        </Note>
      ) : null}
      {page.commitment === 'countered' ? (
        <Note tone="wait" icon="calendar">
          {t('countered', { day: page.proposed ?? '' })}
          {why}
        </Note>
      ) : null}
      {page.commitment === 'declined' && page.mayChange ? (
        <Note icon="declined">
          {t('declined')}
          {why}
        </Note>
      ) : null}
    </>
  );
}

function factsOf(page: DecisionPage, t: ReturnType<typeof useTranslations<'decisions'>>) {
  const meeting = page.meetingTo ? <Link to={page.meetingTo}>{page.meeting}</Link> : null;
  return [
    {
      label: t('owner'),
      value: (
        <>
          {page.ownerName ?? t('noOwner')}
          {page.ownerLibrary ? <span className="under meta">{page.ownerLibrary}</span> : null}
        </>
      ),
    },
    { label: t('due'), value: page.due ?? t('noDue') },
    {
      label: t('one.decided'),
      value: (
        <>
          {page.decided}
          {meeting ? <span className="under meta">{meeting}</span> : null}
        </>
      ),
    },
    ...(page.progress
      ? [
          {
            label: t('progress'),
            value: (
              <>
                <span className="notes-text">{page.progress}</span>
                {page.progressAt ? (
                  <span className="under meta">{t('one.progressAt', { moment: page.progressAt })}</span>
                ) : null}
              </>
            ),
          },
        ]
      : []),
  ];
}
