import type { FiledDocument } from '@sklaida/insights';
import type { FiledWorkbook } from '@sklaida/insights/server';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { FiledHead } from './report-pdf.server';

/** A filed document as a workbook; a shared copy of it goes the same way. */
export function reportBook(
  document: FiledDocument,
  head: FiledHead,
  locale: Locale,
): { filename: string; workbook: FiledWorkbook } {
  const t = translatorFor(locale, 'reports');
  return {
    filename: t('paper.bookName', { title: head.title }),
    workbook: {
      title: head.title,
      lines: [
        head.kicker,
        ...head.facts.map(({ label, value }) => `${label}: ${value}`),
        ...head.notices,
        head.made,
      ],
      document,
      labels: {
        summary: t('paper.summary'),
        block: t('paper.columns.block'),
        label: t('paper.columns.label'),
        value: t('paper.columns.value'),
        unit: t('paper.columns.unit'),
        definition: t('paper.columns.definition'),
        method: t('paper.columns.method'),
        row: t('rowHead.each'),
      },
    },
  };
}
