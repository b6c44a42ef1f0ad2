import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readAdoption, readStanding } from '~/flows/adoptions/read-adoption.server';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { isDemonstration } from '~/server/env.server';
import { adoptionIdOf, pageTitle } from '../refusal.server';
import { acceptOne, seenAll, settleAlike, settleSome, turnOne, undoChoice } from './actions.server';
import { updatesPage } from './data.server';
import { UpdatesView } from './updates-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const page = Number(new URL(args.request.url).searchParams.get('page') ?? 1) || 1;
  return withTenant(member, async (tx) => {
    const picture = await readAdoption(tx, member, args.params.adoption);
    if (!picture) throw notFound();
    const part = translatorFor(readLocale(args.request), 'updates')('title');
    const campaign = `${part} – ${picture.adoption.campaignTitle}`;
    return {
      title: pageTitle(args.request, null, campaign),
      page: await updatesPage(tx, picture, member, page),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'adoption:edit');
  const adoptionId = adoptionIdOf(args);
  const to = `/b/${member.entered.tenant.slug}/campaigns/${adoptionId}`;
  const desk = { member, adoptionId, to, origin: args.context.origin, demo: isDemonstration() };
  if (!(await withTenant(member, (tx) => readStanding(tx, member, adoptionId)))) throw notFound();
  const sent = await args.request.formData();
  switch (sent.get('intent')) {
    case 'accept':
      return acceptOne(desk);
    case 'all-region':
    case 'all-ours':
      return settleAlike(desk, sent);
    case 'reopen':
      return undoChoice(desk, sent);
    case 'undo':
    case 'again':
      return turnOne(desk, sent);
    case 'seen':
      return seenAll(desk, sent);
    default:
      return settleSome(desk, sent);
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Updates() {
  const { page } = useLoaderData<typeof loader>();
  return <UpdatesView page={page} reply={useActionData<typeof action>()} />;
}
