import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { GroupMembers } from '~/flows/groups/read-members.server';
import { Chip, Note } from '~/ui/chip';
import { Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { ChangeSeat } from './change-seat';
import { Leave, type MembersReply, SeatPeople } from './seat-forms';

type Props = { page: GroupMembers; reply: MembersReply };

export function MembersView({ page, reply }: Props) {
  const t = useTranslations('groups.members');
  const roles = useTranslations('groups.roles');
  const more = useTranslations('groups.overview');
  return (
    <div className="stack-l">
      {reply?.lastLead ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {t('lastLead')}
          </Note>
        </div>
      ) : null}
      <Section
        title={t('title')}
        aside={<span className="meta">{t('count', { n: page.people.length })}</span>}
      >
        <DataTable
          caption={t('caption')}
          rows={page.people}
          rowKey={(row) => row.personId}
          columns={[
            {
              id: 'name',
              label: t('name'),
              kind: 'heading',
              cell: (row) => (
                <>
                  {row.name}
                  {row.me ? <span className="meta"> ({t('you')})</span> : null}
                  <span className="under meta">
                    <a href={`mailto:${row.email}`}>{row.email}</a>
                  </span>
                </>
              ),
            },
            { id: 'library', label: t('library'), cell: (row) => row.library ?? t('noLibrary') },
            { id: 'since', label: t('since'), cell: (row) => row.since },
            {
              id: 'role',
              label: t('role'),
              kind: 'mark',
              cell: (row) => (
                <Chip
                  icon={row.role === 'lead' ? 'person' : 'people'}
                  tone={row.role === 'lead' ? 'go' : 'idle'}
                  line={row.role === 'observer'}
                >
                  {roles(row.role)}
                </Chip>
              ),
            },
            ...(page.mayLead
              ? [
                  {
                    id: 'act',
                    label: t('act'),
                    kind: 'action' as const,
                    cell: (row: GroupMembers['people'][number]) =>
                      row.me ? null : <ChangeSeat person={row} />,
                  },
                ]
              : []),
          ]}
        />
      </Section>
      {page.mayLead ? <SeatPeople reach={page.reach} reply={reply} /> : null}
      <Leave personId={page.me} />
      {page.former.length > 0 ? (
        <Section title={t('former')}>
          <ul className="names">
            {page.former.map((one) => (
              <li key={one.personId}>
                {one.name}
                <span className="under meta">
                  {[one.library, one.until ? t('until', { day: one.until }) : null]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <p className="row no-print">
        <Link to="../year" relative="path">
          {more('toYear')}
        </Link>
        <Link to="../handover" relative="path">
          {more('toHandover')}
        </Link>
      </p>
    </div>
  );
}
