import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, Select, TextArea, TextInput } from '~/ui/field';
import { ActionBar, PageHead } from '~/ui/page';
import { BothTexts } from './both-texts';

type Written = {
  id: string;
  version: number;
  title: string;
  body: string;
  assigneeId: string;
  dueOn: string;
};
export type AssignmentReply =
  | { ok: false; errors: FieldErrors; values: FormValues }
  | { ok: false; colleague: true; values: FormValues }
  | { ok: false; theirs: Written; values: FormValues };

type Props = {
  kind: 'new' | 'edit';
  base: string;
  today: string;
  people: { value: string; label: string }[];
  start: Written;
  reply: AssignmentReply | undefined;
};

export function AssignmentForm({ kind, base, today, people, start, reply }: Props) {
  const t = useTranslations('duties.assignments');
  const typed = reply?.values;
  const theirs = reply && 'theirs' in reply ? reply.theirs : null;
  const errors: Record<string, string | undefined> = {
    ...useErrorTexts(reply && 'errors' in reply ? reply.errors : undefined),
    ...(reply && 'colleague' in reply ? { assigneeId: t('form.notColleague') } : {}),
  };
  const value = (name: 'title' | 'body' | 'assigneeId' | 'dueOn') => ({
    name,
    defaultValue: typed?.[name] ?? start[name],
    error: errors[name],
  });
  return (
    <div className="stack-l">
      <PageHead title={t(`form.${kind}`)} crumbs={[{ to: base, label: t('title') }]} />
      {theirs ? (
        <Conflict theirs={theirs} mine={typed ?? {}} people={people} to={`${base}/${start.id}`} />
      ) : null}
      <Form method="post" className="stack form-narrow" noValidate>
        <ErrorSummary errors={reply ? errors : null} />
        {kind === 'new' ? <input type="hidden" name="id" value={typed?.id ?? start.id} /> : null}
        <input type="hidden" name="version" value={theirs?.version ?? typed?.version ?? start.version} />
        <TextInput {...value('title')} label={t('form.title')} maxLength={200} autoComplete="off" />
        <div className="fields pair">
          <Select
            {...value('assigneeId')}
            label={t('form.assignee')}
            options={[{ value: '', label: t('form.choose') }, ...people]}
          />
          <DateInput {...value('dueOn')} label={t('form.due')} min={today} />
        </div>
        <TextArea {...value('body')} label={t('form.body')} rows={6} optional />
        <ActionBar>
          <Button look="main" name="intent" value={kind === 'new' ? 'give' : 'edit'}>
            {theirs ? t('keepMine') : t(kind === 'new' ? 'form.give' : 'form.save')}
          </Button>
        </ActionBar>
      </Form>
    </div>
  );
}

type ConflictProps = { theirs: Written; mine: FormValues; people: Props['people']; to: string };

function Conflict({ theirs, mine, people, to }: ConflictProps) {
  const t = useTranslations('duties.assignments');
  const formats = useFormats();
  const shown = (name: 'title' | 'body' | 'assigneeId' | 'dueOn', text: string | undefined) => {
    if (!text) return '–';
    if (name === 'assigneeId') return people.find((one) => one.value === text)?.label ?? '–';
    return name === 'dueOn' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? formats.longDay(text) : text;
  };
  const labels = { title: 'title', body: 'body', assigneeId: 'assignee', dueOn: 'due' } as const;
  const differing = (Object.keys(labels) as (keyof typeof labels)[]).filter(
    (name) => (mine[name] ?? '') !== theirs[name],
  );
  return (
    <BothTexts
      title={t('conflict')}
      to={to}
      lines={differing.map((name) => ({
        name,
        label: t(`form.${labels[name]}`),
        theirs: shown(name, theirs[name]),
        mine: shown(name, mine[name]),
      }))}
    />
  );
}
