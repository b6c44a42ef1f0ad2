import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { requirePlatform } from '~/auth/platform.server';
import { platformReply } from '~/flows/people/read-platform.server';
import { PageToast } from '~/ui/feedback';
import { AppShell } from '~/ui/shell';

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requirePlatform(args);
  return platformReply(args, signedIn);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.shell.library ?? 'Sklaida' }];

export default function PlatformLayout() {
  const loaded = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <AppShell {...loaded.shell} currentPath={pathname}>
      <Outlet />
      <PageToast said={loaded} />
    </AppShell>
  );
}
