import { useTranslations } from 'use-intl';
import type { Holder, RolesPage } from '~/flows/people/read-roles.server';
import { Chip } from '~/ui/chip';
import { PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { PrintButton } from './print-button';

export function RolesView({ page }: { page: RolesPage }) {
  const t = useTranslations();
  return (
    <div className="stack-l roles-page">
      <PageHead
        title={t('people.rolesPage.title')}
        lead={t('people.rolesPage.lead', { library: page.library })}
        crumbs={[{ to: page.base, label: t('people.settings') }]}
        action={
          <div className="do">
            <PrintButton label={t('people.rolesPage.print')} />
          </div>
        }
      />
      {page.themes.map((theme) => (
        <Section key={theme.key} title={t(`people.themes.${theme.key}`)}>
          <DataTable
            caption={t(`people.themes.${theme.key}`)}
            rows={theme.duties}
            rowKey={(row) => row.key}
            columns={[
              {
                id: 'what',
                label: t('people.rolesPage.what'),
                kind: 'heading',
                cell: (row) => t(`people.duties.${row.key}`),
              },
              {
                id: 'who',
                label: t('people.rolesPage.who'),
                cell: (row) => <Holders holders={row.holders} />,
              },
            ]}
          />
        </Section>
      ))}
      <RolesExplained page={page} />
    </div>
  );
}

function Holders({ holders }: { holders: Holder[] }) {
  const t = useTranslations('people.rolesPage');
  if (holders.length === 0) {
    return (
      <Chip tone="wait" icon="warn" line>
        {t('nobody')}
      </Chip>
    );
  }
  return (
    <ul className="role-words">
      {holders.map((one) => (
        <li key={`${one.id} ${one.standsInFor}`}>
          {one.name}
          {one.standsInFor ? (
            <span className="meta"> · {t('standsIn', { name: one.standsInFor })}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function RolesExplained({ page }: { page: RolesPage }) {
  const t = useTranslations();
  return (
    <Section title={t('people.rolesPage.explained')}>
      <dl className="role-list">
        {page.roles.map(({ role, holders }) => (
          <div key={role}>
            <dt>{t(`shell.roles.${role}`)}</dt>
            <dd>
              {t(`people.roleTexts.${role}`)}
              <span className="meta under">
                {holders.length > 0 ? holders.join(', ') : t('people.rolesPage.unheld')}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="meta gap-s">{t('people.rolesPage.outside')}</p>
    </Section>
  );
}
