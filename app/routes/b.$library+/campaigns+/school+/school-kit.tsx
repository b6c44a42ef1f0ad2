import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SchoolCardData } from '~/flows/adoptions/read-school.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox, Faces } from '~/ui/choice';
import { CopyText } from '~/ui/copy-button';
import { ErrorSummary } from '~/ui/error-summary';
import { NumberInput, TextArea } from '~/ui/field';
import { ActionBar, Section } from '~/ui/page';
import { PosterPicture } from '~/ui/poster-picture';
import { FormsToConfirm } from '../forms-to-confirm';
import type { SchoolReply } from './school-reply';

type KitProps = { card: SchoolCardData; reply?: SchoolReply | null; head: ReactNode };

/** Poster, post, activity and four questions, with one *Padaryta* for all of it. */
export function SchoolKit({ card, reply, head }: KitProps) {
  const t = useTranslations('school');
  return (
    <Form method="post" action={`${card.address}?index`} noValidate>
      <div className="split">
        <div className="stack">
          {head}
          <PosterToTake card={card} />
        </div>
        <div className="stack-l">
          {card.editing ? null : <KitTexts card={card} />}
          {card.mayAnswer ? <Questions card={card} reply={reply} /> : <p className="meta">{t('readOnly')}</p>}
        </div>
      </div>
      {card.mayAnswer ? (
        <ActionBar note={card.published || card.editing ? null : t('form.later')}>
          <Button look="main" wide icon="check" name="intent" value="done">
            {t('done')}
          </Button>
        </ActionBar>
      ) : null}
    </Form>
  );
}

/** The ready post and the activity. */
export function KitTexts({ card }: { card: SchoolCardData }) {
  const t = useTranslations('school');
  return (
    <>
      {card.post ? (
        <Section title={t('post')}>
          {card.formsWanted.length > 0 ? (
            <FormsToConfirm forms={card.formsWanted} to={card.names} />
          ) : (
            <CopyText text={card.post} label={t('copyPost')} />
          )}
        </Section>
      ) : null}
      {card.activity ? (
        <Section title={t('activity')}>
          <p>{card.activity}</p>
        </Section>
      ) : null}
    </>
  );
}

export function PosterToTake({ card }: { card: SchoolCardData }) {
  const t = useTranslations('school');
  const { title, size } = card.poster;
  const file = `${card.address}/poster.pdf`;
  return (
    <div className="paper">
      <PosterPicture src={`${card.address}/poster.svg`} label={t('posterPicture', { title })} />
      <div className="stack-s">
        <p>
          <strong>{t('poster')}</strong>
        </p>
        <p className="meta">{t('posterFile', { size })}</p>
        <ButtonLink slim className="tight" icon="download" to={file} reloadDocument>
          {t('downloadPoster')}
        </ButtonLink>
        <ButtonLink slim className="tight" icon="download" to={`${file}?size=a3`} reloadDocument>
          {t('posterLarge')}
        </ButtonLink>
        <Link to={`${card.address}/materials`}>{t('allMaterials')}</Link>
        <ButtonLink slim look="bare" icon="print" to={`${file}?view=1`} reloadDocument target="_blank">
          {t('print')}
        </ButtonLink>
      </div>
    </div>
  );
}

const moodValues = { low: 'hard', mid: 'ok', high: 'great' } as const;
const moodKeys = ['low', 'mid', 'high'] as const;

function Questions({ card, reply }: Pick<KitProps, 'card' | 'reply'>) {
  const t = useTranslations('school');
  const summary = useTranslations('summary.form');
  const errors = useErrorTexts(reply?.errors);
  const kept = reply?.values;
  const { result } = card;
  return (
    <section className="sheet stack" aria-labelledby="kaip">
      <div className="stack-s">
        <h2 id="kaip">{t('howWasIt')}</h2>
        <p className="meta">{card.editing ? t('mending') : t('form.hint')}</p>
      </div>
      <ErrorSummary errors={errors} />
      {reply?.problem ? (
        <Note tone="stop" icon="warn">
          <p role="alert">{t(`form.${reply.problem}`)}</p>
        </Note>
      ) : null}
      <input type="hidden" name="asked" value={card.published || card.editing ? 'yes' : 'no'} />
      <NumberInput
        name="activities"
        label={t('form.activities')}
        error={errors.activities}
        defaultValue={kept?.activities ?? result?.activities}
      />
      <NumberInput
        name="participants"
        label={t('form.participants')}
        hint={t('form.roughly')}
        error={errors.participants}
        defaultValue={kept?.participants ?? result?.participants}
      />
      <Faces
        name="mood"
        label={t('form.mood')}
        error={errors.mood}
        defaultValue={kept?.mood ?? result?.mood ?? undefined}
        options={moodKeys.map((mood) => ({ value: moodValues[mood], label: t(`moods.${mood}`), mood }))}
      />
      <TextArea
        name="note"
        label={t('form.note')}
        hint={t('form.noteHint')}
        error={errors.note}
        optional
        rows={2}
        maxLength={500}
        defaultValue={kept?.note ?? result?.note}
      />
      <Checkbox
        name="quotable"
        value="yes"
        label={summary('quotable')}
        hint={summary('quotableHint')}
        defaultChecked={kept ? kept.quotable === 'yes' : (result?.quotable ?? false)}
      />
      {card.editing ? (
        <p>
          <Link to={card.address}>{t('mendingBack')}</Link>
        </p>
      ) : null}
    </section>
  );
}
