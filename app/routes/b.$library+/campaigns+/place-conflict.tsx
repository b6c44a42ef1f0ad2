import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Icon } from '~/ui/icon';
import { useFrame } from './frame';
import type { PlacePage } from './place-data.server';
import type { Stored, Typed } from './texts+/use-autosave';

type PlaceConflictProps = { page: PlacePage; theirs: Stored; mine: Typed; onLeave: () => void };

const names = {
  place: 'place',
  happensOn: 'day',
  happensAt: 'time',
  responsibleId: 'responsible',
  contact: 'contact',
} as const;

/** What a colleague wrote beside what was typed here; nothing is chosen for the person. */
export function PlaceConflict({ page, theirs, mine, onLeave }: PlaceConflictProps) {
  const t = useTranslations('adoption');
  const formats = useFormats();
  const { to } = useFrame();
  const shown = (name: keyof typeof names, value: string | undefined) => {
    if (!value) return t('conflict.emptyText');
    if (name === 'happensOn') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formats.longDay(value) : value;
    if (name === 'responsibleId') return page.staff.find((one) => one.value === value)?.label ?? '–';
    return value;
  };
  const differing = (Object.keys(names) as (keyof typeof names)[]).filter(
    (name) => (mine[name] ?? '') !== (theirs.values[name] ?? ''),
  );
  return (
    <section className="merge" aria-labelledby="merge-place" role="alert">
      <div className="top">
        <Icon name="merge" />
        <div>
          <h3 id="merge-place">{t('conflict.title')}</h3>
          <p className="small">{t('conflict.place')}</p>
        </div>
      </div>
      {differing.map((name) => (
        <dl key={name} className="versus">
          <dt>{t(`place.${names[name]}`)}</dt>
          <dd>
            <b>{t('conflict.theirs')}:</b> {shown(name, theirs.values[name])}
          </dd>
          <dd>
            <b>{t('conflict.mine')}:</b> {shown(name, mine[name])}
          </dd>
        </dl>
      ))}
      <div className="versus row">
        <ButtonLink slim to={`${to}/place`} reloadDocument onClick={onLeave}>
          {t('conflict.keepTheirs')}
        </ButtonLink>
        <Form method="post" onSubmit={onLeave}>
          <input type="hidden" name="version" value={theirs.version} />
          {Object.keys(names).map((name) => (
            <input key={name} type="hidden" name={name} value={mine[name] ?? ''} />
          ))}
          <Button slim name="intent" value="save">
            {t('conflict.keepMine')}
          </Button>
        </Form>
      </div>
    </section>
  );
}
