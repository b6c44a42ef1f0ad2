import { Form, Link } from '@remix-run/react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { SchoolCardData } from '~/flows/adoptions/read-school.server';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { TextArea } from '~/ui/field';
import { useNonce } from '~/ui/nonce';
import { ActionBar } from '~/ui/page';
import { PosterPicture } from '~/ui/poster-picture';
import { stateMarks } from '~/ui/state-marks';
import { DeclineReason } from '../decline-reason';
import { KitTexts, PosterToTake, SchoolKit } from './school-kit';
import type { SchoolReply } from './school-reply';
import { SchoolThanks } from './school-thanks';

export type SchoolCardProps = {
  card: SchoolCardData;
  reply?: SchoolReply | null;
  /** 2 where the page already has its own first heading. */
  level?: 1 | 2;
};

const marks = {
  invited: stateMarks.adoption.invited,
  late: stateMarks.adoption.lapsed,
  taking: stateMarks.adoption.approved,
  published: stateMarks.adoption.published,
  done: stateMarks.adoption.reported,
  declined: stateMarks.adoption.declined,
  closed: stateMarks.campaign.closed,
  cancelled: stateMarks.campaign.cancelled,
} as const;

/** The one card of a school: invited, taking part, done; each with one question and one main button. */
export function SchoolCard({ card, reply, level = 1 }: SchoolCardProps) {
  const { stage, editing } = card;
  if (stage === 'taking' || editing) {
    return (
      <div className="card1">
        <SchoolKit card={card} reply={reply} head={<Head card={card} level={level} />} />
        {card.mayAnswer && !card.published && !editing ? <Decline card={card} /> : null}
        {card.mayAnswer ? <HandOn card={card} /> : null}
      </div>
    );
  }
  return (
    <div className="card1">
      <div className="split">
        <div className="stack">
          <Head card={card} level={level} />
          {stage === 'closed' || stage === 'done' ? <PosterToTake card={card} /> : <Poster card={card} />}
        </div>
        <div className="stack-l">
          {stage === 'invited' ? <Invitation card={card} /> : null}
          {stage === 'done' ? <SchoolThanks card={card} /> : null}
          {stage !== 'invited' && stage !== 'done' ? <Standing card={card} stage={stage} /> : null}
          {stage === 'closed' ? <KitTexts card={card} /> : null}
        </div>
      </div>
      {stage === 'invited' && card.mayAnswer ? <JoinBar card={card} /> : null}
    </div>
  );
}

function Head({ card, level }: { card: SchoolCardData; level: 1 | 2 }) {
  const t = useTranslations('school');
  const Heading = level === 1 ? 'h1' : 'h2';
  const key = card.stage === 'taking' && card.published ? 'published' : card.stage;
  const mark = marks[key];
  return (
    <>
      <p className="row">
        <Chip tone={mark.tone} icon={mark.icon}>
          {t(`chips.${key}`)}
        </Chip>
        <span className="meta">{card.when}</span>
      </p>
      <Heading>{card.title}</Heading>
      {card.stage === 'taking' ? (
        <p className="lead">
          {card.published ? t('publishedLead', { day: card.reportBy }) : t('takingLead')}{' '}
          {card.published ? null : t('minutes', { n: card.minutes })}
        </p>
      ) : null}
      {card.stage === 'invited' ? <p className="lead">{card.keyMessage}</p> : null}
      {card.stage === 'taking' && card.overdue ? (
        <Note tone="wait" icon="clock">
          {t('overdue', { day: card.reportBy })}
        </Note>
      ) : null}
    </>
  );
}

function Poster({ card }: { card: SchoolCardData }) {
  const t = useTranslations('school');
  const { title } = card.poster;
  return (
    <div className={card.stage === 'invited' ? 'paper alone' : 'paper alone later'}>
      <PosterPicture src={`${card.address}/poster.svg`} label={t('posterPicture', { title })} />
    </div>
  );
}

function Invitation({ card }: { card: SchoolCardData }) {
  const t = useTranslations('school');
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t('gift.title')}</h2>
      <ul className="names">
        <li>{t('gift.poster')}</li>
        <li>{t('gift.post')}</li>
        <li>{t('gift.activity')}</li>
      </ul>
      <p>{t('minutes', { n: card.minutes })}</p>
      {card.mayAnswer ? <Decline card={card} /> : <p className="meta">{t('readOnly')}</p>}
      {card.mayAnswer ? <HandOn card={card} /> : null}
    </section>
  );
}

function Decline({ card }: { card: SchoolCardData }) {
  const t = useTranslations('school');
  return (
    <details className="quiet">
      <summary>{t('decline')}</summary>
      <Form method="post" action={`${card.address}?index`} className="stack">
        <DeclineReason />
        <TextArea
          name="reason"
          label={t('declineReason')}
          hint={t('declineHint')}
          optional
          rows={2}
          maxLength={500}
        />
        <Button name="intent" value="decline" slim>
          {t('declineSend')}
        </Button>
      </Form>
    </details>
  );
}

function HandOn({ card }: { card: SchoolCardData }) {
  const t = useTranslations('school');
  return (
    <p>
      <Link to={`${card.address}/kits`}>{t('handOn')}</Link>
    </p>
  );
}

function JoinBar({ card }: { card: SchoolCardData }) {
  const t = useTranslations('school');
  return (
    <Form method="post" action={`${card.address}?index`} className="barform">
      <ActionBar note={t('answerBy', { day: card.answerBy })}>
        <Button look="main" wide icon="check" name="intent" value="join">
          {t('join')}
        </Button>
      </ActionBar>
    </Form>
  );
}

/** In place of the application's script, which a phone on a weak connection would wait for. */
export function CardScript() {
  const t = useTranslations('ui');
  return (
    <script nonce={useNonce()} src="/card.js" defer data-copied={t('copied')} data-failed={t('copyFailed')} />
  );
}

type StandingProps = { card: SchoolCardData; stage: 'late' | 'declined' | 'closed' | 'cancelled' };

function Standing({ card, stage }: StandingProps) {
  const t = useTranslations('school');
  const id = useId();
  const join = stage === 'late' ? t('late.join') : stage === 'declined' ? t('declined.joinAfterAll') : null;
  return (
    <section className="sheet stack" aria-labelledby={id}>
      <h2 id={id}>{t(`${stage}.title`)}</h2>
      <p>{t(`${stage}.text`)}</p>
      {stage === 'declined' && card.reason ? (
        <p className="meta">{t('declined.reason', { reason: card.reason })}</p>
      ) : null}
      {join && card.mayAnswer ? (
        <Form method="post" action={`${card.address}?index`}>
          <Button name="intent" value="join">
            {join}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
