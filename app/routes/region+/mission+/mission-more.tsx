import { useTranslations } from 'use-intl';
import type { LastTimeShown, MissionPage } from '~/flows/campaigns/read-mission.server';
import { Bars } from '~/ui/bars';
import { Section } from '~/ui/page';

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

/** The same day of the same campaign a year before. */
export function LastTime({ shown: { title, day, now, before } }: { shown: LastTimeShown }) {
  const t = useTranslations('mission.lastTime');
  const max = Math.max(now.invited, before.invited);
  return (
    <Section title={t('title')}>
      <div className="stack measure">
        <p>
          {t('sentence', {
            day,
            title,
            now: now.adopted,
            nowOf: now.invited,
            before: before.adopted,
            beforeOf: before.invited,
          })}
        </p>
        <Bars
          caption={t('caption')}
          head={t('head')}
          series={[
            { id: 'now', label: t('now'), max },
            { id: 'before', label: t('before'), max, pale: true },
          ]}
          rows={steps.map((step) => ({ id: step, label: t(step), values: [now[step], before[step]] }))}
        />
      </div>
    </Section>
  );
}
