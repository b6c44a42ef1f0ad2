import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { layoutReply } from '~/flows/screens/shell-data.server';
import { PageToast } from '~/ui/feedback';
import { AppShell } from '~/ui/shell';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'today:read');
  return layoutReply(args, member);
}

export { unlessOffline as shouldRevalidate } from '~/routes/b.$library+/campaigns+/texts+/offline-save';

export default function RegionLayout() {
  const loaded = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <AppShell {...loaded.shell} currentPath={pathname}>
      <Outlet />
      <PageToast said={loaded} />
    </AppShell>
  );
}
