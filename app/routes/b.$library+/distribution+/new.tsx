import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { addDays, todayIn, uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { readPeople } from '~/flows/duties/assignments.server';
import { distributionPath, registerOrder } from '~/flows/mail/distribution.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { orderSchema } from './form.server';
import { emptyOrder, OrderForm } from './form-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'distribution:write');
  const today = todayIn(timeZone, new Date());
  return {
    people: await withTenant(member, readPeople),
    start: { ...emptyOrder, id: uuidv7(), orderedOn: today, dueOn: addDays(today, 7) },
    base: distributionPath(member),
    title: pageTitle(args.request, (t) => t('duties.distribution.form.new')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'distribution:write');
  const form = await parseForm(args.request, orderSchema);
  if (!form.ok) return invalid(form);
  const { id, version: _, ...words } = form.value;
  const done = await registerOrder(member, { id, words });
  if (!done.ok)
    return data({ ok: false as const, colleague: true as const, values: form.values }, { status: 422 });
  return redirectWithToast(`${distributionPath(member)}/${id}`, 'duties.distribution.toast.added');
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function NewOrder() {
  return <OrderForm {...useLoaderData<typeof loader>()} kind="new" reply={useActionData<typeof action>()} />;
}
