import { useTranslations } from 'use-intl';
import type { MissionPage } from '~/flows/campaigns/read-mission.server';
import { Bars } from '~/ui/bars';
import { Section } from '~/ui/page';
import { DataTable } from '~/ui/table';

/** Why libraries stay away, in a few kinds, and what they wrote themselves. */
export function DeclineReasons({ reasons }: { reasons: MissionPage['reasons'] }) {
  const t = useTranslations('mission');
  if (reasons.length === 0) return null;
  const n = reasons.reduce((sum, one) => sum + one.n, 0);
  const said = reasons.flatMap((one) => one.said);
  return (
    <Section title={t('why.title')}>
      <div className="stack measure">
        <p>{t('why.lead', { n })}</p>
        <Bars
          caption={t('why.caption')}
          head={t('why.head')}
          series={[{ id: 'n', label: t('why.count'), max: Math.max(...reasons.map((one) => one.n)) }]}
          rows={reasons.map((one) => ({ id: one.kind, label: t(`reasons.${one.kind}`), values: [one.n] }))}
        />
        {said.length > 0 ? (
          <details>
            <summary>{t('why.said')}</summary>
            <ul className="names">
              {said.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </Section>
  );
}

const steps = ['adopted', 'published', 'reported'] as const;

/** How answers come in, beside the same campaign a year before: the lines, a sentence, and the same in tables. */
export function Course({ page: { answers, lastTime } }: { page: Pick<MissionPage, 'answers' | 'lastTime'> }) {
  const t = useTranslations('mission.lastTime');
  if (!answers && !lastTime) return null;
  return (
    <Section title={t(lastTime ? 'title' : 'alone')}>
      <div className="stack measure">
        {lastTime ? (
          <p>
            {t('sentence', {
              day: lastTime.day,
              title: lastTime.title,
              now: lastTime.now.adopted,
              nowOf: lastTime.now.invited,
              before: lastTime.before.adopted,
              beforeOf: lastTime.before.invited,
            })}
          </p>
        ) : null}
        {answers ? <Lines answers={answers} /> : null}
        {lastTime ? (
          <Bars
            caption={t('caption')}
            head={t('head')}
            series={(['now', 'before'] as const).map((id) => ({
              id,
              label: t(id),
              max: Math.max(lastTime.now.invited, lastTime.before.invited),
              pale: id === 'before',
            }))}
            rows={steps.map((step) => ({
              id: step,
              label: t(step),
              values: [lastTime.now[step], lastTime.before[step]],
            }))}
          />
        ) : null}
      </div>
    </Section>
  );
}

function Lines({ answers }: { answers: NonNullable<MissionPage['answers']> }) {
  const t = useTranslations('mission.lastTime');
  const { now, before, rows, days, day, top } = answers;
  return (
    <figure className="course stack-s">
      <figcaption className="row">
        {(['now', 'before'] as const).map((id) =>
          answers[id] ? (
            <span key={id} className={id}>
              <svg viewBox="0 0 28 8" aria-hidden="true" focusable="false">
                <path d="M0 4H28" />
              </svg>
              {t(before ? id : 'adopted')}
            </span>
          ) : null,
        )}
      </figcaption>
      <div className="plot">
        <span>{top} %</span>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path className="grid" d="M0 0H100M0 50H100M0 100H100" />
          {before ? <path className="before" d={before.path} /> : null}
          <path className="now" d={now.path} />
        </svg>
        <span>0 %</span>
        <span className="ends">
          <span>{t('day', { n: 1 })}</span>
          <span>{t('day', { n: days })}</span>
        </span>
      </div>
      <details>
        <summary>{t('table')}</summary>
        <DataTable
          caption={t('table')}
          rows={rows}
          rowKey={(row) => String(row.day)}
          columns={[
            {
              id: 'day',
              label: t('dayHead'),
              kind: 'heading',
              cell: (row) => t(row.day === day ? 'today' : 'day', { n: row.day }),
            },
            {
              id: 'now',
              label: t(before ? 'now' : 'adopted'),
              kind: 'number',
              cell: (row) => row.now ?? '–',
            },
            ...(before
              ? [
                  {
                    id: 'before',
                    label: t('before'),
                    kind: 'number' as const,
                    cell: (row: Row) => row.before ?? '–',
                  },
                ]
              : []),
          ]}
        />
      </details>
    </figure>
  );
}

type Row = NonNullable<MissionPage['answers']>['rows'][number];
