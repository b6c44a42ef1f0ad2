import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { MyGroups } from '~/flows/groups/my-groups.server';
import { ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';

type Props = Pick<MyGroups, 'groups' | 'newGroup'>;

export function GroupsView({ groups, newGroup }: Props) {
  const t = useTranslations('groups');
  const open = newGroup ? (
    <ButtonLink look="main" icon="plus" to={newGroup}>
      {t('open')}
    </ButtonLink>
  ) : null;
  const alive = groups.filter((one) => !one.endedOn);
  const ended = groups.filter((one) => one.endedOn);
  return (
    <div className="stack-l">
      <PageHead title={t('title')} lead={t('lead')} action={groups.length > 0 ? open : null} />
      {groups.length === 0 ? (
        <EmptyState level={2} title={t('empty')} action={open}>
          {t(newGroup ? 'emptyOpener' : 'emptyText')}
        </EmptyState>
      ) : null}
      {alive.length > 0 ? <GroupTable groups={alive} caption={t('caption')} /> : null}
      {ended.length > 0 ? (
        <Section title={t('endedTitle')}>
          <GroupTable groups={ended} caption={t('endedTitle')} />
        </Section>
      ) : null}
    </div>
  );
}

function GroupTable({ groups, caption }: Pick<Props, 'groups'> & { caption: string }) {
  const t = useTranslations('groups');
  return (
    <DataTable
      caption={caption}
      rows={groups}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'group',
          label: t('group'),
          kind: 'heading',
          cell: (row) => (
            <>
              <Link to={row.to}>{row.name}</Link>
              <span className="under meta">
                {t(`kinds.${row.kind}`)} · {row.host}
              </span>
            </>
          ),
        },
        {
          id: 'next',
          label: t('next'),
          cell: (row) => row.next ?? <span className="meta">{t(row.endedOn ? 'none' : 'noNext')}</span>,
        },
        { id: 'decisions', label: t('decisions'), kind: 'number', cell: (row) => row.openDecisions },
        { id: 'people', label: t('people'), kind: 'number', cell: (row) => row.people },
        {
          id: 'you',
          label: t('you'),
          kind: 'mark',
          cell: (row) =>
            row.endedOn ? (
              <Chip icon="archive">{t('endedOn', { day: row.endedOn })}</Chip>
            ) : (
              <Chip
                icon={row.role === 'lead' ? 'person' : 'people'}
                tone={row.role === 'lead' ? 'go' : 'idle'}
              >
                {t(`roles.${row.role}`)}
              </Chip>
            ),
        },
      ]}
    />
  );
}
