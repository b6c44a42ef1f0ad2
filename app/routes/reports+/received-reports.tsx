import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ReceivedLine } from '~/flows/sharing/read-received.server';
import { Chip } from '~/ui/chip';
import { Section } from '~/ui/page';
import { DataTable } from '~/ui/table';

/** What others have shared with this person. */
export function ReceivedReports({ title, rows }: { title: string; rows: ReceivedLine[] }) {
  const t = useTranslations('sharing.received');
  const words = useTranslations('reports');
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'title',
            label: t('report'),
            kind: 'heading',
            cell: (row) => (row.to ? <Link to={row.to}>{row.title}</Link> : row.title),
          },
          { id: 'library', label: t('from'), cell: (row) => row.library },
          { id: 'at', label: t('opened'), cell: (row) => row.at },
          { id: 'expires', label: t('expires'), cell: (row) => row.expires ?? '–' },
          {
            id: 'state',
            label: words('state'),
            kind: 'mark',
            cell: ({ state }) => (
              <Chip
                tone={state === 'open' ? 'go' : 'idle'}
                icon={state === 'withdrawn' ? 'returned' : 'clock'}
              >
                {t(`states.${state}`)}
              </Chip>
            ),
          },
        ]}
      />
    </Section>
  );
}
