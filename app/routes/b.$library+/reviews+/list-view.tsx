import { useTranslations } from 'use-intl';
import type { ReviewLines } from '~/flows/composer/read-review.server';
import { reviewMarks } from '~/routes/reviews+/marks';
import { DayList } from '~/ui/lists';
import { EmptyState, PageHead, Section } from '~/ui/page';

export function ListView({ rows, base }: { rows: ReviewLines; base: string }) {
  const t = useTranslations('reviews');
  const groups = [
    ['open', rows.filter((one) => one.state === 'open')],
    ['past', rows.filter((one) => one.state !== 'open')],
  ] as const;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {rows.length === 0 ? (
        <EmptyState level={2} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      ) : null}
      <div className="stack-l">
        {groups.map(([key, own]) =>
          own.length === 0 ? null : (
            <Section key={key} title={t(`list.${key}`)}>
              <DayList
                items={own.map((one) => ({
                  id: one.id,
                  day: one.day,
                  under: one.under,
                  title: one.title,
                  to: `${base}/${one.id}`,
                  meta: [
                    t(`kinds.${one.kind}`),
                    one.state === 'open' ? t('due', { day: one.due }) : null,
                    t(`you.${one.you}`),
                  ]
                    .filter(Boolean)
                    .join(' · '),
                  chip: { ...reviewMarks[one.state], label: t(`states.${one.state}`) },
                }))}
              />
            </Section>
          ),
        )}
      </div>
    </>
  );
}
