import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Checkbox, RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/field';
import { useComposerErrors } from '../composer-words';
import { PartConflict } from '../part-conflict';
import type { ComposerReply } from '../reply';
import { StepNote } from '../step-note';
import type { LookPage } from './look-page.server';

/** Inks of the house; a library's own colour comes when none is chosen. */
const inks = [
  ['flax', '#1d3b73'],
  ['berry', '#9c2c45'],
  ['rue', '#215540'],
  ['amber', '#e9b44c'],
  ['ink', '#1d2733'],
] as const;

function Swatch({ colour }: { colour: string }) {
  return (
    <svg className="swatch" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect width="24" height="24" rx="4" fill={colour} />
    </svg>
  );
}

export function LookView({ page, reply }: { page: LookPage; reply: ComposerReply | undefined }) {
  const t = useTranslations('composer');
  const errors = useComposerErrors(reply && 'errors' in reply ? reply.errors : undefined);
  const typed = reply && 'values' in reply ? (reply.values as Record<string, string>) : undefined;
  const conflict = reply && 'kind' in reply && reply.kind === 'conflict' ? reply : null;
  const values: Record<string, string> = { ...page.stored.values, ...typed };
  const chosen = new Set((values.metric ?? '').split('\n'));
  const designName = (key: string) =>
    t.has(`look.designs.${key as 'book'}`)
      ? t(`look.designs.${key as 'book'}`)
      : `${t('look.designs.other')} ${key}`;
  return (
    <div className="stack-l gap-m">
      <StepNote reply={reply} />
      <Form method="post" className="stack-l" noValidate key={page.stored.version}>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="part" value="look" />
        {conflict ? (
          <PartConflict
            theirs={conflict.theirs}
            mine={values}
            keep={() => window.location.reload()}
            fields={[
              ['imageBrief', t('look.imageBrief')],
              ['design', t('look.design')],
              ['colour', t('look.colour')],
              ['metric', t('look.metrics')],
            ]}
          />
        ) : (
          <input type="hidden" name="version" value={values.version ?? page.stored.version} />
        )}
        <div className="measure">
          <TextArea
            name="imageBrief"
            label={t('look.imageBrief')}
            hint={t('look.imageBriefHint')}
            defaultValue={values.imageBrief}
            error={errors.imageBrief}
            rows={4}
            maxLength={600}
          />
        </div>
        <RadioCards
          name="design"
          label={t('look.design')}
          across
          defaultValue={values.design ?? ''}
          error={errors.design}
          options={[
            { value: '', label: t('look.designAuto') },
            ...page.designs.map((key) => ({ value: key, label: designName(key) })),
          ]}
        />
        <RadioCards
          name="colour"
          label={t('look.colour')}
          across
          defaultValue={values.colour ?? ''}
          error={errors.colour}
          options={[
            { value: '', label: t('look.colourAuto') },
            ...inks.map(([key, colour]) => ({
              value: colour,
              label: (
                <span className="row">
                  <Swatch colour={colour} /> {t(`look.colours.${key}`)}
                </span>
              ),
            })),
          ]}
        />
        <fieldset className="field">
          <legend>{t('look.metrics')}</legend>
          <span className="hint">{t('look.metricsHint')}</span>
          <div className="ticks">
            {page.metrics.map(({ key, label }) => (
              <Checkbox key={key} name="metric" value={key} label={label} defaultChecked={chosen.has(key)} />
            ))}
          </div>
        </fieldset>
        {page.editable ? (
          <div className="row">
            <Button look="main" icon="save" name="intent" value="save">
              {t('save')}
            </Button>
          </div>
        ) : null}
      </Form>
    </div>
  );
}
