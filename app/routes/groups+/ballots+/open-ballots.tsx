import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { BallotView } from '~/flows/ballots/ballot-view.server';
import { DutyList } from '~/ui/lists';
import { Section } from '~/ui/page';
import { ballotMarks } from './ballot-chip';

/** What is asked of the group now, on its first page; nothing where nothing is. */
export function OpenBallots({ rows, all }: { rows: BallotView[]; all: string }) {
  const t = useTranslations('ballots');
  if (rows.length === 0) return null;
  return (
    <Section title={t('open')} aside={<Link to={all}>{t('all')}</Link>}>
      <BallotDuties rows={rows} />
    </Section>
  );
}

/** Open ballots as what waits: the verb for whoever has not voted. */
export function BallotDuties({ rows }: { rows: BallotView[] }) {
  const t = useTranslations('ballots');
  const asks = ({ kind }: BallotView) => kind === 'dates' || kind === 'poll';
  const verb = (one: BallotView) => (asks(one) ? t('vote.answer') : t('vote.cast'));
  return (
    <DutyList
      items={rows.map((one) => ({
        id: one.id,
        icon: one.kind === 'dates' ? 'calendar' : one.secret ? 'lock' : 'checks',
        title: one.question,
        to: one.to,
        meta: [
          t(`kinds.${one.kind}`),
          one.secret ? t('secret') : '',
          one.closes ? t('until', { day: one.closes }) : '',
          one.said,
        ]
          .filter(Boolean)
          .join(' · '),
        chip: one.hasVoted
          ? {
              tone: 'done' as const,
              icon: 'check' as const,
              label: t(asks(one) ? 'vote.chipAnswer' : 'vote.chip'),
            }
          : { ...ballotMarks.open, label: t('states.open') },
        ...(one.mayVote &&
          !one.hasVoted && {
            action: { label: verb(one), to: one.to, name: `${verb(one)}: ${one.question}` },
          }),
      }))}
    />
  );
}
