import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { SectionMenu } from './section-menu';
import { sections } from './sections';

export async function loader(args: LoaderFunctionArgs) {
  const { permissions, door } = await requireMember(args, 'today:read');
  const keys = sections.filter(({ needs }) => permissions.has(needs)).map(({ key }) => key);
  return { keys, base: `/b/${door.slug}/settings` };
}

export default function SettingsLayout() {
  const { keys, base } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <div className="settings">
      <SectionMenu keys={keys} base={base} path={pathname} />
      <div className="settings-page">
        <Outlet />
      </div>
    </div>
  );
}
