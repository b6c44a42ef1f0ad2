import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { BallotPage } from '~/flows/ballots/read-ballots.server';
import { ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { BallotChip } from './ballot-chip';
import type { BallotReply } from './ballot-reply';
import { BallotResults } from './results-view';
import { BallotSteps } from './steps-view';
import { VoteForm } from './vote-form';

type Props = { page: BallotPage; reply: BallotReply | undefined };

export function BallotPageView({ page, reply }: Props) {
  const t = useTranslations('ballots');
  const { one } = page;
  const facts = [
    t(`kinds.${one.kind}`),
    one.secret ? t('secret') : '',
    one.state === 'open' && one.closes ? t('until', { day: one.closes }) : '',
    t('asks', { name: one.author }),
  ];
  return (
    <article className="stack-l gap-m" aria-labelledby="ballot">
      <div className="stack-s">
        <p className="crumb">
          <Link to={`${page.base}/ballots`}>{t('title')}</Link> › {t(`kinds.${one.kind}`)}
        </p>
        <h2 id="ballot">{one.question}</h2>
        <p className="row">
          <BallotChip state={one.state} />
          <span className="meta">{facts.filter(Boolean).join(' · ')}</span>
        </p>
      </div>
      {reply?.problem ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {t(`refused.${reply.problem}`)}
          </Note>
        </div>
      ) : null}
      <Became page={page} />
      {one.state === 'open' ? <VoteForm one={one} /> : null}
      <BallotResults one={one} />
      <BallotSteps key={one.version} page={page} reply={reply} />
    </article>
  );
}

/** What came of it elsewhere: the meeting it planned or belongs to, the decision it became. */
function Became({ page }: Pick<Props, 'page'>) {
  const t = useTranslations('ballots.lead');
  return (
    <>
      {page.meetingTo ? (
        <Note icon="calendar">
          {t(page.one.kind === 'dates' ? 'planned' : 'inMeeting')}{' '}
          <ButtonLink slim to={page.meetingTo}>
            {t('toMeeting')}
          </ButtonLink>
        </Note>
      ) : null}
      {page.decided ? (
        <Note tone="done" icon="checks">
          {t('decided', { n: page.decided.number })}{' '}
          <ButtonLink slim to={page.decided.to}>
            {t('toDecision')}
          </ButtonLink>
        </Note>
      ) : null}
    </>
  );
}
