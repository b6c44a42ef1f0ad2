import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { SourceLine } from '~/flows/reports/read-report.server';
import { useFormats } from '~/i18n/use-formats';

type Props = { lines: SourceLine[]; title: string };

/** The rows a number was counted from, folded under it; those whose page the reader may open are links. */
export function SourcesOf({ lines, title }: Props) {
  const t = useTranslations('reports.page');
  const formats = useFormats();
  if (lines.length === 0) return null;
  return (
    <details className="no-print">
      <summary>
        {t('sources')} ({t('sourcesCount', { n: lines.length })})<span className="vh">: {title}</span>
      </summary>
      <ul className="sources">
        {lines.map((line) => (
          <li key={line.id}>
            <span>{line.to ? <Link to={line.to}>{line.label}</Link> : line.label}</span>
            <b>{formats.number(line.value)}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}
