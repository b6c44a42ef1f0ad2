import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { capitalised } from '~/i18n/format';
import { useFormats } from '~/i18n/use-formats';
import { Chip } from '~/ui/chip';
import { DateInput, TextArea } from '~/ui/field';
import { Icon } from '~/ui/icon';
import { Words } from '../words';
import type { OpenConflict } from './data.server';
import { useAbout } from './words';

type ConflictCardProps = {
  conflict: OpenConflict;
  region: string | null;
  may: boolean;
  values: Record<string, string>;
  error: string | undefined;
};

/** One place where both wrote: whole texts side by side, and nothing chosen beforehand unless both fit together. */
export function ConflictCard({ conflict, region, may, values, error }: ConflictCardProps) {
  const t = useTranslations('updates.conflict');
  const formats = useFormats();
  const about = useAbout();
  const { id } = conflict;
  const name = about(conflict.about, conflict.field);
  const locked = conflict.kind === 'locked';
  const chosen = values[`c-${id}`] ?? (conflict.both ? 'both' : undefined);
  const kind = conflict.subject === 'day' ? 'day' : conflict.field === 'order' ? 'order' : conflict.kind;
  const when = capitalised(formats.moment(conflict.at));
  const option = (way: string, label: string, text: ReactNode) => (
    <div className="opt" key={way}>
      <input
        type="radio"
        name={`c-${id}`}
        value={way}
        id={`c-${id}-${way}`}
        defaultChecked={chosen === way}
        disabled={!may}
        aria-describedby={text ? `c-${id}-${way}-text` : undefined}
      />
      <label htmlFor={`c-${id}-${way}`}>{label}</label>
      {text ? (
        <p className="pre" id={`c-${id}-${way}-text`}>
          {text}
        </p>
      ) : null}
    </div>
  );
  return (
    <fieldset className="merge" id={`c-${id}`}>
      <legend className="vh">{t('which', { name })}</legend>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name={`v-${id}`} value={conflict.stamp} />
      <div className="top">
        <Icon name={locked ? 'lock' : 'merge'} />
        <div>
          <h3>{name}</h3>
          <p className="small">
            {t('who', { when, region: region ?? t('someone') })}
            {conflict.note ? ` ${conflict.note}` : ''}
          </p>
          <p className="small">{t(`kinds.${kind}`)}</p>
        </div>
      </div>
      {conflict.subject === 'day'
        ? null
        : option('region', t(regionWord(conflict)), <Region conflict={conflict} />)}
      {locked ? (
        <div className="versus">
          <p>
            <Chip icon="lock">{t('oursWas')}</Chip>
          </p>
          <p className="pre gap-s">{conflict.ours ? <Words words={conflict.ours} /> : t('empty')}</p>
        </div>
      ) : (
        option('ours', t(oursWord(conflict)), <Ours conflict={conflict} />)
      )}
      {conflict.both ? option('both', t('both'), <Words words={conflict.both} />) : null}
      {locked || !ownAllowed(conflict) ? null : (
        <div className="opt">
          <input
            type="radio"
            name={`c-${id}`}
            value="own"
            id={`c-${id}-own`}
            defaultChecked={chosen === 'own'}
            disabled={!may}
          />
          <label htmlFor={`c-${id}-own`}>{t(conflict.subject === 'day' ? 'ownDay' : 'own')}</label>
          <div className="hand">
            {conflict.subject === 'day' ? (
              <DateInput
                id={`t-${id}`}
                name={`d-${id}`}
                label={t('ownDayLabel')}
                error={error}
                defaultValue={values[`d-${id}`] ?? conflict.own}
              />
            ) : (
              <TextArea
                id={`t-${id}`}
                name={`t-${id}`}
                label={t('ownLabel')}
                error={error}
                rows={Math.min(14, 3 + Math.ceil(conflict.own.length / 70))}
                defaultValue={values[`t-${id}`] ?? conflict.own}
              />
            )}
          </div>
        </div>
      )}
    </fieldset>
  );
}

const ownAllowed = ({ subject, field }: OpenConflict) =>
  subject === 'day' || field === 'title' || field === 'body' || field === 'post';

function regionWord({ kind, field }: OpenConflict) {
  if (kind === 'locked') return 'regionLocked' as const;
  if (field === 'order') return 'regionOrder' as const;
  if (kind === 'removed-upstream') return 'regionRemoves' as const;
  return kind === 'removed-here' ? ('regionBack' as const) : ('region' as const);
}

function oursWord({ kind, field }: OpenConflict) {
  if (field === 'order') return 'oursOrder' as const;
  if (kind === 'removed-upstream') return 'oursKeep' as const;
  return kind === 'removed-here' ? ('oursOut' as const) : ('ours' as const);
}

function Region({ conflict }: { conflict: OpenConflict }) {
  const t = useTranslations('updates.conflict');
  if (conflict.field === 'order' || conflict.kind === 'removed-upstream') return null;
  return conflict.region && conflict.region.length > 0 ? <Words words={conflict.region} /> : t('empty');
}

function Ours({ conflict }: { conflict: OpenConflict }) {
  const t = useTranslations('updates.conflict');
  const formats = useFormats();
  if (conflict.field === 'order' || conflict.kind === 'removed-here') return null;
  if (conflict.subject === 'day') return conflict.own ? formats.longDay(conflict.own) : t('empty');
  return conflict.ours && conflict.ours.length > 0 ? <Words words={conflict.ours} /> : t('empty');
}
