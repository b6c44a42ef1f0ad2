import { Link } from '@remix-run/react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { SchoolCardData } from '~/flows/adoptions/read-school.server';
import { useFormats } from '~/i18n/use-formats';
import { ButtonLink } from '~/ui/button';
import { Facts } from '~/ui/lists';

const moodKey = { hard: 'low', ok: 'mid', great: 'high' } as const;

/** What the school reported, a way to mend it, and what comes next. */
export function SchoolThanks({ card }: { card: SchoolCardData }) {
  const t = useTranslations('school');
  const { number } = useFormats();
  const id = useId();
  const { result, next } = card;
  const own = result
    ? [
        { label: t('thanks.activities'), value: number(result.activities) },
        { label: t('thanks.participants'), value: number(result.participants) },
        ...(result.mood ? [{ label: t('thanks.mood'), value: t(`moods.${moodKey[result.mood]}`) }] : []),
        ...(result.note ? [{ label: t('thanks.note'), value: result.note }] : []),
      ]
    : [];
  return (
    <section className="sheet stack" aria-labelledby={id}>
      <div className="stack-s">
        <h2 id={id}>{t('thanks.title')}</h2>
        <p>{t('thanks.text')}</p>
      </div>
      <Facts items={own} />
      {card.mayAnswer ? (
        <ButtonLink slim icon="pen" to={`${card.address}?edit=1`}>
          {t('thanks.mend')}
        </ButtonLink>
      ) : (
        <p className="meta">{t('thanks.over')}</p>
      )}
      {!card.mayAnswer && card.letters ? (
        <p>
          <Link to={card.letters}>{t('thanks.sums')}</Link>
        </p>
      ) : null}
      {next ? (
        <p>
          {t('thanks.next')}: <strong>{next.title}</strong>, <span className="nb">{next.when}</span>
        </p>
      ) : null}
    </section>
  );
}
