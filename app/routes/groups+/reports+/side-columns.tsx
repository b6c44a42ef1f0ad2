import { useTranslations } from 'use-intl';
import type { SideFieldsPage } from '~/flows/sides/read-side-fields.server';
import { Checkbox } from '~/ui/choice';
import { TextArea, TextInput } from '~/ui/field';
import { Section } from '~/ui/page';
import type { SideReply } from './side-reply';

type Props = {
  page: SideFieldsPage;
  reply: SideReply | undefined;
  errors: Record<string, string | undefined>;
};

/** The agreed set to tick, and columns of one's own with a definition each. */
export function SideColumns({ page, reply, errors }: Props) {
  const t = useTranslations('sides.form');
  const ticked = reply ? (reply.values.agreed ?? '').split('\n') : null;
  const fixed = (one: { held?: boolean; chosen?: boolean }) => page.counted && (one.held || one.chosen);
  const held = [...page.agreed, ...page.own].filter(fixed);
  return (
    <Section title={t('columns')}>
      <div className="stack">
        <p>{t('columnsText', { most: page.most })}</p>
        {held.length > 0 ? (
          <dl className="facts">
            {held.map((one) => (
              <div key={one.key}>
                <dt>{one.label}</dt>
                <dd>{one.definition}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        <fieldset className="field">
          <legend>{t('agreed')}</legend>
          <div className="stack-s">
            {page.agreed
              .filter((one) => !fixed(one))
              .map((one) => (
                <Checkbox
                  key={one.key}
                  name="agreed"
                  value={one.key}
                  label={one.label}
                  hint={one.definition}
                  defaultChecked={ticked ? ticked.includes(one.key) : one.chosen}
                />
              ))}
          </div>
        </fieldset>
        {page.own
          .filter((one) => !fixed(one))
          .map((one, index, all) => {
            const open = Boolean(
              one.held ||
                reply?.values[`${one.key}Label`] ||
                errors[`${one.key}Label`] ||
                errors[`${one.key}Definition`],
            );
            return (
              <details key={one.key} open={open}>
                <summary>{one.label || t('own', { n: all.length - index })}</summary>
                <div className="stack gap-s">
                  <div className="fields pair">
                    <TextInput
                      name={`${one.key}Label`}
                      label={t('ownLabel')}
                      maxLength={80}
                      defaultValue={reply?.values[`${one.key}Label`] ?? one.label}
                      error={errors[`${one.key}Label`]}
                    />
                    <TextInput
                      name={`${one.key}Unit`}
                      label={t('ownUnit')}
                      hint={t('ownUnitHint')}
                      optional
                      maxLength={20}
                      defaultValue={reply?.values[`${one.key}Unit`] ?? one.unit}
                      error={errors[`${one.key}Unit`]}
                    />
                  </div>
                  <TextArea
                    name={`${one.key}Definition`}
                    label={t('ownDefinition')}
                    hint={t('ownDefinitionHint')}
                    rows={2}
                    maxLength={400}
                    defaultValue={reply?.values[`${one.key}Definition`] ?? one.definition}
                    error={errors[`${one.key}Definition`]}
                  />
                </div>
              </details>
            );
          })}
      </div>
    </Section>
  );
}
