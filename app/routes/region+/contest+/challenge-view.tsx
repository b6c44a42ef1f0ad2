import { useTranslations } from 'use-intl';
import type { ChallengePage } from '~/flows/year/challenge.server';
import { Bars } from '~/ui/bars';
import { EmptyState, Section } from '~/ui/page';
import { ChallengeSums } from './challenge-sums';

/** The sentence first, then weekly bars, which are a table themselves. */
export function ChallengeView({ page }: { page: ChallengePage }) {
  const t = useTranslations('challenges');
  const most = (pick: (week: ChallengePage['weeks'][number]) => number | null) =>
    Math.max(0, ...page.weeks.map((week) => pick(week) ?? 0));
  if (page.weeks.length === 0) return <EmptyState level={2} title={t('table.empty')} />;
  return (
    <div className="stack-l gap-m">
      <ChallengeSums region={page.region} />
      <Section title={t('table.title')} className="weekbars">
        <Bars
          caption={t('table.caption')}
          head={t('table.week')}
          series={[
            { id: 'books', label: t('table.books'), max: most((week) => week.books) },
            { id: 'readers', label: t('table.readers'), max: most((week) => week.readers), pale: true },
            { id: 'libraries', label: t('table.libraries'), max: most((week) => week.libraries), pale: true },
          ]}
          rows={page.weeks.map((week) => ({
            id: week.weekOn,
            label: week.label,
            values:
              week.books === null
                ? [week.told ? t('table.hidden') : t('table.none'), '–', '–']
                : [week.books, week.readers ?? 0, week.libraries ?? 0],
          }))}
        />
      </Section>
    </div>
  );
}
