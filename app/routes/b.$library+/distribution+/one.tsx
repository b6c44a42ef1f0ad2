import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import type { z } from 'zod';
import { requireMember } from '~/auth/guards.server';
import { moveOrder, type OrderStep, readOrder } from '~/flows/mail/distribution.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { orderStepSchema } from './form.server';
import { OrderView } from './one-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'distribution:read');
  const page = await withTenant(member, (tx) => readOrder(tx, member, args.params.order, new Date()));
  if (!page) throw notFound();
  return { page, title: pageTitle(args.request, page.one.title) };
}

function stepOf(form: z.infer<typeof orderStepSchema>): OrderStep {
  switch (form.intent) {
    case 'accept':
      return { step: 'accept' };
    case 'send': {
      const { on, channel, where, reached } = form;
      return { step: 'send', sending: { on, channel, where, reached } };
    }
    case 'report':
      return { step: 'report', report: form.report };
    case 'decline':
      return { step: 'decline', reason: form.reason };
  }
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'distribution:write');
  const form = await parseForm(args.request, orderStepSchema);
  if (!form.ok) return invalid(form);
  const { version, intent } = form.value;
  const id = args.params.order;
  const done = await moveOrder(member, { id, version, ...stepOf(form.value) });
  if (done.ok)
    return redirectWithToast(
      `/b/${args.params.library}/distribution/${id}`,
      `duties.distribution.toast.${intent}`,
    );
  if (done.error === 'not-found') throw notFound();
  const problem = done.error === 'stale' || done.error === 'no-proof' ? done.error : ('wrong-state' as const);
  return data({ ok: false as const, problem, values: form.values }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function OrderPage() {
  return <OrderView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
