import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { OrderLine, RegisterPage } from './distribution.server';

type Column = { label: string; width: number; cell: (one: OrderLine) => string };

/** The register as a table of plain words, a sending a line within its cell. */
export function registerTable(page: Pick<RegisterPage, 'open' | 'closed' | 'library'>, locale: Locale) {
  const t = translatorFor(locale, 'duties.distribution');
  const word = translatorFor(locale, 'states.distribution');
  const columns: Column[] = [
    { label: t('orderedOn'), width: 12, cell: (one) => one.orderedOn },
    { label: t('orderedBy'), width: 28, cell: (one) => one.orderedBy },
    { label: t('reference'), width: 16, cell: (one) => one.orderReference ?? '' },
    { label: t('what'), width: 32, cell: (one) => one.title },
    { label: t('audience'), width: 24, cell: (one) => one.audience },
    { label: t('responsible'), width: 22, cell: (one) => one.responsibleName ?? '' },
    { label: t('due'), width: 12, cell: (one) => one.dueOn },
    { label: t('state'), width: 14, cell: (one) => word(one.late ? 'late' : one.state) },
    {
      label: t('proof'),
      width: 44,
      cell: (one) =>
        one.proof
          .map(({ on, channel, where, reached }) => [on, channel, where, reached].filter(Boolean).join(' · '))
          .join('\n'),
    },
    { label: t('reached'), width: 14, cell: (one) => reachedBy(one) },
    { label: t('report'), width: 44, cell: (one) => one.report || one.declineReason || '' },
  ];
  const rows = [...page.open, ...page.closed];
  return {
    filename: `${t('file')}.xlsx`,
    table: {
      title: t('file'),
      columns: columns.map(({ label, width }) => ({ label, width })),
      rows: rows.map((one) => columns.map(({ cell }) => cell(one))),
    },
  };
}

/** The sum over sendings whose number is known. */
function reachedBy({ proof }: OrderLine): string {
  const known = proof.map(({ reached }) => reached).filter((reached) => reached !== null);
  return known.length === 0 ? '' : String(known.reduce((sum, reached) => sum + reached, 0));
}
