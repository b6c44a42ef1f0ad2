import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readRegister } from '~/flows/mail/distribution.server';
import { pageTitle } from '~/i18n/page-title.server';
import { RegisterView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'distribution:read');
  const page = await withTenant(member, (tx) => readRegister(tx, member, new Date()));
  return { page, title: pageTitle(args.request, (t) => t('duties.distribution.title')) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Register() {
  return <RegisterView page={useLoaderData<typeof loader>().page} />;
}
