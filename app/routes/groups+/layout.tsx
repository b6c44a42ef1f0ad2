import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { requireGroup } from '~/auth/guards.server';
import { layoutReply } from '~/flows/screens/shell-data.server';
import { PageToast } from '~/ui/feedback';
import { AppShell } from '~/ui/shell';

/** A group in the frame of the person's own library. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  return layoutReply(args, member);
}

export { unlessOffline as shouldRevalidate } from '~/routes/b.$library+/campaigns+/texts+/offline-save';

export default function GroupLayout() {
  const loaded = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <AppShell {...loaded.shell} currentPath={pathname}>
      <Outlet />
      <PageToast said={loaded} />
    </AppShell>
  );
}
