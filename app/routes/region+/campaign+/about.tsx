import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { readNotesCard } from '~/flows/campaigns/campaign-notes.server';
import { readCampaignAbout } from '~/flows/campaigns/read-campaign.server';
import { cancelDraft, saveAbout } from './about-actions.server';
import { CampaignAboutView } from './about-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  const [about, notes] = await Promise.all([readCampaignAbout(args, member), readNotesCard(args, member)]);
  return { ...about, notes };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const form = await args.request.formData();
  return form.get('intent') === 'cancel' ? cancelDraft(args, member) : saveAbout(args, member, form);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function CampaignAbout() {
  return <CampaignAboutView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
