import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { periodQuery } from '~/flows/duty-mirror/mirror-period';
import type { ClausePage } from '~/flows/duty-mirror/read-clause.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { DateInput, TextArea, TextInput } from '~/ui/field';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { EvidenceTable } from './evidence-table';
import { PeriodForm } from './period-form';

export type ClauseReply =
  | { ok: false; problem: 'stale' | 'unknown'; values: FormValues }
  | { ok: false; errors: FieldErrors; values: FormValues };
type Props = { page: ClausePage; newId: string; reply: ClauseReply | undefined };

/** One clause: what was found for it, what she took away from it, what it gathers and a place to add her own. */
export function ClauseView({ page, newId, reply }: Props) {
  const t = useTranslations('dutyMirror.clause');
  const all = useTranslations('dutyMirror')('title');
  const { base, period, evidence, excluded, before, after } = page;
  return (
    <div className="stack-l">
      <PageHead
        title={t('title', { number: page.number })}
        lead={page.body}
        crumbs={[{ to: base + periodQuery(period), label: all }]}
      />
      {reply && 'problem' in reply ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {t(reply.problem)}
          </Note>
        </div>
      ) : null}
      <PeriodForm period={period} offered={page.offered} base={`${base}/${page.id}`} />
      <Section title={t('evidence')}>
        {evidence.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ) : (
          <EvidenceTable caption={t('evidence')} lines={evidence} />
        )}
      </Section>
      <AddForm newId={newId} today={page.today} reply={reply} />
      <GatherForm key={page.version} page={page} reply={reply} />
      {excluded.length > 0 ? (
        <details className="no-print">
          <summary>{t('excluded')}</summary>
          <EvidenceTable caption={t('excluded')} lines={excluded} away />
        </details>
      ) : null}
      <div className="row no-print">
        {before ? (
          <ButtonLink to={`${base}/${before.id}${periodQuery(period)}`}>
            {t('before', { number: before.number })}
          </ButtonLink>
        ) : null}
        {after ? (
          <ButtonLink to={`${base}/${after.id}${periodQuery(period)}`}>
            {t('after', { number: after.number })}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}

function AddForm({ newId, today, reply }: Pick<Props, 'newId' | 'reply'> & { today: string }) {
  const t = useTranslations('dutyMirror.clause');
  const mine = reply && 'errors' in reply && reply.values.intent === 'add' ? reply : undefined;
  const errors = useErrorTexts(mine?.errors);
  const value = (name: 'title' | 'on' | 'note', start = '') => ({
    name,
    defaultValue: mine?.values[name] ?? start,
    error: errors[name],
  });
  return (
    <details open={mine !== undefined} className="no-print" key={mine ? 'mine' : newId}>
      <summary>{t('add')}</summary>
      <Form method="post" className="stack-s form-narrow" noValidate>
        <input type="hidden" name="id" value={mine?.values.id ?? newId} />
        <TextInput {...value('title')} label={t('addTitle')} maxLength={200} autoComplete="off" />
        <DateInput {...value('on', today)} label={t('addOn')} max={today} />
        <TextArea {...value('note')} label={t('addNote')} rows={2} maxLength={1000} optional />
        <Button name="intent" value="add">
          {t('addDo')}
        </Button>
      </Form>
    </details>
  );
}

function GatherForm({ page, reply }: Pick<Props, 'page' | 'reply'>) {
  const t = useTranslations('dutyMirror');
  const refused = reply && 'errors' in reply && reply.values.intent === 'gather';
  return (
    <details className="no-print" open={refused || page.gathers.length + page.evidence.length === 0}>
      <summary>{t('clause.gathers')}</summary>
      <Form method="post" className="stack-s" noValidate>
        <input type="hidden" name="version" value={page.version} />
        <fieldset className="field">
          <legend>{t('clause.gathers')}</legend>
          <span className="hint">{t('clause.gathersHint')}</span>
          {page.kinds.map((key) => (
            <Checkbox
              key={key}
              name="gathers"
              value={key}
              label={t(`kind.${key}`)}
              defaultChecked={page.gathers.includes(key)}
            />
          ))}
        </fieldset>
        <Button name="intent" value="gather">
          {t('clause.gathersDo')}
        </Button>
      </Form>
    </details>
  );
}
