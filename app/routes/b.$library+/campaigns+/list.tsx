import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAdoptions } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { listParts } from '~/flows/screens/list-parts';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { ListView } from './list-view';
import { pageTitle } from './refusal.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const { tenant, scopes } = member.entered;
  const rows = await withTenant(member, (tx) => listAdoptions(tx, { tenantId: tenant.id, scopes }));
  const today = todayIn(timeZone, new Date());
  const words = translatorFor(readLocale(args.request), 'adoption');
  return {
    title: pageTitle(args.request, null, words('list.title')),
    base: `/b/${tenant.slug}`,
    occasions: tenant.kind !== 'school_library' && member.permissions.has('occasion:read'),
    parts: listParts(rows, { permissions: member.permissions, tenantKind: tenant.kind, today }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Campaigns() {
  return <ListView {...useLoaderData<typeof loader>()} />;
}
