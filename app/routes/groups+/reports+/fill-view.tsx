import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FillPage } from '~/flows/sides/read-fill.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { NumberInput, TextInput } from '~/ui/field';
import { ActionBar, Section } from '~/ui/page';
import type { SideReply } from './side-reply';

type Props = { page: FillPage; reply: SideReply | undefined };

/** One's own row: a number for each column, and how it was counted where that differs. */
export function FillView({ page, reply }: Props) {
  const t = useTranslations('sides.fill');
  const problem = useTranslations('sides.problem');
  const errors: Record<string, string | undefined> = { ...useErrorTexts(reply?.errors) };
  for (const name of Object.keys(reply?.errors ?? {}))
    if (reply?.errors[name] === 'number') errors[name] = t('notNumber');
  const to = `${page.base}/${page.id}`;
  const labels = Object.fromEntries(page.columns.map((one) => [`value-${one.key}`, one.label]));
  return (
    <Section className="gap-m" title={t('title', { row: page.label })}>
      <Form method="post" className="stack-l form-narrow" noValidate key={page.version}>
        <div className="stack-s">
          <p>
            <Link to={to}>{page.title}</Link> · {page.period}
          </p>
          <p className="meta">{t('lead')}</p>
        </div>
        <ErrorSummary errors={reply ? errors : null} labels={labels} />
        {reply?.problem || page.closed ? (
          <div role="alert">
            <Note tone="stop" icon="warn">
              {problem(page.closed ? 'closed' : (reply?.problem ?? 'stale'))}{' '}
              {reply?.problem === 'stale' ? t('staleBy', { name: page.filledBy ?? '' }) : null}
            </Note>
          </div>
        ) : null}
        {page.campaigns > 0 && page.version === 0 ? (
          <Note icon="chart">{t(`known.${page.rowsOf}`, { n: page.campaigns })}</Note>
        ) : null}
        <input type="hidden" name="version" value={page.version} />
        {page.columns.map((one) => (
          <Column key={one.key} one={one} reply={reply} errors={errors} />
        ))}
        {page.closed ? null : (
          <ActionBar note={t('note')}>
            <Button look="main" name="intent" value="fill">
              {t('save')}
            </Button>
          </ActionBar>
        )}
      </Form>
    </Section>
  );
}

type ColumnProps = {
  one: FillPage['columns'][number];
  reply: SideReply | undefined;
  errors: Record<string, string | undefined>;
};

function Column({ one, reply, errors }: ColumnProps) {
  const t = useTranslations('sides.fill');
  const formats = useFormats();
  const number = (value: number) => formats.number(value, Number.isInteger(value) ? 0 : 2);
  const stale = reply?.problem === 'stale';
  const now = one.value === null ? t('nowNone') : number(one.value);
  return (
    <fieldset className="field">
      <legend>{one.unit ? `${one.label}, ${one.unit}` : one.label}</legend>
      <p className="hint">{one.definition}</p>
      {stale ? <p className="hint">{t('now', { value: now, method: one.method || '–' })}</p> : null}
      <div className="stack-s">
        <NumberInput
          name={`value-${one.key}`}
          label={t('value')}
          hint={one.known === null ? undefined : t('knownNumber', { n: number(one.known) })}
          maxLength={14}
          defaultValue={reply?.values[`value-${one.key}`] ?? (one.value === null ? '' : number(one.value))}
          error={errors[`value-${one.key}`]}
        />
        <TextInput
          name={`method-${one.key}`}
          label={t('method')}
          hint={t('methodHint')}
          optional
          maxLength={600}
          defaultValue={reply?.values[`method-${one.key}`] ?? one.method}
          error={errors[`method-${one.key}`]}
        />
      </div>
    </fieldset>
  );
}
