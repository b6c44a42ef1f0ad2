import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { GuestsPage } from '~/flows/guests/read-guests.server';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import type { GuestsReply } from './guests-reply';
import { InviteGuest } from './invite-guest';

type Line = GuestsPage['guests'][number];

export function GuestsView({ page, reply }: { page: GuestsPage; reply: GuestsReply }) {
  const t = useTranslations('guests');
  const meetings = useTranslations('meetings');
  return (
    <div className="stack-l">
      <PageHead
        title={t('title')}
        crumbs={[
          { to: page.base, label: page.group },
          { to: `${page.base}/meetings`, label: meetings('title') },
          { to: page.meeting, label: page.title },
        ]}
        lead={t('lead')}
      />
      <div className={page.mayInvite ? 'two lanes' : 'stack-l'}>
        <div className="stack-l">
          <Section
            title={t('list')}
            aside={<span className="meta">{t('count', { n: page.guests.length })}</span>}
          >
            {page.guests.length === 0 ? (
              <EmptyState title={t('empty')}>{page.mayInvite ? t('emptyText') : null}</EmptyState>
            ) : (
              <GuestTable page={page} />
            )}
          </Section>
          {page.lead && !page.mayInvite ? <Note icon="info">{t('closed')}</Note> : null}
          {page.former.length > 0 ? (
            <Section title={t('former')}>
              <ul className="names">
                {page.former.map((one) => (
                  <li key={one.id}>
                    {one.name}
                    <span className="under meta">{one.organisation}</span>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
        {page.mayInvite ? <InviteGuest key={page.id} id={page.id} reply={reply} /> : null}
      </div>
    </div>
  );
}

const tones = { coming: 'go', absent: 'stop', none: 'idle' } as const;
const marks = { coming: 'check', absent: 'x', none: 'clock' } as const;

function GuestTable({ page }: { page: GuestsPage }) {
  const t = useTranslations('guests');
  return (
    <DataTable
      caption={t('caption')}
      rows={page.guests}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'name',
          label: t('name'),
          kind: 'heading',
          cell: (row) => (
            <>
              {row.name}
              <span className="under meta">{row.organisation}</span>
              <LinkUse row={row} />
            </>
          ),
        },
        {
          id: 'answer',
          label: t('answer'),
          kind: 'mark',
          cell: (row) => (
            <Chip tone={tones[row.answer ?? 'none']} icon={marks[row.answer ?? 'none']}>
              {t(`said.${row.answer ?? 'none'}`)}
            </Chip>
          ),
        },
        ...(page.mayRevoke
          ? [
              {
                id: 'act',
                label: t('act'),
                kind: 'action' as const,
                cell: (row: Line) => <Revoke row={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** How the link fares: for the lead alone. */
function LinkUse({ row: { link } }: { row: Line }) {
  const t = useTranslations('guests');
  if (!link) return null;
  const use = link.opens > 0 ? t('opened', { n: link.opens, when: link.last ?? '' }) : t('unopened');
  return (
    <>
      <span className="under meta">{link.email || t('noAddress')}</span>
      <span className="under meta">{use}</span>
      {link.tried ? <span className="under meta">{t('tried', { when: link.tried })}</span> : null}
    </>
  );
}

function Revoke({ row }: { row: Line }) {
  const t = useTranslations('guests');
  return (
    <Form method="post">
      <input type="hidden" name="id" value={row.id} />
      <Button look="bare" slim name="intent" value="revoke" aria-label={t('revokeOf', { name: row.name })}>
        {t('revoke')}
      </Button>
    </Form>
  );
}
