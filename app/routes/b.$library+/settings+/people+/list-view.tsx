import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { InvitedLine, PeoplePage } from '~/flows/people/read-people.server';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { Problem, RoleWords } from './parts';

type Props = { page: PeoplePage; problem: string | null };

export function PeopleView({ page, problem }: Props) {
  const t = useTranslations('people');
  const { people, invited, mayInvite } = page;
  return (
    <div className="stack-l">
      <PageHead
        title={t('sections.people.label')}
        lead={t('people.lead')}
        crumbs={[{ to: page.base.replace(/\/people$/, ''), label: t('settings') }]}
        action={
          mayInvite ? (
            <div className="do">
              <ButtonLink look="main" icon="plus" to={`${page.base}/invite`}>
                {t('people.invite')}
              </ButtonLink>
            </div>
          ) : null
        }
      />
      <Problem problem={problem} />
      {people.length === 1 && mayInvite ? (
        <EmptyState level={2} title={t('people.alone')}>
          {t('people.aloneText')}
        </EmptyState>
      ) : null}
      <PeopleTable page={page} />
      {invited.length > 0 ? <Invited lines={invited} /> : null}
    </div>
  );
}

function PeopleTable({ page }: { page: PeoplePage }) {
  const t = useTranslations('people');
  const formats = useFormats();
  const { people, mayGrant, base } = page;
  return (
    <DataTable
      caption={t('people.caption')}
      rows={people}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'name',
          label: t('people.name'),
          kind: 'heading',
          cell: (row) => (
            <>
              <Link to={`${base}/${row.id}`}>{row.name}</Link>
              {row.me ? <span className="meta"> · {t('people.you')}</span> : null}
              {row.jobTitle ? <span className="under meta">{row.jobTitle}</span> : null}
              <span className="under meta address">{row.email}</span>
            </>
          ),
        },
        {
          id: 'roles',
          label: t('people.roles'),
          cell: (row) => (
            <>
              <RoleWords grants={row.grants} />
              {row.validUntil ? (
                <span className="under meta">{t('leaves', { day: formats.longDay(row.validUntil) })}</span>
              ) : null}
            </>
          ),
        },
        ...(mayGrant
          ? [
              {
                id: 'second',
                label: t('people.second'),
                kind: 'mark' as const,
                cell: (row: PeoplePage['people'][number]) => (
                  <Chip
                    tone={row.secondFactor ? 'done' : 'idle'}
                    icon={row.secondFactor ? 'lock' : 'info'}
                    line
                  >
                    {row.secondFactor ? t('people.secondOn') : t('people.secondOff')}
                  </Chip>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Invited({ lines }: { lines: InvitedLine[] }) {
  const t = useTranslations();
  const formats = useFormats();
  return (
    <Section title={t('people.invited.title')}>
      <DataTable
        caption={t('people.invited.title')}
        rows={lines}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'who',
            label: t('people.people.name'),
            kind: 'heading',
            cell: (row) => (
              <>
                {row.name || row.email}
                {row.name ? <span className="under meta address">{row.email}</span> : null}
              </>
            ),
          },
          {
            id: 'roles',
            label: t('people.people.roles'),
            cell: (row) => row.roles.map((role) => t(`shell.roles.${role}`)).join(', '),
          },
          {
            id: 'state',
            label: t('people.invited.state'),
            cell: (row) => (
              <>
                {row.state === 'open'
                  ? t('people.invited.open', { moment: formats.moment(row.expiresAt) })
                  : row.state === 'refused'
                    ? t('people.invited.refused')
                    : t('people.invited.over')}
                {row.askedAt ? <span className="under">{t('people.invited.asked')}</span> : null}
              </>
            ),
          },
          {
            id: 'do',
            label: t('people.invited.do'),
            kind: 'action',
            cell: (row) => (
              <Form method="post" className="row">
                <input type="hidden" name="id" value={row.id} />
                <Button
                  slim
                  name="intent"
                  value="again"
                  aria-label={t('people.invited.againFor', { who: row.name || row.email })}
                >
                  {t('people.invited.again')}
                </Button>
                {row.state === 'open' ? (
                  <Button
                    slim
                    look="bare"
                    name="intent"
                    value="revoke"
                    aria-label={t('people.invited.revokeFor', { who: row.name || row.email })}
                  >
                    {t('people.invited.revoke')}
                  </Button>
                ) : null}
              </Form>
            ),
          },
        ]}
      />
    </Section>
  );
}
