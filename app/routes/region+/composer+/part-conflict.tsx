import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Typed } from '~/routes/b.$library+/campaigns+/texts+/use-autosave';
import { Button } from '~/ui/button';
import { Icon } from '~/ui/icon';

type Props = {
  theirs: { version: number; values: Typed };
  mine: Typed;
  keep: (which: 'mine' | 'theirs') => void;
  /** Fields of which both texts are shown, with their labels. */
  fields: readonly (readonly [name: string, label: string])[];
};

/** What is stored now and what was typed, side by side; the form goes on from what is stored. Without script its button stores mine. */
export function PartConflict({ theirs, mine, keep, fields }: Props) {
  const t = useTranslations('composer.conflict');
  const differing = fields.filter(([name]) => (theirs.values[name] ?? '') !== (mine[name] ?? ''));
  return (
    <div className="merge" role="alert">
      <input type="hidden" name="version" value={theirs.version} />
      <div className="top">
        <Icon name="merge" />
        <div>
          <h3>{t('title')}</h3>
          <p className="small">{t('text')}</p>
        </div>
      </div>
      {differing.map(([name, label]) => (
        <div className="opt" key={name}>
          <span />
          <div className="stack-s">
            <strong>{label}</strong>
            <p className="pre">
              {t('theirs')}: {theirs.values[name] || '–'}
            </p>
            <p className="pre meta">
              {t('mine')}: {mine[name] || '–'}
            </p>
          </div>
        </div>
      ))}
      <div className="opt">
        <span />
        <div className="row">
          <Button
            slim
            name="intent"
            value="save"
            onClick={(event) => {
              event.preventDefault();
              keep('mine');
            }}
          >
            {t('keepMine')}
          </Button>
          <Link
            to="."
            reloadDocument
            onClick={(event) => {
              event.preventDefault();
              keep('theirs');
            }}
          >
            {t('keepTheirs')}
          </Link>
        </div>
      </div>
    </div>
  );
}
