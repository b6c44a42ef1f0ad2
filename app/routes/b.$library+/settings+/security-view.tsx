import { Form } from '@remix-run/react';
import type { Role } from '@sklaida/kernel';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { PageHead } from '~/ui/page';
import { DataTable } from '~/ui/table';

type Row = { role: Role; required: boolean; holders: number; protected: number; advised: boolean };
type SecurityProps = {
  rows: Row[];
  /** Whether the reader has a second factor of her own. */
  protectedSelf: boolean;
  /** This page. */
  page: string;
  ownFirst: boolean;
};

export function SecurityView({ rows, protectedSelf, page, ownFirst }: SecurityProps) {
  const t = useTranslations('secondFactor.rules');
  const roleName = useTranslations('shell.roles');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="stack">
        {protectedSelf ? null : (
          <div role={ownFirst ? 'alert' : undefined}>
            <Note tone={ownFirst ? 'stop' : 'wait'} icon="lock">
              <p>
                <strong>{t('ownFirst')}</strong>
              </p>
              <p>{t('ownFirstText')}</p>
              <p className="gap-s">
                <ButtonLink slim to="/account/second-factor">
                  {t('ownSetUp')}
                </ButtonLink>
              </p>
            </Note>
          </div>
        )}
        <DataTable
          caption={t('caption')}
          rows={rows}
          rowKey={(row) => row.role}
          columns={[
            {
              id: 'role',
              label: t('role'),
              kind: 'heading',
              cell: (row) => (
                <>
                  {roleName(row.role)}
                  {row.advised && !row.required ? <span className="under meta">{t('advised')}</span> : null}
                </>
              ),
            },
            {
              id: 'state',
              label: t('state'),
              kind: 'mark',
              cell: (row) => (
                <Chip tone={row.required ? 'done' : 'idle'} icon={row.required ? 'lock' : 'declined'}>
                  {row.required ? t('required') : t('optional')}
                </Chip>
              ),
            },
            {
              id: 'people',
              label: t('people'),
              cell: (row) =>
                row.holders === 0 ? t('nobody') : t('share', { have: row.protected, all: row.holders }),
            },
            {
              id: 'deed',
              label: t('state'),
              kind: 'action',
              cell: (row) => <Switch row={row} page={page} />,
            },
          ]}
        />
      </div>
    </>
  );
}

function Switch({ row, page }: { row: Row; page: string }) {
  const t = useTranslations('secondFactor.rules');
  const role = useTranslations('shell.roles')(row.role);
  const intent = row.required ? 'release' : 'require';
  return (
    <Form method="post" action={page}>
      <input type="hidden" name="role" value={row.role} />
      <Button slim name="intent" value={intent} aria-label={t(`${intent}For`, { role })}>
        {t(intent)}
      </Button>
    </Form>
  );
}
