import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { readRegister, registerFilter } from '~/flows/decisions/read-register.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { RegisterView } from './register-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const filter = registerFilter(new URL(args.request.url));
  const view = { locale: readLocale(args.request), now: new Date(), filter };
  const page = await withTenant(member, (tx) => readRegister(tx, member, view));
  return { page, title: pageTitle(args.request, (t) => `${t('decisions.title')} · ${page.group}`) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Register() {
  return <RegisterView page={useLoaderData<typeof loader>().page} />;
}
