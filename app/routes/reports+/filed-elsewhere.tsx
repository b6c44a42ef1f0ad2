import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AffectedReport } from '~/flows/reports/affected.server';
import { useFormats } from '~/i18n/use-formats';
import { Note } from '~/ui/chip';

/** On the page of a source: which filed numbers it makes differ. The reports themselves stay as they were. */
export function FiledElsewhere({ reports }: { reports: AffectedReport[] }) {
  const t = useTranslations('reports.affected');
  const formats = useFormats();
  if (reports.length === 0) return null;
  const number = (value: number | null) => (value === null ? t('none') : formats.number(value));
  return (
    <Note tone="wait" icon="chart">
      <p>{t('here')}</p>
      <ul>
        {reports.flatMap((report) =>
          report.figures.map((one) => (
            <li key={`${report.id} ${one.blockId} ${one.figure}`}>
              <Link to={report.to}>
                {t('hereLine', {
                  title: report.title,
                  figure: [one.block, one.row, one.row ? one.column : null].filter(Boolean).join(' › '),
                  filed: number(one.filed),
                  present: number(one.present),
                })}
              </Link>
            </li>
          )),
        )}
      </ul>
    </Note>
  );
}
