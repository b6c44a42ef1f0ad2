import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import type { Distribution } from '@sklaida/people/server';
import { requireMember } from '~/auth/guards.server';
import { editOrder, readOrder } from '~/flows/mail/distribution.server';
import { conflict, forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { orderSchema } from './form.server';
import { OrderForm, orderFields } from './form-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'distribution:write');
  const page = await withTenant(member, (tx) => readOrder(tx, member, args.params.order, new Date()));
  if (!page) throw notFound();
  if (!page.mayEdit) throw forbidden();
  const { one, base, people } = page;
  return { base, people, start: orderFields(one), title: pageTitle(args.request, one.title) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'distribution:write');
  const form = await parseForm(args.request, orderSchema);
  if (!form.ok) return invalid(form);
  const { id: _, version, ...words } = form.value;
  const id = args.params.order;
  const done = await editOrder(member, { id, version, words });
  if (done.ok)
    return redirectWithToast(
      `/b/${args.params.library}/distribution/${id}`,
      'duties.distribution.toast.edited',
    );
  if (done.error === 'not-found') throw notFound();
  if (done.error === 'wrong-state') throw forbidden();
  if (done.error === 'stale')
    return conflict({
      ok: false as const,
      theirs: orderFields(done.detail as Distribution),
      values: form.values,
    });
  return data({ ok: false as const, colleague: true as const, values: form.values }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function EditOrder() {
  return <OrderForm {...useLoaderData<typeof loader>()} kind="edit" reply={useActionData<typeof action>()} />;
}
