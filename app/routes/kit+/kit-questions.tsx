import { useTranslations } from 'use-intl';
import type { KitCardData } from '~/flows/kits/kit-card.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Faces } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { NumberInput, TextArea } from '~/ui/field';
import { ActionBar } from '~/ui/page';
import type { KitReply } from './card-actions.server';

const moodValues = { low: 'hard', mid: 'ok', high: 'great' } as const;
const moodKeys = ['low', 'mid', 'high'] as const;

/** *Padaryta* and its four fields; all left empty mean that the numbers come later. */
export function KitQuestions({ card, reply }: { card: KitCardData; reply: KitReply | null }) {
  const t = useTranslations();
  const mine = reply?.form === 'numbers' ? reply : null;
  const errors = useErrorTexts(mine?.errors);
  const { result, published, editing } = card;
  const kept = mine?.values;
  return (
    <form method="post" action={card.address} noValidate className="stack">
      <section className="sheet stack" aria-labelledby="kaip">
        <div className="stack-s">
          <h2 id="kaip">{t('school.howWasIt')}</h2>
          <p className="meta">{editing ? t('school.mending') : t('school.form.hint')}</p>
        </div>
        <ErrorSummary errors={errors} />
        {mine?.problem ? (
          <Note tone="stop" icon="warn">
            <p role="alert">{t(`kits.problems.${mine.problem}`)}</p>
          </Note>
        ) : null}
        <input type="hidden" name="asked" value={published || editing ? 'yes' : 'no'} />
        <NumberInput
          name="activities"
          label={t('school.form.activities')}
          error={errors.activities}
          defaultValue={kept?.activities ?? result?.activities}
        />
        <NumberInput
          name="participants"
          label={card.school ? t('school.form.participants') : t('kits.participants')}
          hint={t('school.form.roughly')}
          error={errors.participants}
          defaultValue={kept?.participants ?? result?.participants}
        />
        <Faces
          name="mood"
          label={t('school.form.mood')}
          error={errors.mood}
          defaultValue={kept?.mood ?? result?.mood ?? undefined}
          options={moodKeys.map((mood) => ({
            value: moodValues[mood],
            label: t(`school.moods.${mood}`),
            mood,
          }))}
        />
        <TextArea
          name="note"
          label={t('school.form.note')}
          hint={t('kits.noteHint')}
          error={errors.note}
          optional
          rows={2}
          maxLength={500}
          defaultValue={kept?.note}
        />
        {editing ? (
          <p>
            <a href={card.address}>{t('school.mendingBack')}</a>
          </p>
        ) : null}
      </section>
      <ActionBar note={published || editing ? null : t('school.form.later')}>
        <Button look="main" wide icon="check" name="intent" value="done">
          {t('school.done')}
        </Button>
      </ActionBar>
    </form>
  );
}
