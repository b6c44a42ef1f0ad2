import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { MinutesPage } from '~/flows/minutes/read-minutes.server';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/choice';
import { NumberInput, TextArea } from '~/ui/field';
import { BallotChip } from './ballot-chip';
import { BallotBars } from './results-view';
import { VoteForm } from './vote-form';

type Item = MinutesPage['items'][number];
type Props = { item: Item; page: MinutesPage };

/** The votes on one item of the minutes: the question, what came of it, and one's own vote. */
export function ItemVotes({ item, page }: Props) {
  const t = useTranslations('ballots');
  return (
    <ul className="decided" aria-label={t('title')}>
      {item.votes.map((one) => (
        <li key={one.id} className="stack-s">
          <p>
            <Link to={one.to}>{one.question}</Link>
          </p>
          <p className="row">
            <BallotChip state={one.state} />
            {one.secret ? <span className="meta">{t('secret')}</span> : null}
          </p>
          <p>{one.said}</p>
          {one.told && one.voted > 0 && one.state !== 'cancelled' ? <BallotBars one={one} /> : null}
          {one.state === 'open' && (one.mayVote || one.hasVoted) ? (
            <VoteForm one={one} level={3} back={{ meeting: page.id, item: item.id }} />
          ) : null}
          {one.state === 'open' && page.may.write ? <Close one={one} item={item} page={page} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Close({ one, item, page }: Props & { one: Item['votes'][number] }) {
  const t = useTranslations('ballots.lead');
  return (
    <Form method="post" action={one.to} preventScrollReset className="no-print">
      <input type="hidden" name="version" value={one.version} />
      <input type="hidden" name="meeting" value={page.id} />
      <input type="hidden" name="item" value={item.id} />
      <Button slim name="intent" value="close">
        {t('close')}
      </Button>
    </Form>
  );
}

/** Opens a vote on an item; the words of the item are the first to stand there. */
export function NewVote({ item, page }: Props) {
  const t = useTranslations('ballots.new');
  const all = useTranslations('ballots.minutes');
  if (page.state === 'minutes_draft') return null;
  const action = `${page.base}/ballots/new?kind=vote&meeting=${page.id}&item=${item.id}`;
  return (
    <details className="quiet decide">
      <summary>{all('open')}</summary>
      <Form
        method="post"
        action={action}
        className="stack-s sheet"
        preventScrollReset
        noValidate
        key={item.newBallot}
      >
        <input type="hidden" name="id" value={item.newBallot} />
        <input type="hidden" name="kind" value="vote" />
        <input type="hidden" name="meetingId" value={page.id} />
        <input type="hidden" name="itemId" value={item.id} />
        <TextArea
          id={`q-${item.id}`}
          name="question"
          label={t('proposal')}
          hint={t('proposalHint')}
          rows={2}
          maxLength={300}
          defaultValue={item.title}
        />
        <TextArea
          id={`w-${item.id}`}
          name="options"
          label={t('ownOptions')}
          hint={t('ownHint')}
          optional
          rows={3}
          maxLength={2000}
        />
        <NumberInput
          id={`n-${item.id}`}
          name="quorum"
          label={t('quorum')}
          hint={t('quorumHint', { n: page.entitled })}
          optional
          defaultValue={String(Math.floor(page.entitled / 2) + 1)}
        />
        <Checkbox id={`s-${item.id}`} name="secret" label={t('secret')} hint={t('secretHint')} />
        <div className="row">
          <Button slim icon="check" name="intent" value="open">
            {t('openVote')}
          </Button>
        </div>
      </Form>
    </details>
  );
}
