import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { TextArea } from '~/ui/field';
import type { IconName } from '~/ui/icon';
import { useFrame } from '../frame';
import type { Offer, TextBlockData } from './texts-data.server';
import type { TextsReply } from './texts-reply';

type TextDeedsProps = { block: TextBlockData; reply: TextsReply | undefined };

/** What can be done with one text besides writing in it. */
export function TextDeeds({ block, reply }: TextDeedsProps) {
  const t = useTranslations('updates.texts');
  const words = useTranslations('adoption.texts');
  const { to } = useFrame();
  const resettable = block.editable && block.changed && block.origin === 'region' && !block.gone;
  return (
    <>
      {block.mode === 'locked' ? <p className="meta">{t('lockedWhy')}</p> : null}
      {block.undecided ? (
        <Note tone="wait" icon="merge">
          <p>{t('undecided')}</p>
          <p>
            <Link to={`${to}/updates#open`}>{t('choose')}</Link>
          </p>
        </Note>
      ) : null}
      {resettable || block.mayAside ? (
        <Form method="post" preventScrollReset className="row no-print">
          <input type="hidden" name="itemId" value={block.id} />
          <input type="hidden" name="version" value={block.version} />
          {resettable ? (
            <Button slim look="bare" icon="redo" name="intent" value="reset">
              {words('reset')}
            </Button>
          ) : null}
          {block.mayAside ? (
            <Button slim look="bare" icon="x" name="intent" value="aside">
              {t('aside')}
            </Button>
          ) : null}
        </Form>
      ) : null}
      {block.editable && block.hasEarlier ? (
        <p className="no-print">
          <ButtonLink slim look="bare" to={`${to}/texts?earlier=${block.id}#earlier`}>
            {t('earlier')}
          </ButtonLink>
        </p>
      ) : null}
      {block.offer ? <OfferStanding offer={block.offer} /> : null}
      {block.mayOffer ? <OfferForm block={block} reply={reply} /> : null}
    </>
  );
}

const offerMarks: Record<Offer['state'], { tone: 'wait' | 'done' | 'idle'; icon: IconName }> = {
  offered: { tone: 'wait', icon: 'send' },
  accepted: { tone: 'done', icon: 'check' },
  declined: { tone: 'idle', icon: 'declined' },
  withdrawn: { tone: 'idle', icon: 'x' },
};

function OfferStanding({ offer }: { offer: Offer }) {
  const t = useTranslations('updates.offer');
  const formats = useFormats();
  const { tone, icon } = offerMarks[offer.state];
  return (
    <div className="row small">
      <Chip tone={tone} icon={icon}>
        {t(`states.${offer.state}`)}
      </Chip>
      <span className="meta">{formats.moment(offer.at)}</span>
      {offer.answer ? <span className="pre">{t('answer', { answer: offer.answer })}</span> : null}
      {offer.state === 'offered' ? (
        <Form method="post" preventScrollReset className="no-print">
          <input type="hidden" name="offerId" value={offer.id} />
          <Button slim look="bare" icon="returned" name="intent" value="unoffer">
            {t('withdraw')}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}

/** One button; a word about why is welcome. What travels is said before it does. */
function OfferForm({ block, reply }: TextDeedsProps) {
  const t = useTranslations('updates.offer');
  const refused =
    reply && 'errors' in reply && reply.values.intent === 'offer' && reply.values.itemId === block.id
      ? reply
      : undefined;
  const errors = useErrorTexts(refused?.errors);
  return (
    <details className="no-print" open={refused ? true : undefined}>
      <summary>{t('title')}</summary>
      <Form method="post" className="stack measure" preventScrollReset>
        <input type="hidden" name="itemId" value={block.id} />
        <p className="meta">{t('what')}</p>
        <TextArea
          id={`o-${block.id}`}
          name="note"
          label={t('note')}
          hint={t('noteHint')}
          error={errors.note}
          defaultValue={refused?.values.note}
          rows={2}
          optional
        />
        <Button slim icon="send" name="intent" value="offer">
          {t('send')}
        </Button>
      </Form>
    </details>
  );
}
