import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { BulletinStart } from '~/flows/bulletins/read-form.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Checkbox, RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, FieldError, TextArea, TextInput } from '~/ui/field';
import { ActionBar, PageHead } from '~/ui/page';
import { BothTexts } from '../assignments+/both-texts';

type Reply =
  | { ok: false; errors: FieldErrors; values: FormValues }
  | { ok: false; problem: 'no-department' | 'answered'; values: FormValues }
  | { ok: false; theirs: BulletinStart; values: FormValues };

type Props = {
  start: BulletinStart;
  /** Of a notice that is being written. */
  newId?: string;
  departments: { id: string; name: string; n: number }[];
  base: string;
  today: string;
  reply: Reply | undefined;
};

/** What was typed where the form came back, else what is there. */
function filledOf({ start, reply }: Pick<Props, 'start' | 'reply'>): BulletinStart & { minor: boolean } {
  const typed = reply?.values;
  if (!typed) return { ...start, minor: false };
  const text = (name: 'title' | 'body' | 'untilOn' | 'question' | 'options') => typed[name] ?? '';
  return {
    ...start,
    ...{ title: text('title'), body: text('body'), untilOn: text('untilOn') },
    ...{ question: text('question'), options: text('options') },
    departments: typed.audience === 'some' ? (typed.departments ?? '').split('\n').filter(Boolean) : [],
    mustRead: typed.mustRead === 'on',
    minor: typed.minor === 'on',
  };
}

export function BulletinFormView({ start, newId, departments, base, today, reply }: Props) {
  const t = useTranslations('bulletins');
  const now = filledOf({ start, reply });
  const codes = reply && 'errors' in reply ? reply.errors : undefined;
  const problem = reply && 'problem' in reply ? reply.problem : null;
  const errors: Record<string, string | undefined> = {
    ...useErrorTexts(codes),
    ...(codes?.options ? { options: t('form.optionsBad') } : {}),
    ...(problem === 'answered' ? { question: t('form.answered') } : {}),
    ...(problem === 'no-department' ? { departments: t('form.noDepartment') } : {}),
  };
  const theirs = reply && 'theirs' in reply ? reply.theirs : null;
  const field = (name: 'title' | 'body' | 'untilOn' | 'question' | 'options') => ({
    name,
    defaultValue: now[name],
    error: errors[name],
  });
  return (
    <div className="stack-l">
      <PageHead title={t(newId ? 'form.new' : 'form.edit')} crumbs={[{ to: base, label: t('title') }]} />
      {theirs ? <Conflict theirs={theirs} mine={now} to={`${base}/${start.id}`} /> : null}
      <Form method="post" className="stack form-narrow bulletin-form" noValidate>
        <ErrorSummary
          errors={reply ? errors : null}
          labels={{ title: t('form.title'), body: t('form.body'), untilOn: t('form.until') }}
        />
        {newId ? <input type="hidden" name="id" value={reply?.values.id ?? newId} /> : null}
        <input
          type="hidden"
          name="version"
          value={theirs?.version ?? reply?.values.version ?? start.version}
        />
        <TextInput {...field('title')} label={t('form.title')} maxLength={200} autoComplete="off" />
        <TextArea {...field('body')} label={t('form.body')} rows={10} />
        <Audience
          base={base}
          departments={departments}
          now={now}
          typed={reply?.values.audience}
          error={errors.departments}
        />
        <Checkbox
          name="mustRead"
          label={t('form.mustRead')}
          hint={t('form.mustReadHint')}
          defaultChecked={now.mustRead}
        />
        <DateInput
          {...field('untilOn')}
          label={t('form.until')}
          hint={t('form.untilHint')}
          min={today}
          optional
        />
        <details open={Boolean(now.question || now.options || errors.question || errors.options)}>
          <summary>{t('form.poll')}</summary>
          <div className="stack gap-s">
            <TextInput
              {...field('question')}
              label={t('form.question')}
              hint={t('poll.secret')}
              optional
              maxLength={300}
            />
            <TextArea
              {...field('options')}
              label={t('form.options')}
              hint={t('form.optionsHint')}
              rows={4}
              optional
            />
          </div>
        </details>
        {newId ? null : (
          <Checkbox
            name="minor"
            label={t('form.minor')}
            hint={t('form.minorHint')}
            defaultChecked={now.minor}
          />
        )}
        <ActionBar>
          <Button look="main" name="intent" value={newId ? 'publish' : 'edit'}>
            {t(newId ? 'form.publish' : 'form.save')}
          </Button>
        </ActionBar>
      </Form>
    </div>
  );
}

type AudienceProps = Pick<Props, 'base' | 'departments'> & {
  now: BulletinStart;
  typed: string | undefined;
  error: string | undefined;
};

function Audience({ base, departments, now, typed, error }: AudienceProps) {
  const t = useTranslations('bulletins');
  if (departments.length === 0) return null;
  const some = typed ? typed === 'some' : now.departments.length > 0;
  return (
    <div className="stack-s audience">
      <RadioCards
        across
        name="audience"
        label={t('form.audience')}
        defaultValue={some ? 'some' : 'everyone'}
        options={[
          { value: 'everyone', label: t('form.everyone') },
          { value: 'some', label: t('form.some') },
        ]}
      />
      <fieldset className={error ? 'field bad some' : 'field some'} id="f-departments" tabIndex={-1}>
        <legend>{t('form.departments')}</legend>
        <FieldError id="f-departments">{error}</FieldError>
        <div className="duty-ticks">
          {departments.map(({ id, name, n }) => (
            <Checkbox
              key={id}
              name="departments"
              value={id}
              label={name}
              hint={t('form.people', { n })}
              defaultChecked={now.departments.includes(id)}
            />
          ))}
        </div>
        <p className="meta">
          <Link to={`${base}/departments`}>{t('departmentsLink')}</Link>
        </p>
      </fieldset>
    </div>
  );
}

function Conflict({ theirs, mine, to }: { theirs: BulletinStart; mine: BulletinStart; to: string }) {
  const t = useTranslations('bulletins');
  const labels = {
    title: 'title',
    body: 'body',
    untilOn: 'until',
    question: 'question',
    options: 'options',
  } as const;
  const lines = (Object.keys(labels) as (keyof typeof labels)[])
    .filter((name) => theirs[name] !== mine[name])
    .map((name) => ({
      ...{ name, label: t(`form.${labels[name]}`) },
      ...{ theirs: theirs[name] || '–', mine: mine[name] || '–' },
    }));
  return <BothTexts title={t('conflict')} to={to} lines={lines} />;
}
