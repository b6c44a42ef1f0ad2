import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { requirePerson } from '~/auth/guards.server';
import { homeOf } from '~/auth/home';
import { doorsOfPerson } from '~/auth/person.server';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/page';
import { PublicShell } from '~/ui/shell';

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const home = homeOf(await doorsOfPerson(args.context, sessionHash));
  if (home) throw redirect(home);
  return null;
}

/** Reached only by a person whose account belongs to no library yet. */
export default function Home() {
  const t = useTranslations();
  return (
    <PublicShell locale={useLocale()} currentPath="/">
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
