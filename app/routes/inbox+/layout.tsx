import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { requirePerson } from '~/auth/guards.server';
import { personReply } from '~/flows/screens/person-shell.server';
import { PageToast } from '~/ui/feedback';
import { AppShell } from '~/ui/shell';

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requirePerson(args);
  return personReply(args, signedIn);
}

export default function InboxLayout() {
  const loaded = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <AppShell {...loaded.shell} currentPath={pathname}>
      <Outlet />
      <PageToast said={loaded} />
    </AppShell>
  );
}
