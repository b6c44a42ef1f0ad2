import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { requirePerson } from '~/auth/guards.server';
import { personReply } from '~/flows/screens/person-shell.server';
import { PageToast } from '~/ui/feedback';
import { PageHead, Tabs } from '~/ui/page';
import { AppShell } from '~/ui/shell';

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requirePerson(args);
  return personReply(args, signedIn);
}

const tabs = [
  { key: 'profile', to: '/account', also: ['/account/names'] },
  {
    key: 'security',
    to: '/account/security',
    also: ['/account/password', '/account/second-factor', '/account/passkeys', '/account/confirm'],
  },
  { key: 'sessions', to: '/account/sessions', also: [] },
  { key: 'notifications', to: '/account/notifications', also: [] },
  { key: 'data', to: '/account/data', also: [] },
] as const;

const isUnder = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

export default function AccountLayout() {
  const loaded = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const t = useTranslations('account');
  const path = pathname.replace(/\/$/, '');
  return (
    <AppShell {...loaded.shell} currentPath={pathname}>
      <PageHead title={t('title')} meta={<span className="meta">{loaded.shell.person.name}</span>} />
      <Tabs
        label={t('tabsLabel')}
        items={tabs.map(({ key, to, also }) => ({
          to,
          label: t(`tabs.${key}`),
          current:
            (key === 'profile' ? path === to : isUnder(path, to)) ||
            also.some((place) => isUnder(path, place)),
        }))}
      />
      <Outlet />
      <PageToast said={loaded} />
    </AppShell>
  );
}
