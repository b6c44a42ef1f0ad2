import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '~/ui/button';
import { Icon } from '~/ui/icon';

type Props = {
  title: string;
  /** Only what differs. */
  lines: { name: string; label: string; theirs: string; mine: string }[];
  /** Where what a colleague wrote is kept. */
  to: string;
};

/** Both texts side by side; what was typed stays in the form below. */
export function BothTexts({ title, lines, to }: Props) {
  const t = useTranslations('duties.assignments');
  const id = useId();
  return (
    <section className="merge" aria-labelledby={id} role="alert">
      <div className="top">
        <Icon name="merge" />
        <h2 id={id}>{title}</h2>
      </div>
      {lines.map((line) => (
        <dl key={line.name} className="versus">
          <dt>{line.label}</dt>
          <dd className="notes-text">
            <b>{t('theirs')}:</b> {line.theirs}
          </dd>
          <dd className="notes-text">
            <b>{t('mineText')}:</b> {line.mine}
          </dd>
        </dl>
      ))}
      <div className="versus row">
        <ButtonLink slim to={to} reloadDocument>
          {t('keepTheirs')}
        </ButtonLink>
      </div>
    </section>
  );
}
