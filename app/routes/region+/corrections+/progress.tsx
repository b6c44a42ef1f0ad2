import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Sheet } from '~/ui/page';
import type { CorrectionsProps } from './correction-props';
import { underWay, useLiveProgress } from './use-live-progress';

/** How far the newest correction has come: one bar, and what each part of it means. */
export function Progress({ page }: Pick<CorrectionsProps, 'page'>) {
  const t = useTranslations('corrections.progress');
  const formats = useFormats();
  const progress = useLiveProgress(page.progress, page.live);
  if (!progress || progress.total === 0) return null;
  const { total, updated, conflicts, offered, failed } = progress;
  const parts = (
    [
      ['clear', updated - conflicts],
      ['choosing', conflicts],
      ['offered', offered],
      ['failed', failed],
      ['going', total - updated - offered - failed],
    ] as const
  ).filter(([, libraries]) => libraries > 0);
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, [, libraries]) => sum + libraries, 0));
  return (
    <Sheet title={t(underWay(progress) ? 'going' : 'settled')}>
      <p className="big" role="status">
        {updated === total
          ? t('all', { total: formats.number(total) })
          : t('some', { updated: formats.number(updated), total: formats.number(total) })}
      </p>
      <svg className="spread" viewBox={`0 0 ${total} 10`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(([part, libraries], at) => (
          <rect key={part} className={part} x={starts[at]} width={libraries} height="10" />
        ))}
      </svg>
      <ul className="spread-key">
        {parts.map(([part, libraries]) => (
          <li key={part}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect className={part} width="10" height="10" rx="2" />
            </svg>
            <span>
              {t(`parts.${part}`)}: <b>{formats.number(libraries)}</b>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
