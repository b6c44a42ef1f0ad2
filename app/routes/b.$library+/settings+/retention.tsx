import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { readRetention, setRetention } from '@sklaida/people/server';
import { requireMember } from '~/auth/guards.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { retentionSchema } from './retention-schema.server';
import { RetentionView } from './retention-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'retention:edit');
  const rules = await withTenant(member, (tx) => readRetention(tx));
  const title = pageTitle(args.request, (t) => t('privacy.retention.title'));
  return { rules, title, base: `/b/${args.params.library}/settings` };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'retention:edit');
  const rules = await withTenant(member, (tx) => readRetention(tx));
  const parsed = await parseForm(args.request, retentionSchema(rules));
  if (!parsed.ok) return invalid(parsed);
  const { tenant, person } = member.entered;
  await withTenant(member, (tx) =>
    setRetention(tx, { tenantId: tenant.id, personId: person.id, months: parsed.value }),
  );
  return redirectWithToast(`/b/${args.params.library}/settings/retention`, 'privacy.retention.saved');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function LibraryRetention() {
  return <RetentionView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
