import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { normaliseText } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { readAdoption, readStanding } from '~/flows/adoptions/read-adoption.server';
import { notFound } from '~/http/errors';
import { invalid } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { isDemonstration } from '~/server/env.server';
import { adoptionIdOf, pageTitle, refuse } from '../refusal.server';
import { saveOrStay, unlessOffline } from '../texts+/offline-save';
import { approvalPage } from './approval-data.server';
import { ApprovalView } from './approval-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const picture = await withTenant(member, (tx) => readAdoption(tx, member, args.params.adoption));
  if (!picture) throw notFound();
  return {
    title: pageTitle(args.request, 'approval', picture.adoption.campaignTitle),
    page: approvalPage(picture, member),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'adoption:approve');
  const adoptionId = adoptionIdOf(args);
  const form = await args.request.formData();
  const returning = form.get('intent') === 'return';
  const reason = normaliseText(String(form.get('reason') ?? ''));
  if (returning && reason === '') return invalid({ errors: { reason: 'reason' }, values: { reason } });
  if (reason.length > 1000) return invalid({ errors: { reason: 'tooLong:1000' }, values: { reason } });
  const moved = await withTenant(member, (tx) =>
    moveAdoption(tx, member, {
      adoptionId,
      action: returning ? 'return' : 'approve',
      reason: returning ? reason : null,
      origin: args.context.origin,
      demo: isDemonstration(),
    }),
  );
  const to = `/b/${member.entered.tenant.slug}/campaigns/${adoptionId}/approval`;
  const done = returning ? 'changes_requested' : 'approved';
  if (!moved.ok) {
    const standing = await withTenant(member, (tx) => readStanding(tx, member, adoptionId));
    const twice = moved.error === 'wrong-state' && standing?.state === done;
    if (!twice) return refuse(member, adoptionId, moved.error, { reason });
  }
  return redirectWithToast(to, `adoption.toast.${returning ? 'returned' : 'approved'}`);
}

export const clientAction = (args: ClientActionFunctionArgs) => saveOrStay(args);

export const shouldRevalidate = unlessOffline;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Approval() {
  const { page } = useLoaderData<typeof loader>();
  return <ApprovalView page={page} reply={useActionData<typeof action>()} />;
}
