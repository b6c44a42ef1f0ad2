import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { requirePerson } from '~/auth/guards.server';
import { homeOf } from '~/auth/home';
import { doorsOfPerson } from '~/auth/person.server';
import { ownAccount } from '~/flows/screens/person-shell.server';
import { pageTitle } from '~/i18n/page-title.server';
import { Facts } from '~/ui/lists';
import { EmptyState, Section } from '~/ui/page';

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requirePerson(args);
  const account = await ownAccount(args, signedIn);
  const doors = await doorsOfPerson(args.context, signedIn.sessionHash);
  return {
    title: pageTitle(args.request, (t) => t('account.title')),
    name: `${account.firstName} ${account.lastName}`.trim() || '–',
    email: account.email,
    libraries: doors.map((door) => ({ name: door.name, roles: door.roles, to: homeOf([door]) ?? '/' })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Profile() {
  const { name, email, libraries } = useLoaderData<typeof loader>();
  const t = useTranslations();
  return (
    <div className="stack-l gap-l">
      <Section title={t('account.profile.about')}>
        <Facts
          items={[
            { label: t('account.profile.name'), value: name },
            { label: t('account.profile.email'), value: email },
          ]}
        />
        <p className="gap-s">
          <Link to="/account/names">{t('forms.own.link')}</Link>
        </p>
      </Section>
      <Section title={t('account.profile.libraries')}>
        {libraries.length === 0 ? <EmptyState title={t('auth.noHome')} /> : null}
        <Facts
          items={libraries.map((library) => ({
            label: library.roles.map((role) => t(`shell.roles.${role}`)).join(', '),
            value: <Link to={library.to}>{library.name}</Link>,
          }))}
        />
      </Section>
    </div>
  );
}
