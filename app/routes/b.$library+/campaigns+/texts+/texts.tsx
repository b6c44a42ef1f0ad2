import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readAdoption } from '~/flows/adoptions/read-adoption.server';
import { notFound } from '~/http/errors';
import { isDemonstration } from '~/server/env.server';
import { adoptionIdOf, pageTitle } from '../refusal.server';
import { saveOrStay, unlessOffline } from './offline-save';
import { chooseOne, resetOne, saveOne, submitAll } from './texts-actions.server';
import { textsBeside } from './texts-beside.server';
import { textsPage } from './texts-data.server';
import { addOne, asideOne, offerOne, restoreOne, unofferOne } from './texts-own-actions.server';
import { TextsView } from './texts-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  return withTenant(member, async (tx) => {
    const picture = await readAdoption(tx, member, args.params.adoption);
    if (!picture) throw notFound();
    const asked = new URL(args.request.url).searchParams.get('earlier');
    return {
      title: pageTitle(args.request, 'texts', picture.adoption.campaignTitle),
      page: textsPage(picture, member, await textsBeside(tx, picture, member.entered.tenant.id, asked)),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'adoption:edit');
  const adoptionId = adoptionIdOf(args);
  const to = `/b/${member.entered.tenant.slug}/campaigns/${adoptionId}`;
  const desk = { member, adoptionId, to, origin: args.context.origin, demo: isDemonstration() };
  const sent = await args.request.formData();
  switch (sent.get('intent')) {
    case 'submit':
      return submitAll(desk);
    case 'reset':
      return resetOne(desk, sent);
    case 'choose':
      return chooseOne(desk, sent);
    case 'add':
      return addOne(desk, sent);
    case 'aside':
    case 'bring':
      return asideOne(desk, sent);
    case 'restore':
      return restoreOne(desk, sent);
    case 'offer':
      return offerOne(desk, sent);
    case 'unoffer':
      return unofferOne(desk, sent);
    default:
      return saveOne(desk, sent);
  }
}

export const clientAction = (args: ClientActionFunctionArgs) => saveOrStay(args);

export const shouldRevalidate = unlessOffline;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Texts() {
  const { page } = useLoaderData<typeof loader>();
  return <TextsView page={page} reply={useActionData<typeof action>()} />;
}
