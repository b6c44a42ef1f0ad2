import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { fillSideRow } from '@sklaida/insights/server';
import { requireGroup } from '~/auth/guards.server';
import { readFill, sideColumnKeys } from '~/flows/sides/read-fill.server';
import { sidesPath } from '~/flows/sides/side-paths.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { FillView } from './fill-view';
import { rowSchema } from './form.server';
import type { SideReply } from './side-reply';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const asked = { id: args.params.side, locale: readLocale(args.request) };
  const page = await withTenant(member, (tx) => readFill(tx, member, asked));
  return { page, title: pageTitle(args.request, (t) => t('sides.fill.title', { row: page.label })) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const { id, keys } = await withTenant(member, (tx) => sideColumnKeys(tx, member, args.params.side));
  const form = await parseForm(args.request, rowSchema(keys));
  if (!form.ok) return invalid(form);
  const done = await withTenant(member, (tx) => fillSideRow(tx, { sideId: id, ...form.value }));
  if (done === 'ok' || done === 'repeated')
    return redirectWithToast(`${sidesPath(member.group)}/${id}`, 'sides.toast.filled');
  if (done === 'not-found') throw notFound();
  if (done === 'not-yours') throw forbidden();
  const reply: SideReply = { errors: {}, values: form.values, problem: done };
  return data({ ok: false as const, ...reply }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function FillSide() {
  return <FillView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
