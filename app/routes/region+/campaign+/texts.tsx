import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { readCampaignTexts } from '~/flows/adoptions/campaign-texts.server';
import { saveSchool, saveText } from './texts-actions.server';
import { CampaignTextsView } from './texts-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  return readCampaignTexts(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const form = await args.request.formData();
  return form.get('intent') === 'school' ? saveSchool(args, member, form) : saveText(args, member, form);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function CampaignTextsPage() {
  return <CampaignTextsView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
