import { useTranslations } from 'use-intl';
import type { QrPicture } from '~/auth/second-factor/second-factor-picture';
import type { KitCardData } from '~/flows/kits/kit-card.server';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { CopyText } from '~/ui/copy-button';
import { TextArea } from '~/ui/field';
import { Icon } from '~/ui/icon';
import { Facts } from '~/ui/lists';
import { ActionBar, Section } from '~/ui/page';
import { PosterPicture } from '~/ui/poster-picture';
import { stateMarks } from '~/ui/state-marks';
import { DeclineReason } from '../b.$library+/campaigns+/decline-reason';
import type { KitReply } from './card-actions.server';
import { HandOn } from './kit-hand-on';
import { KitQuestions } from './kit-questions';

type CardProps = {
  card: KitCardData;
  handed: { url: string; picture: QrPicture } | null;
  fresh: string;
  reply: KitReply | null;
};

const marks = {
  invited: stateMarks.adoption.invited,
  late: stateMarks.adoption.lapsed,
  taking: stateMarks.adoption.localising,
  published: stateMarks.adoption.published,
  done: stateMarks.adoption.reported,
  declined: stateMarks.adoption.declined,
  closed: stateMarks.campaign.closed,
  cancelled: stateMarks.campaign.cancelled,
} as const;

/** One campaign of one library, with one question and one main button at a time. */
export function KitCard({ card, handed, fresh, reply }: CardProps) {
  const t = useTranslations('kits');
  const { stage, editing } = card;
  const working = stage === 'taking' || editing;
  return (
    <div className="card1 stack-l">
      <div className="split">
        <div className="stack">
          <Head card={card} />
          {stage === 'cancelled' ? null : <Poster card={card} />}
        </div>
        <div className="stack-l">
          {stage === 'invited' ? <Invitation card={card} /> : null}
          {working && !editing ? <Texts card={card} /> : null}
          {working && card.mayFinish ? <KitQuestions card={card} reply={reply} /> : null}
          {working && !card.mayFinish ? <Note icon="people">{t('approval')}</Note> : null}
          {stage === 'done' && !editing ? <Thanks card={card} /> : null}
          {stage === 'late' || stage === 'declined' || stage === 'closed' || stage === 'cancelled' ? (
            <Standing card={card} stage={stage} />
          ) : null}
          {stage === 'taking' && !card.published ? <Decline card={card} /> : null}
          {card.open ? <HandOn card={card} handed={handed} fresh={fresh} reply={reply} /> : null}
        </div>
      </div>
    </div>
  );
}

function Head({ card }: { card: KitCardData }) {
  const t = useTranslations();
  const key = card.stage === 'taking' && card.published ? 'published' : card.stage;
  return (
    <>
      <p className="row">
        <Chip {...marks[key]}>{t(`school.chips.${key}`)}</Chip>
        <span className="meta">{card.when}</span>
      </p>
      <div className="stack-s">
        <p className="meta">{card.library}</p>
        <h1>{card.title}</h1>
      </div>
      {card.stage === 'invited' ? <p className="lead">{card.sentence}</p> : null}
      {card.stage === 'taking' ? (
        <p className="lead">
          {card.published ? t('kits.publishedLead', { day: card.reportBy }) : t('kits.takingLead')}
        </p>
      ) : null}
      {card.stage === 'taking' && card.overdue ? (
        <Note tone="wait" icon="clock">
          {t('kits.overdue', { day: card.reportBy })}
        </Note>
      ) : null}
    </>
  );
}

function Poster({ card }: { card: KitCardData }) {
  const t = useTranslations('kits.poster');
  const file = `${card.address}/poster.pdf`;
  return (
    <div className="paper">
      <PosterPicture src={`${card.address}/poster.svg`} label={t('picture', { title: card.poster })} />
      <div className="stack-s">
        <p>
          <strong>{t('title')}</strong>
        </p>
        <a className="btn slim tight" href={file}>
          <Icon name="download" />
          {t('download')}
        </a>
        <p className="meta">
          {t('a4')} · <a href={`${file}?size=a3`}>{t('a3')}</a> ·{' '}
          <a href={`${file}?view=1`} target="_blank" rel="noreferrer">
            {t('print')}
          </a>
        </p>
      </div>
    </div>
  );
}

