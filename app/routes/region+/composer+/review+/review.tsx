import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { getOwnTemplate, templateIdOf } from '~/flows/composer/read-composer.server';
import { readReviewDesk } from '~/flows/composer/read-review-desk.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { deskStep } from './review-actions.server';
import { DeskView } from './review-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const id = templateIdOf(args);
  return readReviewDesk(args, member, async (tx) => {
    const { template } = await getOwnTemplate(tx, member, id);
    return { id, title: template.title, document: template.draft?.document ?? null };
  });
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const id = templateIdOf(args);
  return deskStep(args, member, { kind: 'template', id }, `${doorPath(member)}/templates/${id}/review`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function TemplateReview() {
  return <DeskView desk={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
