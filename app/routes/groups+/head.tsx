import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { requireGroup } from '~/auth/guards.server';
import { groupHead } from '~/flows/groups/group-paths.server';
import { Chip } from '~/ui/chip';
import { PageHead, Tabs } from '~/ui/page';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  return groupHead(member);
}

export default function GroupHead() {
  const { name, kind, host, role, endedOn, list, tabs } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const t = useTranslations('groups');
  const path = pathname.replace(/\/$/, '');
  const home = tabs[0]?.to;
  return (
    <>
      <PageHead
        crumbs={[{ to: list, label: t('title') }]}
        title={name}
        meta={
          <>
            {endedOn ? (
              <Chip icon="archive">{t('ended')}</Chip>
            ) : (
              <Chip icon={role === 'lead' ? 'person' : 'people'} tone={role === 'lead' ? 'go' : 'idle'}>
                {t(`roles.${role}`)}
              </Chip>
            )}
            <span className="meta">
              {t(`kinds.${kind}`)} · {host}
            </span>
          </>
        }
      />
      <Tabs
        label={t('tabsLabel')}
        items={tabs.map(({ key, to }) => ({
          to,
          label: t(`tabs.${key}`),
          current: path === to || (to !== home && path.startsWith(`${to}/`)),
        }))}
      />
      <div className="gap-l">
        <Outlet />
      </div>
    </>
  );
}
