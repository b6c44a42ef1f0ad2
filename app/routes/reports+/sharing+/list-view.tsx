import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { SharingPage } from '~/flows/sharing/read-sharing.server';
import { ButtonLink } from '~/ui/button';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { ShareChip } from './share-chip';

type Page = Omit<SharingPage, 'shares'> & { shares: Line[] };
type Line = Omit<SharingPage['shares'][number], 'createdAt'>;

/** To whom a report was shown, what they miss and whether they looked. */
export function SharingView({ page }: { page: Page }) {
  const t = useTranslations('sharing');
  const reports = useTranslations('reports');
  const share = (
    <ButtonLink look="main" icon="send" to={`${page.sharing}/new`}>
      {t('new')}
    </ButtonLink>
  );
  return (
    <div className="stack-l">
      <PageHead
        title={t('title')}
        crumbs={[
          { to: page.path.replace(/\/[^/]+$/, ''), label: reports('title') },
          { to: page.path, label: page.title },
        ]}
        lead={t('lead')}
        action={page.shares.length > 0 ? share : null}
      />
      {page.shares.length === 0 ? (
        <EmptyState level={2} title={t('empty')} action={share}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <Section title={t('list')}>
          <DataTable
            caption={t('list')}
            rows={page.shares}
            rowKey={(row) => row.id}
            columns={[
              {
                id: 'reader',
                label: t('reader'),
                kind: 'heading',
                cell: (row) => (
                  <>
                    <Link to={row.to}>{row.audienceName}</Link>
                    <span className="under meta">{t(row.audience)}</span>
                  </>
                ),
              },
              {
                id: 'kept',
                label: t('keptBackShort'),
                cell: (row) =>
                  row.keptBack > 0 ? t('keptBackCount', { n: row.keptBack }) : t('nothingKeptBack'),
              },
              { id: 'until', label: t('until'), cell: (row) => row.expires ?? t('noEnd') },
              { id: 'seen', label: t('seen'), cell: (row) => <Seen row={row} /> },
              {
                id: 'state',
                label: t('state'),
                kind: 'mark',
                cell: (row) => <ShareChip state={row.state} />,
              },
            ]}
          />
        </Section>
      )}
    </div>
  );
}

function Seen({ row: { seen } }: { row: Line }) {
  const t = useTranslations('sharing');
  if (!seen) return t('neverSeen');
  return (
    <>
      {t('seenCount', seen)}
      <span className="under meta">{t('seenLast', { at: seen.lastAt })}</span>
    </>
  );
}
