import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { layoutReply } from '~/flows/shell-data.server';
import { Toast } from '~/ui/feedback';
import { AppShell } from '~/ui/shell';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'association:read');
  return layoutReply(args, member);
}

export default function AssociationLayout() {
  const { shell, toast } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <AppShell {...shell} currentPath={pathname}>
      <Outlet />
      {toast ? <Toast message={toast} /> : null}
    </AppShell>
  );
}
