import type { BlockFields } from '@sklaida/insights';
import { useTranslations } from 'use-intl';
import { Checkbox } from '~/ui/choice';
import { FieldError, fieldId } from '~/ui/field';
import { Section } from '~/ui/page';

type Props = { fields: BlockFields[]; chosen: ReadonlySet<string>; error: string | undefined };

/** Ticks for every part, column and row of the report. */
export function KeepBackFields({ fields, chosen, error }: Props) {
  const t = useTranslations('sharing');
  return (
    <Section title={t('form.keepBack')}>
      <fieldset className="stack field" id={fieldId('hide')} tabIndex={-1}>
        <legend className="vh">{t('form.keepBack')}</legend>
        <p className="hint">{t('form.keepBackHint')}</p>
        <FieldError id={fieldId('hide')}>{error}</FieldError>
        <ul className="plain stack">
          {fields.map((block) => (
            <li key={block.key}>
              <Block block={block} chosen={chosen} />
            </li>
          ))}
        </ul>
      </fieldset>
    </Section>
  );
}

function Block({ block, chosen }: { block: BlockFields; chosen: ReadonlySet<string> }) {
  const t = useTranslations('sharing');
  const parts = [...block.columns, ...block.rows];
  return (
    <div className="stack-s">
      <Tick field={{ key: block.key, name: block.name }} chosen={chosen} hint={t(`kinds.${block.kind}`)} />
      {parts.length > 0 ? (
        <details className="quiet" open={parts.some(({ key }) => chosen.has(key))}>
          <summary>
            {t('form.parts')}
            <span className="vh">: {block.name}</span>
          </summary>
          <Ticks legend={t('form.columns')} fields={block.columns} chosen={chosen} />
          <Ticks legend={t('form.rows')} fields={block.rows} chosen={chosen} />
        </details>
      ) : null}
    </div>
  );
}

type TicksProps = { legend: string; fields: BlockFields['rows']; chosen: ReadonlySet<string> };

function Ticks({ legend, fields, chosen }: TicksProps) {
  if (fields.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {fields.map((field) => (
        <Tick key={field.key} field={field} chosen={chosen} />
      ))}
    </fieldset>
  );
}

type TickProps = { field: { key: string; name: string }; chosen: ReadonlySet<string>; hint?: string };

const Tick = ({ field: { key, name }, chosen, hint }: TickProps) => (
  <Checkbox
    name="hide"
    id={`hide-${key.replace(/[^a-zA-Z0-9_-]/g, '_')}`}
    value={key}
    label={name}
    hint={hint}
    defaultChecked={chosen.has(key)}
  />
);
