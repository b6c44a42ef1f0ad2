import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from './button';
import { DateInput, Select, TextInput } from './field';

export type SieveProps = {
  filter: { person: string; kind: string; from: string; until: string; q: string };
  choices: { people: { id: string; name: string }[]; kinds: string[] };
  subjectId: string | null;
  base: string;
};

/** „person=…&q=…&“, for links that keep what was chosen; empty when nothing was. */
export function narrowedBy(filter: SieveProps['filter'], subjectId: string | null): string {
  const chosen = Object.entries({ subject: subjectId ?? '', ...filter }).filter(([, value]) => value !== '');
  return chosen.length > 0 ? `${new URLSearchParams(chosen)}&` : '';
}

/** Whose, about what, when and which words; folded until somebody wants it. */
export function HistorySieve({ filter, choices, subjectId, base }: SieveProps) {
  const t = useTranslations('history.sieve');
  const query = narrowedBy(filter, subjectId);
  const open = Object.values(filter).some(Boolean);
  const kinds = choices.kinds.flatMap((kind) => {
    const key = `kinds.${kind}` as 'kinds.campaign';
    return t.has(key) ? [{ value: kind, label: t(key) }] : [];
  });
  const any = { value: '', label: t('any') };
  return (
    <div className="stack-s no-print">
      <details open={open}>
        <summary>{t('label')}</summary>
        <Form method="get" className="sieve" role="search" aria-label={t('label')}>
          {subjectId ? <input type="hidden" name="subject" value={subjectId} /> : null}
          <TextInput name="q" type="search" label={t('q')} defaultValue={filter.q} maxLength={100} />
          <Select
            name="person"
            label={t('person')}
            defaultValue={filter.person}
            options={[any, ...choices.people.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <Select name="kind" label={t('kind')} defaultValue={filter.kind} options={[any, ...kinds]} />
          <DateInput name="from" label={t('from')} defaultValue={filter.from} />
          <DateInput name="until" label={t('until')} defaultValue={filter.until} />
          <div className="row">
            <Button>{t('apply')}</Button>
            <Link to={`${base}/history`}>{t('clear')}</Link>
          </div>
        </Form>
      </details>
      <p className="row">
        <ButtonLink slim icon="download" to={`${base}/history/history.xlsx?${query}`} reloadDocument>
          {t('book')}
        </ButtonLink>
        <ButtonLink slim icon="download" to={`${base}/history/history.csv?${query}`} reloadDocument>
          {t('csv')}
        </ButtonLink>
      </p>
    </div>
  );
}
