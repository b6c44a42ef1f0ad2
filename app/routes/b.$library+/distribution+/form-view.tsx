import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, Select, TextArea, TextInput } from '~/ui/field';
import { ActionBar, PageHead } from '~/ui/page';
import { BothTexts } from '../assignments+/both-texts';

const names = [
  'orderedBy',
  'orderReference',
  'orderedOn',
  'title',
  'audience',
  'body',
  'responsibleId',
  'dueOn',
] as const;
type Name = (typeof names)[number];
type Written = Record<Name, string> & { id: string; version: number };

export const emptyOrder: Omit<Written, 'id'> = {
  ...(Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>),
  version: 0,
};

/** An order as the fields of its form hold it. */
export function orderFields(
  one: { [Key in Name]: string | null } & { id: string; version: number },
): Written {
  const texts = Object.fromEntries(names.map((name) => [name, one[name] ?? ''])) as Record<Name, string>;
  return { ...texts, id: one.id, version: one.version };
}

export type OrderReply =
  | { ok: false; errors: FieldErrors; values: FormValues }
  | { ok: false; colleague: true; values: FormValues }
  | { ok: false; theirs: Written; values: FormValues };

type Props = {
  kind: 'new' | 'edit';
  base: string;
  people: { value: string; label: string }[];
  start: Written;
  reply: OrderReply | undefined;
};

export function OrderForm({ kind, base, people, start, reply }: Props) {
  const t = useTranslations('duties.distribution');
  const both = useTranslations('duties.assignments');
  const typed = reply?.values;
  const theirs = reply && 'theirs' in reply ? reply.theirs : null;
  const errors: Record<string, string | undefined> = {
    ...useErrorTexts(reply && 'errors' in reply ? reply.errors : undefined),
    ...(reply && 'colleague' in reply ? { responsibleId: t('form.notColleague') } : {}),
  };
  const value = (name: Name) => ({ name, defaultValue: typed?.[name] ?? start[name], error: errors[name] });
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
        <TextInput
          {...value('orderedBy')}
          label={t('orderedBy')}
          hint={t('form.orderedByHint')}
          maxLength={200}
        />
        <div className="fields pair">
          <TextInput {...value('orderReference')} label={t('reference')} optional maxLength={100} />
          <DateInput {...value('orderedOn')} label={t('orderedOn')} />
        </div>
        <TextInput {...value('title')} label={t('what')} maxLength={200} />
        <TextArea {...value('body')} label={t('body')} rows={8} />
        <TextInput
          {...value('audience')}
          label={t('audience')}
          hint={t('form.audienceHint')}
          maxLength={300}
        />
        <div className="fields pair">
          <Select
            {...value('responsibleId')}
            label={t('responsible')}
            options={[{ value: '', label: t('nobody') }, ...people]}
          />
          <DateInput {...value('dueOn')} label={t('due')} />
        </div>
        <ActionBar>
          <Button look="main" name="intent" value={kind === 'new' ? 'add' : 'edit'}>
            {theirs ? both('keepMine') : t(kind === 'new' ? 'form.add' : 'form.save')}
          </Button>
        </ActionBar>
      </Form>
    </div>
  );
}

const labels = {
  orderedBy: 'orderedBy',
  orderReference: 'reference',
  orderedOn: 'orderedOn',
  title: 'what',
  audience: 'audience',
  body: 'body',
  responsibleId: 'responsible',
  dueOn: 'due',
} as const satisfies Record<Name, string>;

type ConflictProps = { theirs: Written; mine: FormValues; people: Props['people']; to: string };

function Conflict({ theirs, mine, people, to }: ConflictProps) {
  const t = useTranslations('duties.distribution');
  const shown = (name: Name, text: string | undefined) =>
    (name === 'responsibleId' ? people.find((one) => one.value === text)?.label : text) || '–';
  return (
    <BothTexts
      title={t('conflict')}
      to={to}
      lines={names
        .filter((name) => (mine[name] ?? '') !== theirs[name])
        .map((name) => ({
          name,
          label: t(labels[name]),
          theirs: shown(name, theirs[name]),
          mine: shown(name, mine[name]),
        }))}
    />
  );
}
