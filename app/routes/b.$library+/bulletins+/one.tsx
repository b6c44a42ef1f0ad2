import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant, writing } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { openBulletin } from '~/flows/bulletins/bulletin-steps.server';
import { bulletinsPath, readBulletin } from '~/flows/bulletins/read-bulletins.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { bulletinStepSchema } from './form.server';
import { BulletinView } from './one-view';
import { stepOf } from './steps.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'today:read');
  const now = new Date();
  const page = await withTenant(member, (tx) => readBulletin(tx, member, args.params.bulletin, now));
  if (!page) throw notFound();
  if (page.mark === 'fresh') await withTenant(writing(member), (tx) => openBulletin(tx, member, page.one));
  return { page, title: pageTitle(args.request, page.one.title) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'today:read');
  // Whoever only looks on is not asked, so she has nothing to confirm.
  if (!member.permissions.has('comment:write')) throw forbidden();
  const form = await parseForm(args.request, bulletinStepSchema);
  if (!form.ok) return invalid(form);
  const { intent } = form.value;
  const ofReader = intent === 'confirm' || intent === 'choose';
  if (!ofReader && !member.permissions.has('bulletin:write')) throw forbidden();
  const letters = { origin: args.context.origin, demo: isDemonstration(), now: new Date() };
  const done = await stepOf(member, args.params.bulletin, form.value, letters);
  const to = `${bulletinsPath(member)}/${args.params.bulletin}`;
  if (done.ok) return redirectWithToast(to, `bulletins.toast.${intent}`, done.value);
  if (done.error === 'not-found') throw notFound();
  const problem = done.error === 'stale' ? ('stale' as const) : ('wrong-state' as const);
  return data({ ok: false as const, problem, values: form.values }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function BulletinPage() {
  return <BulletinView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
