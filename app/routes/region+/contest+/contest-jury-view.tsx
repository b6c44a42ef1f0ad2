import { Form, Link } from '@remix-run/react';
import { contestLimits } from '@sklaida/campaigns';
import { useTranslations } from 'use-intl';
import type { JuryPage } from '~/flows/year/read-contest.server';
import type { RefusedForm } from '~/http/form';
import { Button } from '~/ui/button';
import { Select, TextArea } from '~/ui/field';
import { EmptyState, Sheet } from '~/ui/page';
import { useContestErrors } from './contest-errors';

type Entry = JuryPage['entries'][number];

function ScoreForm({ entry, reply }: { entry: Entry; reply: RefusedForm | undefined }) {
  const t = useTranslations('contests.jury');
  const mine = reply?.values.entry === entry.id ? reply : undefined;
  const errors = useContestErrors(mine?.errors);
  const given = entry.points === null ? '' : String(entry.points);
  const points = Array.from({ length: contestLimits.points + 1 }, (_, at) => String(at));
  return (
    <Form method="post" className="stack" noValidate preventScrollReset key={`${given} ${entry.note}`}>
      <input type="hidden" name="entry" value={entry.id} />
      <Select
        id={`points-${entry.id}`}
        name="points"
        label={t('points')}
        defaultValue={mine?.values.points ?? given}
        error={errors.points}
        options={[{ value: '', label: t('none') }, ...points.map((value) => ({ value, label: value }))]}
      />
      <TextArea
        id={`note-${entry.id}`}
        name="note"
        label={t('note')}
        rows={2}
        optional
        maxLength={contestLimits.note}
        defaultValue={mine?.values.note ?? entry.note}
        error={errors.note}
      />
      <Button slim icon="save" aria-label={t('saveFor', { code: entry.code })}>
        {t('save')}
      </Button>
    </Form>
  );
}

export function ContestJuryView({ page, reply }: { page: JuryPage; reply: RefusedForm | undefined }) {
  const t = useTranslations('contests');
  return (
    <div className="stack-l gap-m">
      <div className="stack-s">
        <p className="meta">
          <Link to={page.base}>{t('title')}</Link>
        </p>
        <h2>{t('jury.title')}</h2>
        <p className="measure">{t('jury.lead')}</p>
        {page.judges ? (
          <p className="meta">{t('jury.mine', { n: page.mine, total: page.entries.length })}</p>
        ) : null}
      </div>
      {page.entries.length === 0 ? <EmptyState title={t('jury.empty')} /> : null}
      {page.entries.map((entry) => (
        <Sheet key={entry.id} level={3} title={entry.title}>
          <div className={page.judges ? 'judged' : undefined}>
            <div className="stack-s">
              <p className="meta">
                <code>{entry.code}</code>
                {entry.ageGroup ? ` · ${entry.ageGroup}` : ''}
              </p>
              {entry.body === null ? (
                <p className="meta">{t('jury.gone')}</p>
              ) : (
                <p className="pre measure">{entry.body}</p>
              )}
            </div>
            {page.judges ? <ScoreForm entry={entry} reply={reply} /> : null}
          </div>
        </Sheet>
      ))}
    </div>
  );
}
