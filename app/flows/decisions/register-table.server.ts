import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { DecisionLine, Register } from './read-register.server';

type Column = { label: string; width: number; cell: (one: DecisionLine) => string };

/** The register as a table of plain words. */
export function registerTable({ group, rows }: Pick<Register, 'group' | 'rows'>, locale: Locale) {
  const t = translatorFor(locale, 'decisions');
  const columns: Column[] = [
    { label: t('number'), width: 6, cell: (one) => String(one.number) },
    { label: t('decidedOn'), width: 12, cell: (one) => one.decidedOn },
    { label: t('meeting'), width: 28, cell: (one) => one.meeting ?? '' },
    { label: t('decision'), width: 60, cell: (one) => one.body },
    { label: t('owner'), width: 24, cell: (one) => one.ownerName ?? '' },
    { label: t('library'), width: 28, cell: (one) => one.ownerLibrary ?? '' },
    { label: t('due'), width: 12, cell: (one) => one.dueOn ?? '' },
    { label: t('state'), width: 14, cell: (one) => t(`states.${one.late ? 'late' : one.state}`) },
    {
      label: t('answer'),
      width: 22,
      cell: (one) => (one.commitment ? t(`commitments.${one.commitment}`) : ''),
    },
    { label: t('progress'), width: 40, cell: (one) => one.progress ?? one.reason ?? '' },
    { label: t('doneOn'), width: 12, cell: (one) => one.doneOn ?? '' },
  ];
  return {
    filename: `${t('file', { group })}.xlsx`,
    table: {
      title: t('title'),
      columns: columns.map(({ label, width }) => ({ label, width })),
      rows: rows.map((one) => columns.map(({ cell }) => cell(one))),
    },
  };
}