function Invitation({ card }: { card: KitCardData }) {
  const t = useTranslations();
  return (
    <>
      <form method="post" action={card.address} className="barform">
        <ActionBar note={t('kits.answerBy', { day: card.answerBy })}>
          <Button look="main" wide icon="check" name="intent" value="join">
            {t('school.join')}
          </Button>
        </ActionBar>
      </form>
      <Section title={t('kits.gift.title')}>
        <div className="stack">
          <ul className="names">
            <li>{t('kits.gift.poster')}</li>
            <li>{t('kits.gift.post')}</li>
            {card.activity ? <li>{t('kits.gift.activity')}</li> : null}
          </ul>
          <p>{t('kits.minutes', { n: card.minutes })}</p>
        </div>
      </Section>
      <Decline card={card} />
    </>
  );
}

function Decline({ card }: { card: KitCardData }) {
  const t = useTranslations('kits.decline');
  return (
    <details className="quiet">
      <summary>{t('title')}</summary>
      <form method="post" action={card.address} className="stack">
        <DeclineReason />
        <TextArea name="reason" label={t('reason')} hint={t('hint')} optional rows={2} maxLength={500} />
        <Button name="intent" value="decline" slim>
          {t('send')}
        </Button>
      </form>
    </details>
  );
}

function Texts({ card }: { card: KitCardData }) {
  const t = useTranslations();
  return (
    <>
      {card.post ? (
        <Section title={t('school.post')}>
          {card.gap ? (
            <Note tone="wait" icon="warn">
              {t('kits.gap', { library: card.coordinator })}
            </Note>
          ) : (
            <CopyText text={card.post} label={t('school.copyPost')} />
          )}
        </Section>
      ) : null}
      {card.activity ? (
        <Section title={t('kits.activity')}>
          <p>{card.activity}</p>
        </Section>
      ) : null}
    </>
  );
}

const moodKey = { hard: 'low', ok: 'mid', great: 'high' } as const;

function Thanks({ card }: { card: KitCardData }) {
  const t = useTranslations();
  const { number } = useFormats();
  const { result, participants } = card;
  return (
    <section className="sheet stack" aria-labelledby="aciu">
      <div className="stack-s">
        <h2 id="aciu">{t('kits.thanks.title')}</h2>
        <p className={participants === null ? undefined : 'lead'}>
          {participants === null
            ? t('kits.thanks.first')
            : t('kits.thanks.together', { n: participants, shown: number(participants) })}
        </p>
      </div>
      {result ? (
        <Facts
          items={[
            { label: t('school.thanks.activities'), value: number(result.activities) },
            { label: t('school.thanks.participants'), value: number(result.participants) },
            ...(result.mood
              ? [{ label: t('school.thanks.mood'), value: t(`school.moods.${moodKey[result.mood]}`) }]
              : []),
          ]}
        />
      ) : null}
      {card.open ? (
        <p>
          <a className="btn slim" href={`${card.address}?edit=1`}>
            <Icon name="pen" />
            {t('school.thanks.mend')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

type StandingProps = { card: KitCardData; stage: 'late' | 'declined' | 'closed' | 'cancelled' };

function Standing({ card, stage }: StandingProps) {
  const t = useTranslations('kits.standing');
  return (
    <section className="sheet stack" aria-labelledby="busena">
      <h2 id="busena">{t(`${stage}.title`)}</h2>
      <p>{t(`${stage}.text`)}</p>
      {stage === 'late' || stage === 'declined' ? (
        <form method="post" action={card.address}>
          <Button name="intent" value="join">
            {t(`${stage}.join`)}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
