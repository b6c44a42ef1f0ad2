import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { anyone, requirePerson } from '~/auth/guards.server';
import { homeOf } from '~/auth/home';
import { doorsOfPerson } from '~/auth/person.server';
import { isAdministrator, isFreshInstallation } from '~/auth/platform.server';
import { FreshInstallation } from '~/routes/platform+/fresh-view';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/page';
import { PublicShell } from '~/ui/shell';

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  if (await isFreshInstallation(args)) return { fresh: true };
  const { sessionHash } = await requirePerson(args);
  const home = homeOf(await doorsOfPerson(args.context, sessionHash));
  if (home) throw redirect(home);
  if (await isAdministrator(args.context, sessionHash)) throw redirect('/platform');
  return { fresh: false };
}

/** Reached where there is nobody yet, and by a person whose account belongs to no library yet. */
export default function Home() {
  const t = useTranslations();
  const locale = useLocale();
  if (useLoaderData<typeof loader>().fresh) {
    return (
      <PublicShell locale={locale} currentPath="/">
        <FreshInstallation />
      </PublicShell>
    );
  }
  return (
    <PublicShell locale={locale} currentPath="/">
      <EmptyState
        title={t('auth.noHome')}
        action={
          <Form method="post" action="/sign-out">
            <Button>{t('shell.signOut')}</Button>
          </Form>
        }
      />
    </PublicShell>
  );
}
