import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { askedByGroups } from '~/flows/decisions/waiting-commitments.server';
import { readAssociationToday } from '~/flows/results/read-association.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { AssociationTodayView } from './today-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'association:read');
  const at = { locale: readLocale(args.request), now: new Date() };
  const today = await withTenant(member, (tx) => readAssociationToday(tx, member, at));
  const on = { locale: at.locale, today: todayIn(timeZone, at.now) };
  return {
    today,
    asked: await withTenant(member, (tx) => askedByGroups(tx, member, on)),
    base: doorPath(member),
    name: member.entered.tenant.name,
    title: pageTitle(args.request, (t) => t('association.title')),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function AssociationToday() {
  return <AssociationTodayView {...useLoaderData<typeof loader>()} />;
}
